/** Rows of cells out of plain text with tabs, as spreadsheets put on the clipboard. */

/** A cell with a line break or a tab in it stands in quotes, quotes inside are doubled. */
const CELL = /(?:^|[\t\n])(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g;

/** Every line a row; a line without a tab is a row of one cell. */
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
