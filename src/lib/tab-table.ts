/** Parses tab-separated clipboard text of spreadsheets. */

/** A cell with a line break or a tab is quoted; quotes inside are doubled. */
const CELL = /(?:^|[\t\n])(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g;

/** Returns one row per line; a line without a tab is a row of one cell. */
export function tabTableRows(text: string): string[][] {
  const rows: string[][] = [];
  for (const match of text.replace(/\r\n?/g, '\n').matchAll(CELL)) {
    const [whole, quoted, plain = ''] = match;
    const cell = (quoted?.replaceAll('""', '"') ?? plain).trim();
    if (whole.startsWith('\t') && rows.length > 0) rows.at(-1)?.push(cell);
    else rows.push(whole.startsWith('\t') ? ['', cell] : [cell]);
  }
  return rows.filter((row) => row.some(Boolean));
}
