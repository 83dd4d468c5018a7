/** Is a query a question for reception sessions, of whom and when? */
import { agencyNamed, plainWords, type NamedAgency } from './agency-names.ts';
import { readPeriod, type Period } from './period.ts';

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
/** Whoever names a kind of document wants the document, unless a day is named too. */
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
