/** Types the same query in different ways. */
import type { Chance } from '#scripts/bench/random.ts';

export type Typing = 'full' | 'half' | 'bare';
export const TYPINGS: Readonly<Record<Typing, string>> = {
  full: 'đủ dấu',
  half: 'nửa dấu',
  bare: 'không dấu',
};

/** Removes marks; keeps the case of letters. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');

/** Removes the marks of a random half of the accented syllables. */
export function halfMarked(text: string, { between }: Chance): string {
  const parts = text.normalize('NFC').split(/(\s+)/);
  const marked = [...parts.keys()].filter((at) => withoutMarks(parts[at] ?? '') !== parts[at]);
  for (let left = Math.round(marked.length / 2); left > 0; left -= 1) {
    const [at = 0] = marked.splice(between(0, marked.length - 1), 1);
    parts[at] = withoutMarks(parts[at] ?? '');
  }
  return parts.join('');
}

export function typed(query: string, typing: Typing, random: Chance): string {
  if (typing === 'full') return query;
  return typing === 'bare' ? withoutMarks(query) : halfMarked(query, random);
}
