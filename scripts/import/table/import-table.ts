/** A spreadsheet of an official form → drafts of statistics. Reads nothing but its arguments, writes nothing. */
import { periodDays, type Period } from '#domain/statistic/period.ts';
import { kindOfDays, readPeriodTitle } from '#domain/statistic/period-title.ts';
import type { PeriodKind, Statistic } from '#domain/statistic/schema.ts';
import { slugify } from '#lib/fold-text.ts';
import type { NumberStyle } from '#lib/read-number.ts';
import type { Known } from '#scripts/import/facts/known.ts';
import { Refusal } from '#scripts/import/refusal.ts';
import { findSecrecy } from '#scripts/lint/secrecy.ts';
import { writeStatistic } from './draft-statistic.ts';
import { pointsOf, readFigures, type Fault, type FormRow } from './figures.ts';
import { identityOf, readForm, type Form } from './form.ts';
import { readSheets, type Sheet } from './sheets.ts';
import { identityFaults, ownerFaults, totalFaults } from './sums.ts';

/** What the person who imports has declared. */
export interface Declared {
  readonly period?: Period | undefined;
  readonly style?: NumberStyle | undefined;
}
export interface ImportedTable {
  readonly slug: string;
  readonly text: string;
  readonly sheet: string;
  readonly period: Period;
  readonly rows: readonly FormRow[];
  readonly identities: readonly string[];
  readonly missing: readonly string[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

interface FormPeriod extends Period {
  readonly kind: PeriodKind | undefined;
  readonly isExact: boolean;
}

function periodOf(form: Form, sheet: Sheet, { period }: Declared): FormPeriod {
  if (period) return { ...period, kind: kindOfDays(period), isExact: true };
  const read = readPeriodTitle(form.heading);
  if (read) return read;
  throw new Refusal(
    `Trang tính “${sheet.name}”: phần đầu biểu không nói rõ một kỳ số liệu.`,
    'Thêm kỳ, ví dụ --tu=2026-01-01 --den=2026-03-31.',
  );
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

/** The printed sums that the site can check, and those left to a person. */
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

function importSheet(
  sheet: Sheet,
  form: Form,
  slug: string,
  known: Known,
  today: string,
  declared: Declared,
): ImportedTable {
  const period = periodOf(form, sheet, declared);
  const { rows, faults } = readFigures(sheet, form, known.agencies, period, declared.style);
  const { identities, notes } = identitiesOf(form);
  const { from, to } = period;
  const series = pointsOf(rows, form.columns, { from, to });
  if (series.length === 0)
    throw new Refusal(
      `Trang tính “${sheet.name}”: không có dòng nào vào được bản nháp${rows.length > 0 ? ` (chưa biết cơ quan: ${rows.map(({ written }) => written || '…').join('; ')})` : ''}.`,
      'Thêm cơ quan vào content/agencies/, hoặc sửa tên trong tệp cho đúng tên đã có.',
    );
  const draft = writeStatistic({ form, period, series, identities, today });
  if (!period.isExact)
    notes.push(
      `Tên kỳ đổi thành ${periodDays(period)}. Biểu chốt số vào ngày khác (như 15/12–14/3) thì nhập lại với --tu và --den.`,
    );
  const all = [
    ...ownerFaults(rows, form, sheet),
    ...identityFaults({ identities, series } as unknown as Statistic, rows, form, sheet),
    ...totalFaults(rows, form, sheet),
    ...faults,
  ];
  return { slug, ...draft, sheet: sheet.name, period, rows, identities, faults: all, notes };
}

/**
 * @param name of the file; its extension says the format
 * @param today YYYY-MM-DD in Việt Nam
 * @returns a draft per sheet that is a form
 * @throws Refusal when no draft can or may be made
 */
export async function importTable(
  name: string,
  bytes: Uint8Array,
  known: Known,
  today: string,
  declared: Declared = {},
): Promise<ImportedTable[]> {
  const sheets = await readSheets(name, bytes);
  refuseSecret(sheets);
  const forms = sheets.flatMap((sheet) => {
    const form = readForm(sheet);
    return form ? [{ sheet, form }] : [];
  });
  if (forms.length === 0)
    throw new Refusal(
      `Không thấy dòng số cột (1, 2, 3 hoặc “(1) (2) (3)=(1)+(2)”) ở trang tính nào: ${sheets.map((sheet) => sheet.name).join(', ')}.`,
      'Thêm dòng số cột như trên biểu mẫu của Thông tư, ngay dưới tên các cột.',
    );
  const base = slugify(name.replace(/\.[^.]*$/, ''), 50) || 'bieu';
  return forms.map(({ sheet, form }) => {
    const slug =
      forms.length > 1 ? `${base}-${slugify(sheet.name, 28) || sheets.indexOf(sheet) + 1}` : base;
    return importSheet(sheet, form, slug, known, today, declared);
  });
}
