/**
 * What stands on the one-page handout of a model, and in which letters, so that it stays one page of
 * A4. A page without a script cannot measure itself, so lines are counted at build from the widths of
 * the font; `tests/e2e/story-handout.spec.ts` proves in Chromium that what is counted here fits. The
 * picture takes what room is left.
 */
import { textWidth } from '#lib/text-width.ts';
import { HANDOUT } from '#strings/story-handout.ts';
import type { Story } from './schema.ts';

/** Letters of that many points; a class `pt-…` of the sheet each. The largest are for few words. */
export const HANDOUT_SIZES = [13, 12, 11, 10, 9, 8] as const;
export type HandoutSize = (typeof HANDOUT_SIZES)[number];
const SMALLEST = 8;

/** What a unit that wants to do the same must know; the rest is one scan away. */
const ITEMS = [
  'problem',
  'method',
  'where',
  'who',
  'resources',
  'replication',
] as const satisfies readonly (keyof Story)[];

/** More figures than this nobody reads on a sheet. */
const MOST_FIGURES = 6;

/** In points, within margins of 14 mm: the sheet is 516 × 762. */
const WIDTH = 516;
const COLUMN = 246;
/** Head, code, address, and the gaps between the parts. */
const FIXED = 215;
const HEIGHT = 762 - FIXED;
/** A picture lower than that shows nothing. */
const PICTURE = 120;
const LEADING = 1.42;
/** Lines break between words, so no line is quite full. */
const LOSS = 1.08;

const linesOf = (text: string, size: number, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, size) * LOSS) / width)), 0);

export interface HandoutItem {
  readonly label: string;
  readonly text: string;
}
export interface Handout {
  readonly size: HandoutSize;
  readonly title: string;
  readonly lead: string;
  readonly items: readonly HandoutItem[];
  readonly results: NonNullable<Story['results']>;
}

function heightOf({ title, lead, items, results }: Omit<Handout, 'size'>, size: number): number {
  const line = size * LEADING;
  const head = linesOf(title, 26, WIDTH) * 34 + linesOf(lead, size + 1, WIDTH) * (line + 1.5);
  const abreast = results.length > 5 ? 3 : Math.max(1, results.length);
  const lines = results.map(({ what }) => linesOf(what, size, WIDTH / abreast - 14));
  const rows = Math.ceil(results.length / abreast) * (Math.max(0, ...lines) * line + size * 3);
  const columns = items.reduce(
    (sum, { text }) => sum + (linesOf(text, size, COLUMN) + 1) * line + size,
    0,
  );
  // Items do not break, so the two columns are never quite even.
  return head + rows + columns / 2 + line * 2;
}

/** The first sentences of a text that fit, or its first words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const sentence = cut.search(/[.!?…](?=\s)[^.!?…]*$/u);
  if (sentence > length / 2) return `${cut.slice(0, sentence + 1)} […]`;
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : length).replace(/[\s,;:–-]+$/u, '')} […]`;
}

/** What is left when every text is at most that long. */
const cutTo = (
  story: Story,
  items: readonly HandoutItem[],
  length: number,
): Omit<Handout, 'size'> => ({
  title: shortened(story.title, length),
  lead: shortened(story.summary, length),
  items: items.map(({ label, text }) => ({ label, text: shortened(text, length) })),
  results: (story.results ?? [])
    .slice(0, MOST_FIGURES)
    .map((result) => ({ ...result, what: shortened(result.what, Math.min(length, 120)) })),
});

/** The items of the form; of a model known only from elsewhere, what its page tells. */
function itemsOf(story: Story, told: readonly HandoutItem[]): HandoutItem[] {
  const known = ITEMS.flatMap((item) => {
    const text = story[item];
    return text ? [{ label: HANDOUT.items[item], text }] : [];
  });
  return (story.problem ?? story.method) ? known : [...known, ...told];
}

/**
 * The largest letters in which the texts fit; in the smallest the longest texts are shortened.
 * @param told the sections of the model's page
 */
export function handoutOf(story: Story, told: readonly HandoutItem[] = []): Handout {
  const items = itemsOf(story, told);
  const height = HEIGHT - (story.images?.length ? PICTURE : 0);
  const whole = cutTo(story, items, Infinity);
  const size = HANDOUT_SIZES.find((points) => heightOf(whole, points) <= height);
  if (size) return { ...whole, size };
  for (let length = 1200; length > 100; length -= 50) {
    const cut = cutTo(story, items, length);
    if (heightOf(cut, SMALLEST) <= height) return { ...cut, size: SMALLEST };
  }
  return { ...cutTo(story, items, 100), size: SMALLEST };
}
