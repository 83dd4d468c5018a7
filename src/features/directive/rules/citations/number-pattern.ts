/**
 * Document numbers in running text, with the slips of real texts: swapped separators, inner spaces,
 * O for zero, the next word attached (docs/domain.md 1.5, 1.6). Every quantifier is bounded, so any
 * text is read in linear time.
 */
import { EITHER_ISSUER, PARTY_ISSUER, TYPE_SYMBOLS, longestFirst } from './vocabulary.ts';

export type NumberKind = 'law' | 'party' | 'state' | 'dispatch' | 'old';

export interface NumberMatch {
  readonly kind: NumberKind;
  readonly start: number;
  readonly end: number;
  /** Normalised: "34O -CV / ĐU" → "340-CV/ĐU". */
  readonly number: string;
  readonly serial: number;
  readonly year: number | undefined;
  /** "QĐ", "TTLT"; empty for dispatches and laws. */
  readonly typeSymbol: string;
  /** "UBND", "SNV-CCHC&PC", "QH13". */
  readonly issuerSymbol: string;
  /** Does the number break the format of its system? */
  readonly isIrregular: boolean;
}

/** No number starts within a word or number, except after "số31-" and the "s20/" of bad scans. */
const LEFT = String.raw`(?:(?<=[sS][ốỐ][.:]?)|(?<=(?<!\p{L})s)|(?<![\p{L}\p{N}/])(?<![\p{Lu}\p{N}][.,:]|[\p{L}\p{N}]-))`;
const SERIAL = String.raw`(\d[\dO]{0,5}?)(?:\.(\d{1,2})|([a-eđ]))?`;
const YEAR = String.raw`((?:19|20)\d{2}|[89]\d)`;
/** The end of a number; some words may follow without a space: "CPngày 06". */
const END = String.raw`(?:(?![\p{L}\p{N}]|/[\p{L}\p{N}])|(?=ngày|năm|tháng|về|của|và))`;
const LETTER = String.raw`(?:[\p{Lu}\p{N}&]|\.(?=\p{Lu}{2})|(?!ngày|năm|tháng|về|của|và)\p{Ll})`;
const TOKEN = String.raw`\p{Lu}${LETTER}{0,14}`;
/** A spaced hyphen continues only before capitals without tone: not in "QĐ-UBND - Về việc". */
const GROUPS = String.raw`${TOKEN}(?:-${TOKEN}|\s?-\s?[A-ZĐƯƠÔ&]{2,10}(?!\p{L})){0,5}`;
const TYPE = longestFirst(Object.keys(TYPE_SYMBOLS));

const NUMBER = new RegExp(
  LEFT +
    SERIAL +
    '(?:' +
    [
      String.raw`\s?[/-]{1,2}\s?((?:19|20)\d{2})\s?[/-]{1,2}\s?((?:(?:PL|NQ|L|CTL)-?)?(?:UBTV)?QH\s?\d{1,2}[a-z]?)(?![\p{L}\p{N}])`,
      String.raw`(?:(\s?[/-]{1,2}\s?)${YEAR})?(\s?[/-]{1,2}\s?|\s)(${TYPE})(\s?[/-]\s?)(${GROUPS})${END}`,
      String.raw`(?: ?/ ?${YEAR})?( ?[/-] ?)(${GROUPS})(?![\p{L}\p{N}/])`,
    ].join('|') +
    ')',
  'gu',
);

const OLD = /^(?:CP|HĐBT|TTg|SL|HĐCP|CTN|CT)$/u;

const tight = (text: string): string => text.replace(/\s+/g, '').replace(/[&.]+$/, '');
const fullYear = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : Number(year.length === 2 ? `19${year}` : year);

/** Party numbers have a hyphen, then a slash; state numbers the reverse (docs/domain.md 1.2). */
function separators(first: string, second: string): 'party' | 'state' | 'mixed' {
  const [a, b] = [first.trim().slice(0, 1), second.trim()];
  if (a === '-' && b === '/') return 'party';
  return a === '/' && b === '-' ? 'state' : 'mixed';
}

function systemOf(issuer: string, first: string, second: string): 'party' | 'state' {
  if (PARTY_ISSUER.test(issuer)) return 'party';
  return EITHER_ISSUER.test(issuer) && separators(first, second) === 'party' ? 'party' : 'state';
}

/** Returns the serial with its suffix, and its value; the letter O counts as a misread zero. */
function serialOf(digits: string, dotted: string | undefined, letter: string | undefined) {
  const plain = digits.replaceAll('O', '0');
  const written = plain + (dotted === undefined ? '' : `.${dotted}`) + (letter ?? '');
  return { written, serial: Number(plain), isMisread: plain !== digits };
}

type Parts = Omit<NumberMatch, 'start' | 'end'>;

function partsOf(match: RegExpMatchArray): Parts {
  const [, digits = '', dotted, letter, lawYear, law, yearSign, year, first, type, second] = match;
  const [issuer, looseYear, sign, groups] = match.slice(11);
  const { written, serial, isMisread } = serialOf(digits, dotted, letter);
  const isSpaced = /\s/.test(match[0]);
  if (law !== undefined) {
    const symbol = tight(law);
    const number = `${written}/${lawYear}/${symbol}`;
    const isIrregular = isMisread || isSpaced || !match[0].includes(number);
    const base = { serial, year: Number(lawYear), typeSymbol: '', issuerSymbol: symbol };
    return { kind: 'law', number, isIrregular, ...base };
  }
  if (type !== undefined && first !== undefined && second !== undefined) {
    const issuerSymbol = tight(issuer ?? '');
    const system = systemOf(issuerSymbol, first, second);
    const kind = /^(?:CTN|HĐNN\d?)$/u.test(issuerSymbol) ? 'old' : system;
    const inNumber = year === undefined ? '' : `/${year}`;
    const number =
      kind === 'state'
        ? `${written}${inNumber}/${type}-${issuerSymbol}`
        : kind === 'party'
          ? `${written}${inNumber && yearSign ? inNumber : ''}-${type}/${issuerSymbol}`
          : tight(match[0]);
    const isRegular = kind === 'old' || separators(first, second) === system;
    const isIrregular = isMisread || isSpaced || !isRegular || match[0].includes('//');
    const base = { serial, year: fullYear(year), typeSymbol: type, issuerSymbol };
    return { kind, number, isIrregular, ...base };
  }
  const issuerSymbol = tight(groups ?? '');
  const kind = OLD.test(issuerSymbol) ? 'old' : 'dispatch';
  const number = `${written}${looseYear ? `/${looseYear}` : ''}${(sign ?? '/').trim()}${issuerSymbol}`;
  const base = { serial, year: fullYear(looseYear), typeSymbol: '', issuerSymbol };
  return { kind, number, isIrregular: isMisread || isSpaced, ...base };
}

/** Yields all that looks like a number; callers exclude form codes and standards by context. */
export function* numbersOf(text: string): Generator<NumberMatch> {
  for (const match of text.matchAll(NUMBER)) {
    const length = match[0].replace(/[&.]+$/, '').length;
    yield { ...partsOf(match), start: match.index, end: match.index + length };
  }
}
