/** Spreadsheet of an official form → drafts of statistics. Pure: no file access. */
import { periodDays } from '#features/statistic/rules/period.ts';
import type { Point } from '#features/statistic/schema.ts';
import { foldText, slugify } from '#lib/fold-text.ts';
import { writeFields } from '#import/draft.ts';
import type { Form } from './form.ts';
import type { KnownRecords } from '#import/known.ts';
import { Refusal } from '#import/notes.ts';
import { pointsOf } from './figures.ts';
import { type Declared, type FormSheet, formsOf, readTable, type ReadTable } from './read-table.ts';
import { readSheets } from './sheets.ts';
import { ownerFaults } from './checks.ts';

const TITLE = /^(?:tong hop|bao cao|ket qua|thong ke|so lieu|tinh hinh)\b/;

/** Field of a form code of Thanh tra Chính phủ (docs/domain.md 3). */
function fieldOf(code: string | undefined): string | undefined {
  if (!code) return undefined;
  if (code.endsWith('/TCD')) return 'tiep-cong-dan';
  return /\/(?:XLD|KQGQ|GQKN|GQTC|KQTH|QLKNTC)$/.test(code) ? 'don-thu' : undefined;
}

/** @returns the whole file, and the keys that are still missing */
function writeStatistic(
  { heading, columns }: Form,
  { period, identities }: ReadTable,
  series: readonly Point[],
  today: string,
) {
  const number = /\d+\/\d{4}\/TT-[A-ZĐ]+/.exec(heading)?.[0];
  const unit = /đơn vị tính\s*:?\s*([^\n;()]+)/iu.exec(heading)?.[1]?.trim();
  const code = /(?<![\d/])\d{2}\/[A-ZĐ]{2,8}(?![\w/-])/.exec(heading)?.[0];
  const { yaml, missing } = writeFields([
    ['title', heading.split('\n').find((line) => TITLE.test(foldText(line))), 'tên chỉ tiêu'],
    ['summary', undefined, 'một câu nói con số cho thấy điều gì'],
    ['definition', undefined, 'ai đếm, đếm gì'],
    ['field', fieldOf(code), 'tiep-cong-dan, don-thu, mot-cua hoặc dan-van'],
    ['unit', unit, 'đơn vị tính, ví dụ lượt'],
    [
      'form',
      code && number ? { circular: `TT ${number}`, code } : undefined,
      `văn bản quy định biểu (circular) và mã biểu (code); tệp ghi “${code ?? '…'}”`,
    ],
    ['periodKind', period.kind, 'month, quarter, half, nine-months hoặc year'],
    ['higherIs', 'neutral'],
    ['chart', 'bar'],
    ['groups', columns.map(({ key, label }) => ({ key, label }))],
    ['identities', identities.length > 0 ? identities : undefined],
    ['series', series],
    ['asOf', period.to],
    ['publishedOn', today],
    ['source', undefined, 'nơi biểu được công bố'],
  ]);
  return { text: yaml, missing };
}

interface ImportedTable extends ReadTable {
  readonly slug: string;
  readonly text: string;
  readonly sheet: string;
  readonly missing: readonly string[];
}

function importForm(
  formSheet: FormSheet,
  slug: string,
  known: KnownRecords,
  today: string,
  declared: Declared,
): ImportedTable {
  const { sheet, form } = formSheet;
  const table = readTable(formSheet, known.agencies, declared);
  const { period, rows } = table;
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
    ...writeStatistic(form, table, series, today),
    faults: [...ownerFaults(rows, form, sheet), ...table.faults],
    notes,
  };
}

/**
 * Imports a spreadsheet.
 * @param name of the file; its extension sets the format
 * @param today YYYY-MM-DD in Việt Nam
 * @returns a draft for each sheet that is a form
 * @throws Refusal when no draft can or may be made
 */
export async function importTable(
  name: string,
  bytes: Uint8Array,
  known: KnownRecords,
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

const ownersOf = ({ rows }: ImportedTable): string[] =>
  rows.flatMap(({ owner, written }) =>
    owner.kind === 'agency'
      ? [`  ✓ ${written} → ${owner.id}`]
      : owner.kind === 'total'
        ? [`  ✓ ${written} → số chung, không của riêng cơ quan nào`]
        : [],
  );

export function formatTable(
  table: ImportedTable,
  fileName: string,
  where: string,
  isDry: boolean,
): string {
  const { faults, identities, missing, notes, period, sheet } = table;
  return [
    `${fileName}, trang tính “${sheet}” → ${where}${isDry ? ' (chạy thử, chưa ghi)' : ''}`,
    '',
    'ĐÃ ĐỌC',
    `  ✓ Kỳ ${periodDays(period)}`,
    `  ✓ Đẳng thức: ${identities.join('; ') || 'biểu không ghi'}`,
    ...ownersOf(table),
    '',
    `CÒN PHẢI ĐIỀN: ${missing.join(', ')}`,
    '',
    faults.length > 0 ? `CHƯA KHỚP (${faults.length})` : 'CHƯA KHỚP: không có',
    ...faults.flatMap(({ sheet: name, cell, fault, cure }) => [
      `  ? ${fileName}, ${name}!${cell}: ${fault}`,
      `    → ${cure}`,
    ]),
    ...notes.map((note) => `  · ${note}`),
    '',
  ].join('\n');
}
