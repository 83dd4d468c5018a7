/** Finds citations of documents in running text, with their positions and surroundings. */
import { numberLookupKey } from '#features/directive/rules/number.ts';
import { cleanText } from './clean-text.ts';
import type { FindNames } from './law-names.ts';
import { numbersOf, type NumberKind, type NumberMatch } from './number-pattern.ts';
import { placeBefore, type CitedPlace } from './place.ts';
import { afterNumber, isListGap, typeBefore, type TypeBefore } from './surroundings.ts';
import { shortForms } from './short-form.ts';
import { EITHER_ISSUER, NOT_BEFORE, PARTY_ISSUER, TYPE_SYMBOLS } from './vocabulary.ts';

export interface Citation {
  /** Position of the number (or name) in the original text. */
  readonly start: number;
  readonly end: number;
  /** "short": "NĐ 118/2025", less reliable; "name": "Luật Tiếp công dân năm 2013". */
  readonly kind: NumberKind | 'short' | 'name';
  /** Normalised number, or the name. */
  readonly number: string;
  /** Lookup key, the same for all spellings of the number. */
  readonly key: string;
  /** Possible types; a type word in the text takes precedence over the symbol. Empty: any. */
  readonly types: readonly string[];
  readonly serial: number | undefined;
  readonly year: number | undefined;
  /** Day, month or year next to it. */
  readonly date: string | undefined;
  /** Words after "của". */
  readonly issuer: string | undefined;
  readonly place: CitedPlace | undefined;
  readonly isIrregular: boolean;
}

const hasTwoCapitals = (symbol: string): boolean => /^\p{Lu}{2}/u.test(symbol);

/** "5 TT-BYT": separated only by a space, so it counts only with a type word or "số". */
const isLoose = (written: string): boolean => /^[\d.O]+[a-zđ]?\s\p{L}/u.test(written);

/** Without a type symbol, only context separates "2231/SNV-CCHC&PC" from "01/TCD" and "3/Phòng". */
function isPlausible(match: NumberMatch, written: string, before: TypeBefore, inList: boolean) {
  const { kind, issuerSymbol, typeSymbol, number, serial } = match;
  const isNamed = before.isDirect || before.hasNumberWord || inList;
  switch (kind) {
    case 'law':
      return true;
    case 'old':
      return typeSymbol !== '' || isNamed || number.includes('/');
    case 'dispatch': {
      if (!hasTwoCapitals(issuerSymbol)) return false;
      const hasUnit = /^\p{Lu}{2,}\p{L}*-\p{Lu}{2}/u.test(issuerSymbol) && number.includes('/');
      return before.isDirect || inList || (hasUnit && (before.hasNumberWord || serial >= 100));
    }
    default:
      return (
        isNamed ||
        ((hasTwoCapitals(issuerSymbol) || PARTY_ISSUER.test(issuerSymbol)) && !isLoose(written))
      );
  }
}

/** Returns the types that are possible by type word and symbol. */
function typesOf({ typeSymbol, kind, issuerSymbol }: NumberMatch, word: string | undefined) {
  if (word !== undefined) return word === 'any' ? [] : [word];
  if (kind === 'law') {
    if (issuerSymbol.startsWith('NQ')) return ['nghi-quyet'];
    if (issuerSymbol.startsWith('PL')) return ['phap-lenh'];
    return issuerSymbol.startsWith('UBTV') ? ['nghi-quyet', 'phap-lenh'] : [];
  }
  const types = TYPE_SYMBOLS[typeSymbol] ?? [];
  const isParty = PARTY_ISSUER.test(issuerSymbol) || EITHER_ISSUER.test(issuerSymbol);
  const others = isParty ? ['thong-tu'] : ['thong-tri', 'quy-dinh'];
  const left = types.filter((type) => !others.includes(type));
  return left.length > 0 ? left : types;
}

/**
 * Returns all citations in order, without overlap; `start` and `end` are positions in the original.
 * Never throws; linear in the length of the text.
 * @param names finder of law names; none are searched for without it
 */
export function findCitations(original: string, names?: FindNames): Citation[] {
  const { text, at } = cleanText(original);
  const found: Citation[] = [];
  let last: { word: string | undefined; issuer: string | undefined; end: number } | undefined;
  const hasDigit = /\d/.test(text);
  // Every number of a document has one of these signs; most paragraphs have none.
  for (const match of hasDigit && /[/-]/.test(text) ? numbersOf(text) : []) {
    if (NOT_BEFORE.test(text.slice(Math.max(0, match.start - 40), match.start))) continue;
    const inList = last !== undefined && isListGap(text.slice(last.end, match.start));
    const before = typeBefore(text, match.start);
    if (!isPlausible(match, text.slice(match.start, match.end), before, inList)) continue;
    const word = inList && !before.isDirect ? last?.word : before.type;
    const after = afterNumber(text, match.end);
    const issuer = after.issuer ?? before.issuer;
    found.push({
      start: at(match.start),
      end: at(match.end),
      kind: match.kind,
      number: match.number,
      key: numberLookupKey(match.number),
      types: typesOf(match, word),
      serial: match.serial,
      year: match.year,
      date: after.date,
      issuer,
      place: placeBefore(text, before.start),
      isIrregular: match.isIrregular,
    });
    last = { word, issuer, end: Math.max(match.end, after.date ? after.end : match.end) };
  }
  const taken = new Taken(found);
  const named = names ? [...names(text)] : [];
  const more: Citation[] = [
    ...named.map((name) => ({
      start: at(name.start),
      end: at(name.end),
      kind: 'name' as const,
      number: name.name,
      key: name.name,
      types: [],
      serial: undefined,
      year: undefined,
      date: name.year,
      issuer: undefined,
      place: placeBefore(text, name.start),
      isIrregular: false,
    })),
    ...(hasDigit ? [...shortForms(text)] : []).map((form) => {
      const after = afterNumber(text, form.end);
      return {
        start: at(form.start),
        end: at(form.end),
        kind: 'short' as const,
        number: text.slice(form.start, form.end),
        key: numberLookupKey(text.slice(form.start, form.end)),
        types: [form.type],
        serial: form.serial,
        year: form.year,
        date: after.date,
        issuer: after.issuer,
        place: placeBefore(text, form.wordStart),
        isIrregular: true,
      };
    }),
  ].filter(({ start, end }) => taken.isFree(start, end));
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start);
}

/** The spans of the text that already belong to a citation. */
class Taken {
  readonly #spans: readonly Citation[];
  constructor(spans: readonly Citation[]) {
    this.#spans = spans;
  }
  isFree(start: number, end: number): boolean {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.#spans[low]?.start ?? Infinity) >= end;
  }
}
