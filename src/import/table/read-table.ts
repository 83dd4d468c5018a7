/**
 * Spreadsheet of an official form → its figures as stated, and its inconsistencies. The command
 * line writes drafts from it, the CMS fills its grid. Runs in the browser; pure.
 */
import type { Period } from '#features/statistic/rules/period.ts';
import { kindOfDays, readPeriodTitle } from '#features/statistic/rules/period-title.ts';
import type { PeriodKind } from '#features/statistic/schema.ts';
import type { NumberStyle } from '#lib/read-number.ts';
import { Refusal } from '#import/notes.ts';
import { findSecrecy } from '#lint/secrecy.ts';
import { type Fault, type FormRow, type NamedAgency, readFigures } from './figures.ts';
import { type Form, identityOf, readForm, readNamedForm } from './form.ts';
import type { Sheet } from './sheets.ts';
import { identityFaults, shareFaults, totalFaults } from './checks.ts';

export interface Declared {
  readonly period?: Period | undefined;
  readonly style?: NumberStyle | undefined;
}
export interface FormSheet {
  readonly sheet: Sheet;
  readonly form: Form;
}
interface FormPeriod extends Period {
  readonly kind: PeriodKind | undefined;
  /** Whether the days were written or declared, rather than derived from the period's name. */
  readonly isExact: boolean;
}
export interface ReadTable {
  readonly period: FormPeriod;
  readonly rows: readonly FormRow[];
  readonly identities: readonly string[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

function refuseSecret(sheets: readonly Sheet[]): void {
  const words = sheets.flatMap(({ rows }) => rows.map((row) => row.join('\n'))).join('\n');
  const found = findSecrecy(words);
  if (found?.isMark)
    throw new Refusal(
      `Biểu mang dấu “${found.words}”: không được đăng, không tạo bản nháp.`,
      'Xóa tệp này khỏi máy không được phép lưu tài liệu mật.',
    );
}

const withForm = (sheets: readonly Sheet[], read: (sheet: Sheet) => Form | undefined) =>
  sheets.flatMap((sheet): FormSheet[] => {
    const form = read(sheet);
    return form ? [{ sheet, form }] : [];
  });

/**
 * Returns the sheets that are forms: by column numbers, else by column names.
 * @throws Refusal for classified sheets, and if there is no form
 */
export function formsOf(sheets: readonly Sheet[]): FormSheet[] {
  refuseSecret(sheets);
  const numbered = withForm(sheets, readForm);
  const forms = numbered.length > 0 ? numbered : withForm(sheets, readNamedForm);
  if (forms.length > 0) return forms;
  throw new Refusal(
    `Không thấy dòng số cột (1, 2, 3 hoặc “(1) (2) (3)=(1)+(2)”), cũng không thấy hàng tên cột có cột “Đơn vị” hay “Cơ quan” và các cột tên khác nhau, ở: ${sheets.map((sheet) => sheet.name).join(', ')}.`,
    'Thêm dòng số cột như trên biểu mẫu của Thông tư, ngay dưới tên các cột.',
  );
}

function periodOf({ form, sheet }: FormSheet, { period }: Declared): FormPeriod {
  if (period) return { ...period, kind: kindOfDays(period), isExact: true };
  const read = readPeriodTitle(form.heading);
  if (read) return read;
  throw new Refusal(
    `Trang tính “${sheet.name}”: phần đầu biểu không nói rõ một kỳ số liệu.`,
    'Thêm kỳ, ví dụ --tu=2026-01-01 --den=2026-03-31.',
    'period',
  );
}

/** Returns the printed sums that the site can check, and notes on the others. */
function identitiesOf({ columns }: Form): { identities: string[]; notes: string[] } {
  const keys = new Set(columns.map(({ key }) => key));
  const identities: string[] = [];
  const notes: string[] = [];
  for (const column of columns.filter(({ formula }) => formula)) {
    const identity = identityOf(column);
    if (identity?.split(/[=+]/).every((key) => keys.has(key))) identities.push(identity);
    else
      notes.push(
        `Công thức “${column.key}${column.formula}” không phải phép cộng các cột có trong biểu: tự đối chiếu.`,
      );
  }
  return { identities, notes };
}

/** Reads the figures of a form. @throws Refusal if number style or period must be declared */
export function readTable(
  formSheet: FormSheet,
  agencies: readonly NamedAgency[],
  declared: Declared,
): ReadTable {
  const { sheet, form } = formSheet;
  const period = periodOf(formSheet, declared);
  const { rows, faults } = readFigures(sheet, form, agencies, period, declared.style);
  const { identities, notes } = identitiesOf(form);
  return {
    period,
    rows,
    identities,
    notes,
    faults: [
      ...identityFaults(identities, rows, form, sheet),
      ...totalFaults(rows, form, sheet),
      ...shareFaults(rows, form, sheet),
      ...faults,
    ],
  };
}
