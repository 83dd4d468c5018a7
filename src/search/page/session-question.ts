/** Detects queries that ask for reception sessions, and reads the agency and period they name. */
import { foldText } from '#lib/fold-text.ts';
import {
  addDays,
  addMonths,
  daysInMonth,
  formatDate,
  formatDay,
  isLocalDate,
  startOfWeek,
} from '#lib/local-date.ts';
import { SEARCH } from '#strings/search.ts';

export interface SessionQuestion {
  /** Undefined for the whole province. */
  readonly agency: NamedAgency | undefined;
  /** Undefined for the next sessions. */
  readonly period: Period | undefined;
}

const RECEPTION = /\b(?:tiep (?:cong )?dan|buoi tiep|lich tiep)\b/;
/** Folded "gap" (gặp, to meet) is also "gấp" (urgent), so it needs a person to meet. */
const MEETING = /\bgap (?:pho )?(?:chu tich|giam doc|bi thu|lanh dao)\b/;
/** "trực tiếp dân chủ" is not about receptions. */
const OTHER = /\btruc tiep dan\b/g;
/** A query with a document type asks for the document, unless it also names a day. */
const DOCUMENT =
  /\b(?:luat|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|ke hoach|quy che|quy dinh|noi quy|bao cao|mau don)\b/;

/** Returns whether the text may ask for sessions. A cheap test that avoids loading data. */
export function mayAskForSessions(text: string): boolean {
  const words = plainWords(text).replace(OTHER, ' ');
  return RECEPTION.test(words) || MEETING.test(words);
}

/**
 * Reads the question; undefined if the text is none. "tiếp công dân" alone is a topic: only an
 * agency, a time or the word "lịch" makes it a question for sessions.
 * @param today today's date in Việt Nam
 */
export function readSessionQuestion(
  text: string,
  today: string,
  agencies: readonly NamedAgency[],
): SessionQuestion | undefined {
  if (!mayAskForSessions(text)) return undefined;
  const words = plainWords(text);
  // "Tháng sáu" is June, but folds to "thang sau" like "tháng sau", next month.
  const dated = /tháng\s+sáu/i.test(text.normalize('NFC'))
    ? words.replace(/\bthang sau\b/, 'thang 6')
    : words;
  const period = readPeriod(dated, today);
  const agency = agencyNamed(words, agencies);
  const isDated = period !== undefined || /\blich\b/.test(words);
  if (!isDated && DOCUMENT.test(words)) return undefined;
  return isDated || agency || MEETING.test(words) ? { agency, period } : undefined;
}

/** An agency as listed in `tim-kiem/co-quan.json`, which puts likelier agencies first. */
export interface NamedAgency {
  /** Current short name. */
  readonly name: string;
  /** All current and former names, full and short. */
  readonly names: readonly string[];
  /** Site path of its calendar, or of its own page if it has no calendar. */
  readonly path: string;
  readonly hasCalendar: boolean;
  /** An existing agency of this province: "UBND tỉnh" means it without the province's name. */
  readonly own: boolean;
}

/** Full and abbreviated words of names; both become the short form. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|uy ban)\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\b(?:uy ban |ubnd )?mat tran to quoc(?: viet nam)?\b/g, 'mttq'],
  [/\bubmttq\b/g, 'mttq'],
  [/\bthanh pho\b/g, 'tp'],
  [/\bchu tich (tinh|tp|xa|phuong)\b/g, 'chu tich ubnd $1'],
];

/** Returns folded words with one spelling per institution: "Ủy ban nhân dân tỉnh" → "ubnd tinh". */
function plainWords(text: string): string {
  const words = foldText(text)
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
  return SHORT_FORMS.reduce((result, [long, short]) => result.replace(long, short), words);
}

/**
 * Returns the names used within the province: "Sở Tư pháp" for "Sở Tư pháp tỉnh X", "Tỉnh ủy" for
 * "Tỉnh ủy X"; "UBND tỉnh X" keeps the word "tỉnh".
 */
function localNames(name: string): string[] {
  const party = /^(?:tinh|thanh) uy\b/.exec(name)?.[0];
  if (party) return [party];
  const [, body, level] = /^(.+?)( tinh| tp)\b/.exec(name) ?? [];
  if (body === undefined || level === undefined) return [];
  return [body.includes(' ') ? body : body + level];
}

/** Returns name variants: with and without bracket, province, and a commune's "UBND". */
function keysOf({ names, own }: NamedAgency): string[] {
  const keys = names.flatMap((name) => {
    const bare = plainWords(name.replace(/\s*\(.*\)/, ''));
    const commune = /^ubnd ((?:xa|phuong) .+)/.exec(bare)?.[1] ?? [];
    return [plainWords(name), ...(own ? [bare, ...localNames(bare)] : [])].concat(commune);
  });
  return [...new Set(keys)];
}

