/**
 * Reads a spreadsheet or text table as sheets of cells. Numbers of a spreadsheet stay numbers,
 * percentages as displayed; all other cells are text. Runs in the browser too.
 */
import { strFromU8 } from 'fflate';
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import readXlsx from 'read-excel-file/universal';
import { LIMITS, unzipWithin } from '#import/limits.ts';
import { Refusal } from '#import/notes.ts';
import { decodeText } from '#import/text/decode.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|worksheets\/[^/]+\.xml)$/;

/** Returns the attributes of every tag of that name, with any prefix. */
const tagsOf = (xml: string, name: string): Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''],
      ),
    ),
  );

/** Returns whether a format has a percent sign that is not literal: `0.0%`, not `0" %"`. */
const isPercentCode = (code: string): boolean =>
  code.replace(/&quot;[^&]*&quot;|"[^"]*"|\\./g, '').includes('%');

/** Returns the indices of the cell styles that show percentages. */
function percentStyles(xml: string): Set<string> {
  const formats = new Set([
    // Built-in formats `0%` and `0.00%`.
    '9',
    '10',
    ...tagsOf(xml, 'numFmt').flatMap(({ numFmtId = '', formatCode = '' }) =>
      isPercentCode(formatCode) ? [numFmtId] : [],
    ),
  ]);
  const cellStyles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return new Set(
    tagsOf(cellStyles, 'xf').flatMap(({ numFmtId = '' }, index) =>
      formats.has(numFmtId) ? [String(index)] : [],
    ),
  );
}

function sheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map(
    tagsOf(relations, 'Relationship').map(({ Id = '', Target = '' }) => [Id, Target]),
  );
  return tagsOf(workbook, 'sheet').map((sheet) => {
    const target = targets.get(sheet['r:id'] ?? '') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

/**
 * Finds the cells shown as percentages. The reading library returns raw numbers: a cell shown as
 * 12,5% arrives as 0.125, and the form means 12,5 (ECMA-376 part 1, 18.8.30 and 18.3.1.4).
 * @returns for each sheet, in the order of the workbook, the addresses ("C7")
 * @throws Refusal for an archive that unpacks to gigabytes
 */
export function percentCells(bytes: Uint8Array): Set<string>[] {
  const tooLarge = new Refusal(
    'Tệp Excel khi giải nén lớn bất thường, có thể là tệp phá hoại.',
    'Chép riêng biểu số liệu sang một tệp Excel mới rồi nhập lại.',
  );
  const parts = unzipWithin(
    bytes,
    (name) => PARTS.test(name),
    () => true,
    tooLarge,
  );
  const read = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const styles = percentStyles(read(STYLES));
  return sheetPaths(read(WORKBOOK), read(RELATIONS)).map(
    (path) =>
      new Set(tagsOf(read(path), 'c').flatMap(({ r = '', s = '' }) => (styles.has(s) ? [r] : []))),
  );
}

export type Cell = string | number | undefined;
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export const isTableFile = (name: string): boolean => /\.(?:xlsx|csv|tsv)$/i.test(name);

/** Returns an address such as "C7" from zero-based indices. */
export function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Rounds to the 15 digits that Excel shows: 0,1 + 0,2 is stored as 0,30000000000000004. */
const tidyNumber = (value: number): number => Number(value.toPrecision(15));

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return tidyNumber(value);
  if (typeof value === 'string') return value.normalize('NFC').trim() || undefined;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? undefined : String(value);
}

async function readSpreadsheet(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const percents = percentCells(bytes);
    const sheets = await readXlsx(new Uint8Array(bytes).buffer, { trim: true });
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: data.map((row, r) =>
        row.map((value, c) => {
          const cell = cellOf(value);
          return typeof cell === 'number' && percents[index]?.has(address(r, c))
            ? tidyNumber(cell * 100)
            : cell;
        }),
      ),
    }));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'Không đọc được tệp này như một bảng tính .xlsx.',
      'Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu, lưu lại thành .xlsx rồi nhập lại.',
    );
  }
}

/** Excel with Vietnamese settings separates by semicolons: the comma is the decimal mark. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const most = (mark: string) =>
    lines.filter((line) => line.includes(mark)).length * 2 >= lines.length;
  return ['\t', ';'].find(most) ?? ',';
}

function readTextTable(bytes: Uint8Array, name: string): Sheet[] {
  if (bytes.length > LIMITS.text)
    throw new Refusal('Tệp chữ lớn hơn 20 MB.', 'Chia thành từng biểu rồi nhập lại.');
  const decoded = decodeText(bytes).text;
  // Excel writes its own separator into a first line of its own.
  const hint = /^\uFEFF?sep=(.)(?=\r?\n)/i.exec(decoded);
  const text = hint ? decoded.slice(hint[0].length) : decoded;
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: hint?.[1] ?? (/\.tsv$/i.test(name) ? '\t' : delimiterOf(text)),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return [{ name: 'CSV', rows: rows.map((row) => row.map(cellOf)) }];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(
      `Tệp CSV sai dấu ngoặc kép ở dòng ${String(error['lines'])} nên không chia được cột.`,
      'Mở bằng Excel, lưu lại thành .xlsx rồi nhập tệp ấy.',
    );
  }
}

/** Reads the sheets of a file. @throws Refusal if it cannot be read */
export async function readSheets(name: string, bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length === 0) throw new Refusal('Tệp rỗng.', 'Kiểm tra lại tệp.');
  return /\.xlsx$/i.test(name) ? readSpreadsheet(bytes) : readTextTable(bytes, name);
}
