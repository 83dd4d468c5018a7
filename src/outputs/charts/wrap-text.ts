/** Text of pictures: the site's font, and wrapping by measured width. */

export const CHART_FONT = 'Be Vietnam Pro';

export const fontOf = (size: number, weight = 400) =>
  `${weight} ${size}px "${CHART_FONT}", sans-serif`;

/** Wraps text into lines of that width; a text with more lines ends in "…". */
export function wrapText(
  pen: Pick<CanvasRenderingContext2D, 'measureText'>,
  text: string,
  width: number,
  most: number,
): string[] {
  const fits = (words: string) => pen.measureText(words.trimEnd()).width <= width;
  // Words too long for a line are broken after "/" or "-", others only after spaces.
  const parts = text
    .split(/(?<=\s)/u)
    .flatMap((word) => (fits(word) ? [word] : word.split(/(?<=[/-])/u)));
  const lines: string[] = [];
  for (const part of parts) {
    const longer = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && fits(longer)) lines.splice(-1, 1, longer);
    else lines.push(part);
  }
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (!fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
