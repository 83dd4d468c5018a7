/**
 * Finds documents by number in any spelling: "8-CT/TU", "08/ct-tu", "08 CT TU", "chỉ thị 8",
 * "ct08", "766 qd ttg", "15/2026". Each document is indexed under keys made of number, type and
 * year; a query produces the keys that it may mean. Rules of numbers: features/directive/rules/number.ts.
 */
import { foldText } from '#lib/fold-text.ts';
import { DOCUMENT_TYPES } from '#features/directive/rules/types.ts';
import { JOINT, syllablesOf } from './syllables.ts';

const YEAR = /^(?:19|20)\d{2}$/;
/** Word tokens have at most two parts, so these keys cannot collide with them. */
const keyOf = (...parts: readonly string[]): string => ['so', ...parts].join(JOINT);
const foldedParts = (text: string): string[] => syllablesOf(text).map(({ folded }) => folded);

/** "Nghị định" → "nghidinh": replaces the type symbol in numbers without one ("Luật"). */
const typeKey = (name: string): string => foldText(name).replace(/[^a-z0-9]/g, '');

/** Folded name or symbol of a type → its forms in a key. */
const TYPES = new Map<string, readonly string[]>();
for (const { name, symbols } of Object.values(DOCUMENT_TYPES)) {
  const heads = [...symbols.map(foldText), typeKey(name)];
  TYPES.set(foldText(name), heads);
  for (const symbol of symbols) TYPES.set(foldText(symbol), [foldText(symbol)]);
}
// Types that the site does not publish but that readers search for.
for (const name of ['Bộ luật', 'Pháp lệnh', 'Văn bản hợp nhất', 'Thông tư liên tịch'])
  TYPES.set(foldText(name), [typeKey(name)]);
for (const symbol of ['vbhn', 'ttlt', 'pl', 'ttr', 'qh', 'ubtvqh']) TYPES.set(symbol, [symbol]);

interface NumberParts {
  readonly serial: string;
  readonly year: string | undefined;
  /** The rest of the number: symbols, number of a legislature. */
  readonly symbols: readonly string[];
}

function partsOf(parts: readonly string[]): NumberParts | undefined {
  const [serial = '', next = ''] = parts;
  if (!/^\d{1,6}$/.test(serial)) return undefined;
  const year = YEAR.test(next) ? next : undefined;
  return { serial, year, symbols: parts.slice(year ? 2 : 1) };
}

/** Returns the keys under which a document is indexed. @param date day, month or year of issue */
export function documentKeys(number: string, type: string, date: string): string[] {
  const parts = partsOf(foldedParts(number));
  if (!parts) return [];
  const { serial, symbols } = parts;
  const years = new Set(
    [parts.year, date.slice(0, 4)].filter((year) => year !== undefined && year !== ''),
  );
  const heads = [
    ...symbols.map((_, count) => symbols.slice(0, count + 1)),
    ...(type ? [[typeKey(type)]] : []),
  ];
  const keys = [
    ...heads.map((head) => keyOf(serial, ...head)),
    ...[...years].flatMap((year) => [
      keyOf(serial, year ?? ''),
      ...heads.map((head) => keyOf(serial, year ?? '', ...head)),
    ]),
  ];
  return [...new Set(keys)];
}

/** A number written with separators, anywhere in a text. */
const WRITTEN = /(?<![\p{L}\d/.-])\d{1,6}[a-zđ]?(?:\s?[-/]\s?[\p{L}\d&.]+)+/iu;

/** Returns the longest type name that ends right before `at`, and where it begins. */
function typeBefore(
  words: readonly string[],
  at: number,
): { heads: readonly string[]; from: number } | undefined {
  const end = words[at - 1] === 'so' ? at - 1 : at;
  for (const length of [4, 3, 2, 1]) {
    const heads = end >= length ? TYPES.get(words.slice(end - length, end).join(' ')) : undefined;
    if (heads) return { heads, from: end - length };
  }
  return undefined;
}

const keysFor = (
  { serial, year, symbols }: NumberParts,
  heads: readonly string[] = [],
): string[] => {
  const tails =
    symbols.length > 0 ? [symbols] : heads.length > 0 ? heads.map((head) => [head]) : [[]];
  return tails.flatMap((tail) =>
    year ? [keyOf(serial, year, ...tail)] : tail.length > 0 ? [keyOf(serial, ...tail)] : [],
  );
};

