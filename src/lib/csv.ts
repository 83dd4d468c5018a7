/**
 * CSV that opens right in Excel and is safe there: UTF-8 with BOM (RFC 4180 quoting, CRLF), and no
 * text that a spreadsheet would run as a formula.
 */

export type CsvValue = string | number | boolean | null | undefined;

export const BOM = '\ufeff';

/**
 * What spreadsheets take for the start of a formula, full-width forms included (OWASP, CSV
 * Injection). Apostrophes before it count, so that `unguard` gives back exactly what was written.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text, with a leading apostrophe where a spreadsheet would run it. */
export const guard = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** Undoes `guard`, for programs that read our files. */
export const unguard = (text: string): string =>
  text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;

const quote = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Numbers stay numbers (point as decimal mark), nothing stays empty, text is guarded. */
function cell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return quote(guard(value));
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return value ? 'true' : 'false';
}

/**
 * @param header names of the columns
 * @param rows as many values as there are columns
 * @returns the file's text, BOM first
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

/** The response of a CSV endpoint. */
export const csvResponse = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
