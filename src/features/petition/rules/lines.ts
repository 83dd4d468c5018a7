/**
 * The lines of a form, for its page and both files: where there is "…", something is filled in; at
 * the end of a line the blank reaches to the margin.
 */
interface FormLine {
  /** Its words, blanks within them as dots. */
  readonly words: string;
  readonly fills: boolean;
  /** An instruction in brackets. */
  readonly isNote: boolean;
}

const DOTS = '.'.repeat(8);

export const withDots = (text: string): string => text.replace(/…/g, DOTS);

/** @param text one line of the form a line; empty ones are left out */
export const formLines = (text: string): FormLine[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const fills = line.endsWith('…');
      const words = withDots(fills ? line.slice(0, -1).trimEnd() : line);
      return { words, fills, isNote: /^\(.*\)\.?$/.test(line) };
    });
