/** Shortens text between words. */

/** @returns the text if it has at most `most` characters, else its first words and "…" */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const space = head.lastIndexOf(' ');
  return `${(space > 0 ? head.slice(0, space) : head).replace(/[\s,;:.–-]+$/u, '')}…`;
}