/** So many leading syllables are enough: "sở nông nghiệp" for a department with a long name. */
const ENOUGH = 3;

/** Returns how many leading syllables of the key the text contains in a row; 0 when too few. */
function syllablesNamed(text: string, key: string): number {
  const syllables = key.split(' ');
  const least = Math.min(syllables.length, ENOUGH);
  for (let count = syllables.length; count >= least; count -= 1)
    if (` ${text} `.includes(` ${syllables.slice(0, count).join(' ')} `)) return count;
  return 0;
}

/**
 * Returns the agency named by the most syllables; the first of equals.
 * @param text output of `plainWords`
 */
function agencyNamed(text: string, agencies: readonly NamedAgency[]): NamedAgency | undefined {
  let best: NamedAgency | undefined;
  let most = 0;
  for (const agency of agencies) {
    const count = Math.max(...keysOf(agency).map((key) => syllablesNamed(text, key)));
    if (count > most) [best, most] = [agency, count];
  }
  return best;
}

/** First and last day, and the name of the period. */
interface Period {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const dayPeriod = (date: string): Period => ({
  from: date,
  to: date,
  label: formatDay(date, 'sentence'),
});

function weekPeriod(monday: string, name: string): Period {
  const to = addDays(monday, 6);
  return { from: monday, to, label: `${name} (${formatDate(monday)} – ${formatDate(to)})` };
}

const monthPeriod = (month: string): Period => ({
  from: `${month}-01`,
  to: `${month}-${daysInMonth(month)}`,
  label: `${SEARCH.sessions.month} ${formatDate(month)}`,
});

const two = (number: string | number): string => String(number).padStart(2, '0');

/** Without a year, the next such day from today on: in November, "3/1" is next January. */
function dayNamed(day: string, month: string, year: string | undefined, today: string) {
  const end = `${two(month)}-${two(day)}`;
  const thisYear = Number(today.slice(0, 4));
  const years = year ? [year] : [thisYear, thisYear + 1];
  const date = years.map((of) => `${of}-${end}`).find((on) => year !== undefined || on >= today);
  return date !== undefined && isLocalDate(date) ? dayPeriod(date) : undefined;
}

function monthNamed(month: string, year: string | undefined, today: string): Period | undefined {
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const current = today.slice(0, 7);
  const named = `${year ?? current.slice(0, 4)}-${two(month)}`;
  return monthPeriod(year === undefined && named < current ? addMonths(named, 12) : named);
}

const YEAR = String.raw`(?:\s*(?:nam\s+|[/-]\s*)?(20\d\d))?`;
const DAY_IN_WORDS = new RegExp(String.raw`\bngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\b${YEAR}`);
const DAY_IN_FIGURES = /(?:^|[^\d/])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d))?(?![\d/])/;
const MONTH = new RegExp(String.raw`\bthang\s+(\d{1,2})\b${YEAR}`);
const MONTH_IN_FIGURES = /(?:^|[^\d/])(\d{1,2})\/(20\d\d)(?![\d/])/;

/**
 * Returns the period that a text names; undefined if it names none or an impossible day.
 * @param text folded (lib/fold-text.ts)
 * @param today today's date in Việt Nam
 */
function readPeriod(text: string, today: string): Period | undefined {
  const words = DAY_IN_WORDS.exec(text) ?? DAY_IN_FIGURES.exec(text);
  if (words) return dayNamed(words[1] ?? '', words[2] ?? '', words[3], today);
  const month = MONTH.exec(text) ?? MONTH_IN_FIGURES.exec(text);
  if (month) return monthNamed(month[1] ?? '', month[2], today);
  if (/\bhom nay\b/.test(text)) return dayPeriod(today);
  if (/\bngay mai\b/.test(text)) return dayPeriod(addDays(today, 1));
  const monday = startOfWeek(today);
  if (/\btuan nay\b/.test(text)) return weekPeriod(monday, SEARCH.sessions.thisWeek);
  if (/\btuan (?:sau|toi)\b/.test(text))
    return weekPeriod(addDays(monday, 7), SEARCH.sessions.nextWeek);
  if (/\bthang nay\b/.test(text)) return monthPeriod(today.slice(0, 7));
  if (/\bthang (?:sau|toi)\b/.test(text)) return monthPeriod(addMonths(today.slice(0, 7), 1));
  return undefined;
}
