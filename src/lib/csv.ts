/**
 * CSV that Excel opens correctly and safely: UTF-8 with BOM (RFC 4180 quoting, CRLF), and no text
 * that a spreadsheet would run as a formula.
 */

export type CsvValue = string | number | boolean | null | undefined;

export const BOM = '\ufeff';

/**
 * Text that spreadsheets read as the start of a formula, full-width characters included (OWASP, CSV
 * Injection). Matches after leading apostrophes too, so that `unguard` restores the original
 * exactly.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Prefixes text that a spreadsheet would run with an apostrophe. */
export const guard = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** Reverses `guard`, for programs that read these files. */
export const unguard = (text: string): string =>
  text.startsWith("'") && DANGEROUS.test(text.slice(1)) ? text.slice(1) : text;

const quote = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Writes numbers with a decimal point, missing values as empty, and guarded text. */
function cell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return quote(guard(value));
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return value ? 'true' : 'false';
}

/**
 * Writes a CSV file.
 * @param header column names
 * @param rows each with one value per column
 * @returns the file's text, BOM first
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}
