/**
 * Reads reception days from a table pasted from Word or Excel, row by row, with faults. Never
 * guesses: a row with a fault gives no day and states the reason.
 */
import { foldText } from '#lib/fold-text.ts';
import { formatDate, weekdayName, isLocalDate, weekday, weekdayLabel } from '#lib/local-date.ts';
import { findDates, type FoundDate } from '#lib/read-dates.ts';

export interface PastedRow {
  /** 1 for the first row of the table. */
  readonly line: number;
  readonly dates: readonly string[];
  /** The reason why this row gives no day. */
  readonly fault?: string;
  /** Doubts about days that were read. */
  readonly warnings: readonly string[];
}

export interface PastedTable {
  /** Rows with days or faults; titles and headings are left out. */
  readonly rows: readonly PastedRow[];
  /** The days of all rows without fault, sorted, each once. */
  readonly dates: readonly string[];
}

type Role = 'date' | 'month';
type Columns = Partial<Record<Role, number>>;

/** How column headings begin, without diacritics. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['date', /^(?:ngay|thoi gian(?! tiep trong ngay)|thu,? ngay)/],
  ['month', /^thang/],
];

const HOUR = /(\d{1,2})\s*(?:h|g|giờ|:)\s*(\d{2})?(?!\d)/giu;
const WEEKDAY =
  /(?:thứ|thu|t)\s*(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?!\p{L}|\d)|chủ nhật|(?<!\p{L})cn(?!\p{L})/iu;
const WEEKDAY_WORDS = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

const headingRole = (cell: string): Role | undefined =>
  HEADINGS.find(([, pattern]) => pattern.test(foldText(cell).trim()))?.[0];

const hasDate = (cell: string): boolean => findDates(cell, '2000').found.length > 0;

/** The index of the heading row; a title is a single cell, however wide. */
const headingRow = (rows: readonly (readonly string[])[]): number =>
  rows.findIndex(
    (row) => !row.some(hasDate) && row.some(headingRole) && new Set(row.filter(Boolean)).size > 1,
  );

/** Without headings: the column in which most rows have a day. */
function fullestColumn(rows: readonly (readonly string[])[]): number {
  const counts: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (counts[index] = (counts[index] ?? 0) + Number(hasDate(cell))));
  const most = Math.max(0, ...counts.filter((count) => count > 0));
  return Math.max(0, counts.indexOf(most));
}

function columnsOf(rows: readonly (readonly string[])[], heading: number): Columns {
  const columns: Columns = {};
  rows[heading]?.forEach((cell, index) => {
    const role = headingRole(cell);
    if (role) columns[role] ??= index;
  });
  const body = rows.slice(heading + 1);
  const named = columns.date ?? -1;
  const holdsDays = body.some((row) => hasDate(row[named] ?? ''));
  if (holdsDays || (named >= 0 && columns.month !== undefined)) return columns;
  return { ...columns, date: fullestColumn(body) };
}

/** The year a title or heading names: "Lịch tiếp công dân năm 2026". */
const yearNamed = (rows: readonly (readonly string[])[]): string | undefined =>
  /năm\s+(\d{4})/iu.exec(rows.map((row) => row.join(' ')).join(' '))?.[1];

/** Monday = 1 … Sunday = 7, when the text names a weekday. */
function weekdayIn(text: string): number | undefined {
  const match = WEEKDAY.exec(text.normalize('NFC'));
  if (!match) return undefined;
  const word = foldText(match[1] ?? '');
  if (!word) return 7;
  return /\d/.test(word) ? Number(word) - 1 : WEEKDAY_WORDS.indexOf(word) + 1;
}

/** "5, 20" in a row of a column "Tháng 3" or "3/2026". */
function daysOfMonth(cell: string, month: string, year: string | undefined): FoundDate[] {
  const [, number = '', own] = /(\d{1,2})(?:\s*[/-]\s*(\d{4}))?/.exec(month) ?? [];
  if (!number || !/^(?:ngày\s*)?\d{1,2}(?:\s*(?:,|;|và|&)\s*(?:ngày\s*)?\d{1,2})*$/iu.test(cell))
    return [];
  return (cell.match(/\d{1,2}/g) ?? []).flatMap((day) => [
    ...findDates(`${day}/${number}`, own ?? year).found,
  ]);
}

/** Digits left unexplained: half a date, a range, a second month. */
const unexplained = (rest: string): string =>
  rest.replace(WEEKDAY, ' ').replace(HOUR, ' ').replace(/\s+/g, ' ').trim();

interface Read {
  readonly dates: readonly string[];
  readonly fault?: string;
}

function readCell(cell: string, month: string, year: string | undefined): Read {
  const { found, rest } = findDates(cell, year);
  const dates = found.length > 0 ? found : daysOfMonth(cell.trim(), month, year);
  const fault = dates.find((date) => date.fault)?.fault;
  if (fault) return { dates: [], fault };
  if (dates.length === 0)
    return { dates: [], fault: cell ? `không thấy ngày trong “${cell}”` : 'không có ngày' };
  if (found.length === 2 && /[-–]|đến/iu.test(rest.replace(HOUR, ' ')))
    return { dates: [], fault: `“${cell}” là một khoảng ngày, hãy ghi từng ngày` };
  const left = found.length > 0 ? unexplained(rest) : '';
  if (/\d/.test(left)) return { dates: [], fault: `chưa hiểu “${left}” trong “${cell}”` };
  return { dates: dates.flatMap(({ date }) => date ?? []) };
}

function weekdayWarnings(dates: readonly string[], named: number | undefined): string[] {
  if (named === undefined) return [];
  return dates
    .filter((date) => weekday(date) !== named)
    .map(
      (date) =>
        `${formatDate(date)} là ${weekdayName(date, 'sentence')}, bảng ghi ${weekdayLabel(named, 'sentence')}`,
    );
}

/**
 * @param rows cells as text, from `#import/html/read-html.ts` or `#lib/tab-table.ts`
 * @param year of days written without one, unless the table names its own
 */
export function readPastedTable(rows: readonly (readonly string[])[], year?: string): PastedTable {
  const heading = headingRow(rows);
  const columns = columnsOf(rows, heading);
  const ownYear = yearNamed(rows.slice(0, heading + 1)) ?? yearNamed(titles(rows)) ?? year;
  const firstLine = new Map<string, number>();
  const read: PastedRow[] = [];
  rows.forEach((row, index) => {
    if (index <= heading) return;
    const cell = row[columns.date ?? 0] ?? '';
    const month = columns.month === undefined ? '' : (row[columns.month] ?? '');
    const { dates, fault } = readCell(cell, month, ownYear);
    // Rows above the first day are the title.
    if (fault && dates.length === 0 && read.length === 0 && !row.some(hasDate) && !month) return;
    const line = index + 1;
    const twice = dates.filter((date) => firstLine.has(date));
    const warnings = [
      ...weekdayWarnings(dates, weekdayIn(row.join(' '))),
      ...twice.map((date) => `${formatDate(date)} đã có ở dòng ${firstLine.get(date) ?? line}`),
    ];
    for (const date of dates) if (!firstLine.has(date)) firstLine.set(date, line);
    read.push({ line, dates, ...(fault && { fault }), warnings });
  });
  return { rows: read, dates: [...firstLine.keys()].filter(isLocalDate).sort() };
}

/** Rows above the first day. */
const titles = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const first = rows.findIndex((row) => row.some(hasDate));
  return first < 0 ? [] : rows.slice(0, first);
};
