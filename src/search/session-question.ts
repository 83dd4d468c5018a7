/** Is a query a question for reception sessions, of which agency and when? */
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
  /** Undefined: of the whole province. */
  readonly agency: NamedAgency | undefined;
  /** Undefined: the next ones. */
  readonly period: Period | undefined;
}

const RECEPTION = /\b(?:tiep (?:cong )?dan|buoi tiep|lich tiep)\b/;
/** "gap" is also "gấp": only with somebody to meet. */
const MEETING = /\bgap (?:pho )?(?:chu tich|giam doc|bi thu|lanh dao)\b/;
/** "trực tiếp dân chủ" is no reception. */
const OTHER = /\btruc tiep dan\b/g;
/** A query that names a kind of document asks for the document, unless it names a day too. */
const DOCUMENT =
  /\b(?:luat|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|ke hoach|quy che|quy dinh|noi quy|bao cao|mau don)\b/;

/** Could the text ask for sessions? Cheap, so that nothing is loaded for other queries. */
export function mayAskForSessions(text: string): boolean {
  const words = plainWords(text).replace(OTHER, ' ');
  return RECEPTION.test(words) || MEETING.test(words);
}

/**
 * What the text asks; undefined when it is no such question. "tiếp công dân" alone is a subject:
 * it takes an agency, a time or the word "lịch" to be a question for dates.
 * @param today the day it is in Việt Nam
 */
export function readSessionQuestion(
  text: string,
  today: string,
  agencies: readonly NamedAgency[],
): SessionQuestion | undefined {
  if (!mayAskForSessions(text)) return undefined;
  const words = plainWords(text);
  // "Tháng sáu" is June: folded it would be "tháng sau", next month.
  const dated = /tháng\s+sáu/i.test(text.normalize('NFC'))
    ? words.replace(/\bthang sau\b/, 'thang 6')
    : words;
  const period = readPeriod(dated, today);
  const agency = agencyNamed(words, agencies);
  const isDated = period !== undefined || /\blich\b/.test(words);
  if (!isDated && DOCUMENT.test(words)) return undefined;
  return isDated || agency || MEETING.test(words) ? { agency, period } : undefined;
}

/** An agency as `tim-kiem/co-quan.json` lists it, those that a question more likely means first. */
export interface NamedAgency {
  /** Short name of today. */
  readonly name: string;
  /** All names it has had, full and short. */
  readonly names: readonly string[];
  /** Site path of its calendar; of its own page where it has no calendar. */
  readonly path: string;
  readonly hasCalendar: boolean;
  /** Of this province and still there, so that "UBND tỉnh" means it, without the province's name. */
  readonly own: boolean;
}

/** Names are written out or cut short as people please; both become the short form. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uy ban nhan dan|uy ban)\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\b(?:uy ban |ubnd )?mat tran to quoc(?: viet nam)?\b/g, 'mttq'],
  [/\bubmttq\b/g, 'mttq'],
  [/\bthanh pho\b/g, 'tp'],
  [/\bchu tich (tinh|tp|xa|phuong)\b/g, 'chu tich ubnd $1'],
];

/** Folded words with one spelling for each institution: "Ủy ban nhân dân tỉnh" → "ubnd tinh". */
function plainWords(text: string): string {
  const words = foldText(text)
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
  return SHORT_FORMS.reduce((result, [long, short]) => result.replace(long, short), words);
}

/**
 * How a name is said within the province: "Sở Tư pháp tỉnh X" is called "Sở Tư pháp", "Tỉnh ủy X"
 * "Tỉnh ủy"; of "UBND tỉnh X" the word "tỉnh" stays.
 */
function namesAtHome(name: string): string[] {
  const party = /^(?:tinh|thanh) uy\b/.exec(name)?.[0];
  if (party) return [party];
  const [, body, level] = /^(.+?)( tinh| tp)\b/.exec(name) ?? [];
  if (body === undefined || level === undefined) return [];
  return [body.includes(' ') ? body : body + level];
}

/** The ways to say an agency's names: with and without bracket, province, and a commune's "UBND". */
function keysOf({ names, own }: NamedAgency): string[] {
  const keys = names.flatMap((name) => {
    const bare = plainWords(name.replace(/\s*\(.*\)/, ''));
    const commune = /^ubnd ((?:xa|phuong) .+)/.exec(bare)?.[1] ?? [];
    return [plainWords(name), ...(own ? [bare, ...namesAtHome(bare)] : [])].concat(commune);
  });
  return [...new Set(keys)];
}

/** A beginning of so many syllables is enough: "sở nông nghiệp" for a department with a long name. */
const ENOUGH = 3;

/** How many syllables of the key, from its first, stand together in the text; 0 when too few. */
function syllablesNamed(text: string, key: string): number {
  const syllables = key.split(' ');
  const least = Math.min(syllables.length, ENOUGH);
  for (let count = syllables.length; count >= least; count -= 1)
    if (` ${text} `.includes(` ${syllables.slice(0, count).join(' ')} `)) return count;
  return 0;
}

/**
 * The agency that is named by most syllables; of several the first.
 * @param text of `plainWords`
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

/** First and last day, and how the period is called. */
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

/** Without a year the next one from today on: in November "3/1" is next January's. */
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
 * The period that a text names; undefined when it names none, or none that exists.
 * @param text folded (lib/fold-text.ts)
 * @param today the day it is in Việt Nam
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
