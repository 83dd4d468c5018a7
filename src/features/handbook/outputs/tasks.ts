/** Reads a task of the editors' handbook (cms/handbook/*.md) as HTML with pictures in between. */
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { renderMarkdown } from '#legal-text/render.ts';

/** A piece of text, or a picture named by its file in `cms/handbook/pictures/`. */
export type TaskPart =
  { readonly html: string } | { readonly picture: string; readonly alt: string };

export interface Task {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly TaskPart[];
}

/** A picture on a line of its own, in standard Markdown. */
const PICTURE = /^!\[(.+)\]\(pictures\/([a-z0-9-]+)\.webp\)$/m;

/** Splits at pictures. Lists continue after a picture, since written numbers are kept. */
function partsOf(body: string, base: string | undefined): TaskPart[] {
  const match = PICTURE.exec(body);
  const text = match ? body.slice(0, match.index) : body;
  const words = text.trim() ? [{ html: renderMarkdown(text, { base }) }] : [];
  if (!match) return words;
  const [line, alt = '', picture = ''] = match;
  return [...words, { picture, alt }, ...partsOf(body.slice(match.index + line.length), base)];
}

/**
 * Reads a task.
 * @param name of the file, `04-duyet-va-cong-bo.md`: the number is its position, the rest its
 * address
 * @param base path of the site, for links to its pages; that of the build if left out
 * @throws FrontMatterError when the file has no front matter
 */
export function readTask(name: string, text: string, base?: string): Task {
  const { yaml, body } = splitFrontMatter(text);
  const { title, summary } = parseYaml(yaml).data as { title: string; summary: string };
  const slug = name.replace(/^\d+-|\.md$/g, '');
  return { slug, title, summary, parts: partsOf(body, base) };
}

export const taskPath = (slug = ''): string => `/so-tay/${slug && `${slug}/`}`;

export const taskPicturePath = (picture: string): string => `/so-tay/hinh/${picture}.webp`;
