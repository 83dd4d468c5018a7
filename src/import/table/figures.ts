/** Reads the cells of a form as figures of agencies and reports unreadable or ambiguous cells. */
import type { Agency } from '#features/agency/schema.ts';
import { existsOn } from '#features/agency/rules/name.ts';
import { foldText } from '#lib/fold-text.ts';
import { nameKey } from '#import/facts/issuer.ts';
import type { Period } from '#features/statistic/rules/period.ts';
import type { Point } from '#features/statistic/schema.ts';
import {
  isAmbiguous,
  isNumberText,
  type NumberStyle,
  readNumber,
  styleOfColumn,
} from '#lib/read-number.ts';
import { Refusal } from '#import/notes.ts';
import { isFigure, type Form, type FormColumn } from './form.ts';
import { address, type Cell, type Sheet } from './sheets.ts';

/** The agency fields needed to match a name; the CMS has no others. */
export interface NamedAgency {
  readonly id: string;
  readonly data: Pick<Agency, 'names' | 'dissolvedOn' | 'outside' | 'sample'>;
}

type RowOwner =
  | { readonly kind: 'agency'; readonly id: string }
  | { readonly kind: 'total' | 'subtotal' | 'unknown' }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

const TOTAL = /^(?:tong(?: so| cong)?|cong|toan tinh|ca tinh)\b[^a-z]*(?:toan tinh)?$/;
const SUBTOTAL = /^(?:[ivx]+[.)]? +)?(?:cap|khoi|cac|nhom)\b/;
/** "1. Sở Tư pháp", "- Sở Tư pháp" */
const BULLET = /^(?:\d+[.)]|[-–+•])\s*/;

/** Prefers agencies that exist on that day, then the province's own, then real ones. */
function ownerOf(written: string, agencies: readonly NamedAgency[], on: string): RowOwner {
  const name = written.replace(BULLET, '').trim();
  const folded = foldText(name);
  if (TOTAL.test(folded)) return { kind: 'total' };
  const key = nameKey(name);
  let found = agencies.filter(({ data }) =>
    data.names.some((one) =>
      [one.name, one.shortName ?? ''].some((each) => each !== '' && nameKey(each) === key),
    ),
  );
  for (const prefer of [
    ({ data }: NamedAgency) => existsOn(data, on),
    ({ data }: NamedAgency) => !data.outside,
    ({ data }: NamedAgency) => !data.sample,
  ]) {
    const preferred = found.filter(prefer);
    if (preferred.length > 0) found = preferred;
  }
  const [first] = found;
  if (first && found.length === 1) return { kind: 'agency', id: first.id };
  if (first) return { kind: 'several', ids: found.map(({ id }) => id) };
  return { kind: SUBTOTAL.test(folded) ? 'subtotal' : 'unknown' };
}

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
interface Figures {
  readonly rows: readonly FormRow[];
  readonly faults: readonly Fault[];
}

const NAMED_CELLS = 12;

const textsOf = (sheet: Sheet, lines: readonly number[], { at }: FormColumn) =>
  lines.flatMap((row) => {
    const cell = sheet.rows[row]?.[at];
    return typeof cell === 'string' && isNumberText(cell) ? [{ row, cell }] : [];
  });

/** @throws Refusal if "1.234" may be two numbers and no style was declared */
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

/** The agency's name is in its own column, or in the one before it if cells are merged. */
function nameIn(row: readonly Cell[], { agencyColumn, columns }: Form): string {
  const first = columns[0]?.at ?? 0;
  const cells = [row[agencyColumn], ...row.slice(0, first).toReversed()];
  return String(cells.find((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell)) ?? '');
}

/** Reads the rows of a form. @throws Refusal when a number is ambiguous */
export function readFigures(
  sheet: Sheet,
  form: Form,
  agencies: readonly NamedAgency[],
  period: Period,
  declared: NumberStyle | undefined,
): Figures {
  const lines = sheet.rows.flatMap((row, index) =>
    index >= form.start && form.columns.some(({ at }) => isFigure(row[at])) ? [index] : [],
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

/** Returns the rows for the draft: known agencies, and the total as a figure without agency. */
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
