/** Detects queries that ask for reception sessions, and reads the agency and period they name. */
import type { NamedAgency } from '#features/agency/rules/named-agency.ts';
import { foldText } from '#lib/fold-text.ts';
import { weekdayLabel } from '#lib/local-date.ts';
import { type Period, readPeriod, withFigures } from './session-period.ts';

export interface SessionQuestion {
  /** Undefined for the whole province. */
  readonly agency: NamedAgency | undefined;
  /** Undefined for the next sessions. */
  readonly period: Period | undefined;
  /** Whether only sessions that were moved, postponed or cancelled are asked for. */
  readonly changed?: boolean;
  /** The communes, if the question is about one without its name: "xã tôi". */
  readonly communes?: readonly NamedAgency[];
  /** Words of the question, as typed, that neither of these accounts for. */
  readonly unread: readonly string[];
}

const RECEPTION = /\b(?:tiep (?:(?:cong|nguoi|nhan) )?dan|buoi tiep|lich tiep)\b/;
/** Folded "gap" (gặp, to meet) is also "gấp" (urgent), so it needs a person to meet. */
const MEETING = /\bgap (?:(?:ong|ba|truc tiep|pho) )*(?:chu tich|giam doc|bi thu|lanh dao)\b/;
/** "trực tiếp dân chủ" is not about receptions. */
const OTHER = /\btruc tiep dan\b/g;
/** A query with a document type asks for the document, unless it also names a day. */
const DOCUMENT =
  /\b(?:luat|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|ke hoach|quy che|quy dinh|quy trinh|noi quy|bao cao|mau don|trach nhiem|thu tuc)\b/;
/** Of receptions that were held. */
const OUTCOME = /\b(?:ket qua|bao nhieu|so luot|so lieu|ty le|thong ke)\b/;
const TIME_OR_PLACE =
  /\b(?:khi nao|bao gio|luc nao|may gio|(?:ngay|hom|thu|buoi) (?:nao|may)|o dau|cho nao|dia (?:chi|diem))\b/;
/** With their marks, or unmarked where nothing else is meant: "doi" is also "đội" and "đối". */
const CHANGED =
  /(?<!\p{L})(?:(?:bị )?(?:hoãn|dời|hủy|huỷ)|bi (?:hoan|doi|huy)|(?:hoan|doi|huy)(?= (?:lich|ngay|buoi)))(?!\p{L})/u;
/** "địa phương" is no ward. */
const COMMUNE = /(?<!\bdia )\b(?:xa|phuong)\b/;

/** Returns whether the text may ask for sessions. A cheap test that avoids loading data. */
export function mayAskForSessions(text: string): boolean {
  const words = plainWords(text).replace(OTHER, ' ');
  return RECEPTION.test(words) || MEETING.test(words);
}

/**
 * Reads the question; undefined if the text is none. "tiếp công dân" alone is a topic: only an
 * agency, a time, a place or the word "lịch" makes it a question for sessions.
 * @param today today's date in Việt Nam
 */
export function readSessionQuestion(
  text: string,
  today: string,
  agencies: readonly NamedAgency[],
): SessionQuestion | undefined {
  if (!mayAskForSessions(text)) return undefined;
  const typed = text.normalize('NFC').toLowerCase();
  const words = plainWords(withFigures(typed.replace(CHANGED, ' ')));
  const named = agencyNamed(words, agencies);
  const { period, rest } = readPeriod(named.rest, today);
  const agency = named.agency;
  if (OUTCOME.test(words)) return undefined;
  const isDated = period !== undefined || /\blich\b/.test(words);
  if (!isDated && DOCUMENT.test(words)) return undefined;
  if (agency === undefined && COMMUNE.test(words)) {
    const communes = agencies.filter((each) => each.own && communeNames(each).length > 0);
    // The period is of no use before the commune is known.
    return { agency, period: undefined, communes, unread: unreadIn(text, named.rest) };
  }
  const asks = isDated || agency || MEETING.test(words) || TIME_OR_PLACE.test(words);
  const unread = unreadIn(text, rest);
  return asks ? { agency, period, changed: CHANGED.test(typed), unread } : undefined;
}

const LEVELS = '(?:tinh|tp|xa|phuong|huyen|quan|dac khu)';

