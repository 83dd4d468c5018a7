/** The cells of a form → figures of agencies, as they were stated, and all that cannot be read surely. */
import type { Period } from '#domain/statistic/period.ts';
import type { Point } from '#domain/statistic/schema.ts';
import {
  isAmbiguous,
  isNumberText,
  readNumber,
  styleOfColumn,
  type NumberStyle,
} from '#lib/read-number.ts';
import { Refusal } from '#import/refusal.ts';
import { ownerOf, type NamedAgency, type RowOwner } from './agency-row.ts';
import type { Form, FormColumn } from './form.ts';
import { address, type Cell, type Sheet } from './sheets.ts';

export interface FormRow {
  readonly row: number;
  readonly written: string;
  readonly owner: RowOwner;
  /** By column key. */
  readonly values: ReadonlyMap<string, number>;
}
export interface Fault {
  readonly sheet: string;
  readonly cell: string;
  readonly fault: string;
  readonly cure: string;
}
export interface Figures {
  readonly rows: readonly FormRow[];
  readonly faults: readonly Fault[];
}

const NAMED_CELLS = 12;

const hasFigure = (cell: Cell): boolean =>
  typeof cell === 'number' || (cell !== undefined && isNumberText(cell));

/** The texts of a column in the rows of figures. */
const textsOf = (sheet: Sheet, lines: readonly number[], { at }: FormColumn) =>
  lines.flatMap((row) => {
    const cell = sheet.rows[row]?.[at];
    return typeof cell === 'string' && isNumberText(cell) ? [{ row, cell }] : [];
  });

/** @throws Refusal where "1.234" may be two numbers and nobody has said which */
function stylesOf(
  sheet: Sheet,
  lines: readonly number[],
  columns: readonly FormColumn[],
  declared: NumberStyle | undefined,
): Map<string, NumberStyle> {
  const styles = new Map<string, NumberStyle>();
  const unclear: string[] = [];
  for (const column of columns) {
    const texts = textsOf(sheet, lines, column);
    const style = declared ?? styleOfColumn(texts.map(({ cell }) => cell));
    if (style === 'unclear' || style === 'mixed')
      unclear.push(
        ...texts
          .filter(({ cell }) => (style === 'mixed' ? /[.,]/.test(cell) : isAmbiguous(cell)))
          .map(({ row, cell }) => `${address(row, column.at)} “${cell}”`),
      );
    else styles.set(column.key, style === 'either' ? 'vi' : style);
  }
  if (unclear.length > 0)
    throw new Refusal(
      `Trang tính “${sheet.name}”: không biết dấu chấm, dấu phẩy là phần nghìn hay phần lẻ ở ô ${unclear.slice(0, NAMED_CELLS).join(', ')}${unclear.length > NAMED_CELLS ? ` và ${unclear.length - NAMED_CELLS} ô nữa` : ''}.`,
      'Thêm --so=vi nếu số viết như 1.234,5; --so=en nếu viết như 1,234.5. Nếu trong một cột có cả hai cách viết, sửa các ô ấy trong tệp rồi nhập lại.',
      'number-style',
    );
  return styles;
}

/** The agency's name stands in its own column, or in the one before it where that is merged. */
function nameIn(row: readonly Cell[], { agencyColumn, columns }: Form): string {
  const first = columns[0]?.at ?? 0;
  const cells = [row[agencyColumn], ...row.slice(0, first).toReversed()];
  return String(cells.find((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell)) ?? '');
}

/** @throws Refusal when a number may mean two */
export function readFigures(
  sheet: Sheet,
  form: Form,
  agencies: readonly NamedAgency[],
  period: Period,
  declared: NumberStyle | undefined,
): Figures {
  const lines = sheet.rows.flatMap((row, index) =>
    index >= form.start && form.columns.some(({ at }) => hasFigure(row[at])) ? [index] : [],
  );
  const styles = stylesOf(sheet, lines, form.columns, declared);
  const faults: Fault[] = [];
  const rows = lines.map((line): FormRow => {
    const row = sheet.rows[line] ?? [];
    const values = new Map<string, number>();
    for (const { key, at } of form.columns) {
      const cell = row[at];
      const value = typeof cell === 'string' ? readNumber(cell, styles.get(key) ?? 'vi') : cell;
      if (value !== undefined) values.set(key, value);
      else
        faults.push({
          sheet: sheet.name,
          cell: address(line, at),
          fault:
            cell === undefined
              ? `Ô trống hoặc báo lỗi ở cột ${key}.`
              : `“${cell}” không phải là số.`,
          cure: 'Bản nháp bỏ ô này. Nếu là 0 thì ghi 0 trong tệp; nếu chưa có số liệu thì để vậy.',
        });
    }
    const written = nameIn(row, form);
    return { row: line, written, owner: ownerOf(written, agencies, period.to), values };
  });
  return { rows, faults };
}

const agencyId = ({ owner }: FormRow): string | undefined =>
  owner.kind === 'agency' ? owner.id : undefined;

/** The rows that have a place in the draft: known agencies, and the total as the figure of no single one. */
export const pointsOf = (
  rows: readonly FormRow[],
  columns: readonly FormColumn[],
  { from, to }: Period,
): Point[] =>
  rows
    .filter(({ owner }) => owner.kind === 'agency' || owner.kind === 'total')
    .flatMap((row) =>
      columns.flatMap(({ key }) => {
        const stated = row.values.get(key);
        const agency = agencyId(row);
        if (stated === undefined) return [];
        return [{ ...(agency ? { agency } : {}), group: key, from, to, stated }];
      }),
    );
