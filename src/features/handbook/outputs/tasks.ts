/** Reads a task of the editors' handbook (cms/handbook/*.md) as HTML with pictures in between. */
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { renderMarkdown } from '#legal-text/render.ts';

/** A piece of text, or a picture named by its file in `cms/handbook/pictures/`. */
export type TaskPart =
  { readonly html: string } | { readonly picture: string; readonly alt: string };

export interface Task {
  readonly slug: string;
  readonly part: string;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly TaskPart[];
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}
export type PictureSizes = Readonly<Record<string, PictureSize>>;

/** A picture on a line of its own, in standard Markdown. */
const PICTURE = /^!\[(.+)\]\(pictures\/([a-z0-9-]+)\.webp\)$/m;

/** Splits at pictures. Lists continue after a picture, since written numbers are kept. */
function partsOf(body: string, render: (text: string) => string): TaskPart[] {
  const match = PICTURE.exec(body);
  const text = match ? body.slice(0, match.index) : body;
  const words = text.trim() ? [{ html: render(text) }] : [];
  if (!match) return words;
  const [line, alt = '', picture = ''] = match;
  return [...words, { picture, alt }, ...partsOf(body.slice(match.index + line.length), render)];
}

/**
 * Reads a task.
 * @param name of the file, `04-duyet-va-cong-bo.md`: the number is its position, the rest its
 * address
 * @param headingOffset levels of its sections below `<h2>`
 * @throws FrontMatterError when the file has no front matter
 */
export function readTask(name: string, text: string, headingOffset = 0): Task {
  const { yaml, body } = splitFrontMatter(text);
  const facts = parseYaml(yaml).data as Record<'part' | 'title' | 'summary', string>;
  const slug = name.replace(/^\d+-|\.md$/g, '');
  const render = (text: string) => renderMarkdown(text, { headingOffset, idPrefix: `${slug}-` });
  return { slug, ...facts, parts: partsOf(body, render) };
}

/** The parts of the handbook with their tasks, both in the order of the files. */
export const handbookParts = (tasks: readonly Task[]): [part: string, tasks: Task[]][] => [
  ...Map.groupBy(tasks, ({ part }) => part),
];

export const taskPath = (slug = ''): string => `/so-tay/${slug && `${slug}/`}`;

export const PRINT_PATH = '/so-tay/in/';

export const taskPicturePath = (picture: string): string => `/so-tay/hinh/${picture}.webp`;