/** One form for the names of an institution; without a level, the province's is meant. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\buy ban(?: nhan dan)?\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\b(?:ubnd )?(?:mttq|mat tran(?: to quoc)?)(?: viet nam)?\b|\bubmttq\b/g, 'mttq'],
  [/\bthanh pho\b/g, 'tp'],
  [/\bchu tich(?! (?:ubnd|hdnd|mttq|nuoc|hoi|quoc hoi)\b)/g, 'chu tich ubnd'],
  [new RegExp(String.raw`\b(ubnd|hdnd|mttq)(?! ${LEVELS}\b)`, 'g'), '$1 tinh'],
  [/\bbi thu(?! (?:tinh|thanh|huyen|quan|dang|chi|xa|phuong|doan)\b)/g, 'bi thu tinh uy'],
];

/** Returns folded words with one spelling per institution: "Ủy ban nhân dân tỉnh" → "ubnd tinh". */
function plainWords(text: string): string {
  const words = foldText(text)
    .replace(/(\d)[-.](?=\d)/g, '$1/')
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
  return SHORT_FORMS.reduce((result, [long, short]) => result.replace(long, short), words).trim();
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

const withoutBracket = (name: string): string => plainWords(name.replace(/\s*\(.*\)/, ''));

/** Returns the names of a commune without "UBND" and its province; none for other agencies. */
const communeNames = ({ names }: NamedAgency): string[] =>
  names.flatMap((name) => {
    const key = withoutBracket(name).replace(/^(?:ubnd|hdnd) /, '');
    return /^(?:xa|phuong|dac khu) (?:(?! tinh\b| tp\b).)+/.exec(key)?.[0] ?? [];
  });

/** So many leading syllables are enough: "sở nông nghiệp" for a department with a long name. */
const ENOUGH = 3;

/** Returns the keys of an agency, and how many of their leading syllables name it. */
function keysOf(agency: NamedAgency): { readonly keys: readonly string[]; readonly least: number } {
  const full = agency.names.map(plainWords);
  if (!agency.own) {
    // Of another province: only by the whole name, which contains that province's.
    const short = full.map((key) => key.replace(/^ubnd (?=xa |phuong )/, ''));
    const keys = [...full, ...short].flatMap((key) => [key, key.replace(/ (?:tinh|tp)(?= )/, '')]);
    return { keys, least: Infinity };
  }
  const communes = communeNames(agency);
  if (communes.length > 0) return { keys: communes, least: Infinity };
  const bare = agency.names.map(withoutBracket);
  return { keys: [...full, ...bare, ...bare.flatMap(localNames)], least: ENOUGH };
}

/** Returns the longest run of leading syllables of the key in the text, at least `least`. */
function leadingRun(text: string, key: string, least: number): readonly string[] {
  const syllables = key.split(' ');
  for (let count = syllables.length; count >= Math.min(least, syllables.length); count -= 1) {
    const run = syllables.slice(0, count);
    if (` ${text} `.includes(` ${run.join(' ')} `)) return run;
  }
  return [];
}

/**
 * Finds the agency named by the most syllables, the first of equals.
 * @param text output of `plainWords`
 * @returns also the text with a bar in place of the name
 */
function agencyNamed(text: string, agencies: readonly NamedAgency[]) {
  let [agency, run]: [NamedAgency | undefined, readonly string[]] = [undefined, []];
  for (const each of agencies) {
    const { keys, least } = keysOf(each);
    for (const key of keys) {
      const found = leadingRun(text, key, least);
      if (found.length > run.length) [agency, run] = [each, found];
    }
  }
  const rest = agency ? ` ${text} `.replace(` ${run.join(' ')} `, ' | ').trim() : text;
  return { agency, rest };
}

/** What a question for sessions always has, the posts of those who receive, and polite words. */
const UNDERSTOOD = new RegExp(
  String.raw`\b(?:(?:(?:tru so|phong|ban|diem|noi) )?tiep (?:(?:cong|nguoi|nhan) )?dan|lich(?: lam viec)?|` +
    String.raw`buoi|tiep|chu tich|giam doc|bi thu(?: tinh uy)?|lanh dao|thu truong|nguoi dung dau|` +
    String.raw`dinh ky|truc tiep|nguoi dan|toan tinh|nhu the nao|lam sao|lam on|${TIME_OR_PLACE.source})\b`,
  'g',
);
const FILLERS = (
  'a ạ ai anh bác biết các cần cấp chị cho chú chúng có con cô của cùng để đến đi đâu được em gặp giúp ' +
  'hay hỏi k khi không ko là lúc mình mỗi muốn nào ngày nhé những nơi ở ông phường ra sao sẽ ta tại ' +
  'thế thì tìm tỉnh tôi trên trong và vào về với xã xem xin'
).split(' ');
/** With their marks, and as typed without any: "cửa" is not "của". */
const FILLER_FORMS = new Set([...FILLERS, ...FILLERS.map(foldText)]);

/**
 * Returns the words of the question that were not read, as typed, neighbours together.
 * @param rest the words without those that were read
 */
function unreadIn(text: string, rest: string): string[] {
  const left = new Set(rest.replace(UNDERSTOOD, ' | ').split(/[ |]+/));
  const days = [...left].flatMap((word) => /^t([2-8])$/.exec(word)?.[1] ?? []);
  const typed = [...text.normalize('NFC').matchAll(/[\p{L}\p{N}/]+/gu)];
  const isUnread = typed.map(
    ([word]) => left.has(foldText(word)) && !FILLER_FORMS.has(word.toLowerCase()),
  );
  const runs = typed.flatMap(({ index }, at) => {
    if (!isUnread[at] || isUnread[at - 1]) return [];
    const after = isUnread.indexOf(false, at);
    const last = typed.at((after < 0 ? typed.length : after) - 1);
    return last ? [text.normalize('NFC').slice(index, last.index + last[0].length)] : [];
  });
  return [...days.map((day) => weekdayLabel(Number(day) - 1, 'sentence')), ...runs];
}
