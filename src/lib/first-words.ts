/** The beginning of a text, cut between words. */

/** @returns the text itself where it is no longer than `most` characters, else as much with "…" */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const space = head.lastIndexOf(' ');
  return `${(space > 0 ? head.slice(0, space) : head).replace(/[\s,;:.–-]+$/u, '')}…`;
}
