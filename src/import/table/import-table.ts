/** A spreadsheet of an official form → drafts of statistics. Reads nothing but its arguments, writes nothing. */
import { periodDays } from '#domain/statistic/period.ts';
import { slugify } from '#lib/fold-text.ts';
import type { Known } from '#import/known.ts';
import { Refusal } from '#import/refusal.ts';
import { writeStatistic } from './draft-statistic.ts';
import { pointsOf } from './figures.ts';
import { formsOf, readTable, type Declared, type FormSheet, type ReadTable } from './read-table.ts';
import { readSheets } from './sheets.ts';
import { ownerFaults } from './sums.ts';

export interface ImportedTable extends ReadTable {
  readonly slug: string;
  readonly text: string;
  readonly sheet: string;
  readonly missing: readonly string[];
}

function importForm(
  formSheet: FormSheet,
  slug: string,
  known: Known,
  today: string,
  declared: Declared,
): ImportedTable {
  const { sheet, form } = formSheet;
  const table = readTable(formSheet, known.agencies, declared);
  const { period, rows, identities } = table;
  const { from, to } = period;
  const series = pointsOf(rows, form.columns, { from, to });
  if (series.length === 0)
    throw new Refusal(
      `Trang tính “${sheet.name}”: không có dòng nào vào được bản nháp${rows.length > 0 ? ` (chưa biết cơ quan: ${rows.map(({ written }) => written || '…').join('; ')})` : ''}.`,
      'Thêm cơ quan vào content/agencies/, hoặc sửa tên trong tệp cho đúng tên đã có.',
    );
  const notes = period.isExact
    ? table.notes
    : [
        ...table.notes,
        `Tên kỳ đổi thành ${periodDays(period)}. Biểu chốt số vào ngày khác (như 15/12–14/3) thì nhập lại với --tu và --den.`,
      ];
  return {
    ...table,
    slug,
    sheet: sheet.name,
    ...writeStatistic({ form, period, series, identities, today }),
    faults: [...ownerFaults(rows, form, sheet), ...table.faults],
    notes,
  };
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
  const forms = formsOf(await readSheets(name, bytes));
  const base = slugify(name.replace(/\.[^.]*$/, ''), 50) || 'bieu';
  return forms.map((formSheet, index) => {
    const own = slugify(formSheet.sheet.name, 28) || index + 1;
    const slug = forms.length > 1 ? `${base}-${own}` : base;
    return importForm(formSheet, slug, known, today, declared);
  });
}