/** Keys for a number with separators in the query; a year elsewhere takes precedence. */
function writtenKeys(query: string): string[] {
  const written = WRITTEN.exec(query.normalize('NFC'))?.[0];
  const parts = written && partsOf(foldedParts(written));
  // "30/09/2021" is a day and "12/2025" may be a month.
  if (!parts || !parts.symbols.some((symbol) => /[a-z]/.test(symbol))) return [];
  const elsewhere = foldedParts(query.normalize('NFC').replace(written, ' ')).find((part) =>
    YEAR.test(part),
  );
  const dated = parts.year === undefined && elsewhere ? keysFor({ ...parts, year: elsewhere }) : [];
  return [...dated, ...keysFor(parts)];
}

/** Keys for a query that is only a number: "ct08", "chỉ thị 8", "766 qd ttg", "15/2026". */
function wholeKeys(query: string): string[] {
  const words = foldedParts(query);
  const at = words.findIndex((word) => /^\d{1,6}$/.test(word));
  if (at < 0) return [];
  const type = typeBefore(words, at);
  const start = type?.from ?? (words[at - 1] === 'so' ? at - 1 : at);
  if (start !== 0) return [];
  const rest = words.slice(at).filter((word, index) => !(word === 'nam' && index > 0));
  const parts = partsOf(rest);
  if (!parts || parts.symbols.length > 6) return [];
  if (!type && YEAR.test(parts.serial) && parts.symbols.length === 0) return [];
  const symbols = [...parts.symbols];
  // The year may come last: "quyết định 15 ubnd 2026".
  const last = symbols.at(-1) ?? '';
  const year = parts.year ?? (YEAR.test(last) ? symbols.pop() : undefined);
  const [first = ''] = symbols;
  if (symbols.length > 0 && !TYPES.has(first) && !type && !year) return [];
  if (symbols.length > 0 && type && !TYPES.has(first)) {
    // "nd 158 2025 cp": the type was typed first, so it is moved to its position in numbers.
    return type.heads.flatMap((head) =>
      keysFor({ serial: parts.serial, year, symbols: [head, ...symbols] }),
    );
  }
  return keysFor({ serial: parts.serial, year, symbols }, type?.heads);
}

/** Returns the keys that the query may name a document by, most precise first; empty if none. */
export const queryKeys = (query: string): string[] => [
  ...new Set([...writtenKeys(query), ...wholeKeys(query)]),
];

/** A number before one of these counts something: "kế hoạch 5 năm", "thông báo trước 3 ngày". */
const COUNTED = new Set(['nam', 'thang', 'tuan', 'ngay', 'gio', 'lan', 'nguoi', 'ho']);
/** Parts of a number after its serial and year: "CT/TU", "QĐ-UBND", "TTLT-BTP-BCA-BNV". */
const MOST_SYMBOLS = 4;

/**
 * Returns the keys of documents that are named among other words: "chỉ thị 08 nói gì", "08 ct-tu
 * bến tre". They are evidence for a document, not proof.
 */
export function mentionedKeys(query: string): string[] {
  const syllables = syllablesOf(query);
  const words = syllables.map(({ folded }) => folded);
  const keys = syllables.flatMap(({ start }, at) => {
    // "66.16/2026/NQ-CP" is not number 16.
    if (/[.,]/.test(query[start - 1] ?? '')) return [];
    const [number = '', next = '', afterNext = ''] = words.slice(at);
    const parts = partsOf(words.slice(at, at + 2 + MOST_SYMBOLS));
    if (!parts || (COUNTED.has(next) && !YEAR.test(afterNext))) return [];
    const symbols = parts.symbols.slice(0, MOST_SYMBOLS);
    const heads = TYPES.has(symbols[0] ?? '')
      ? symbols.map((_, count) => symbols.slice(0, count + 1))
      : [];
    const year = parts.year ?? (next === 'nam' ? afterNext : undefined);
    const named = YEAR.test(number) ? [] : (typeBefore(words, at)?.heads ?? []);
    return [...heads, ...named.map((head) => [head])].flatMap((head) =>
      keysFor({ ...parts, year, symbols: head }),
    );
  });
  return [...new Set(keys)];
}

/** Returns the key prefix of a partial number ("15/20", "8-c", "nghị định 15"), if any. */
export function keyPrefix(text: string): string | undefined {
  const words = foldedParts(text);
  const at = words.findIndex((word) => /^\d{1,6}$/.test(word));
  if (at < 0) return undefined;
  const start = typeBefore(words, at)?.from ?? (words[at - 1] === 'so' ? at - 1 : at);
  return start === 0 ? keyOf(...words.slice(at)) : undefined;
}
