/**
 * Quoted law: "… được sửa đổi như sau:" introduces text with the numbers of another document, so
 * none of it is a unit of this one. Most texts use quotation marks (“1. …”), older ones only
 * indent.
 */
import type { RootContent } from 'mdast';
import { isNextLetter, unitOrder } from '#features/directive/rules/unit-order.ts';
import { unitMarker, type UnitMarker } from '#features/directive/rules/unit-marker.ts';
import { endsDocument, formOf } from './legal-form.ts';

/** Longer quotations come from an unbalanced sign; quotations within a sentence are short. */
const LONGEST_QUOTE = 400;
const LONGEST_SAYING = 12;
/** Quoted law opens at the start of a block or after a colon. */
const OPENS_LAW = /(?:^|[:.]\s?)“[^“”]*$/u;
/** Notes of consolidated texts quote whole articles of the amending document. */
const QUOTES_ARTICLE = /quy định như sau\s*[:.]\s?“Điều \d[^“”]*$/u;
const SIGN = /["“”]/;
const CLOSES = /”[.;,”]*$/u;
/** A straight sign opens a quotation only before a unit; elsewhere it marks a word. */
const STRAIGHT_OPENS = /(?:^|:\s?)"(?=\d{1,3}[a-zđ]?\.|[a-zđ]\)|Điều )[^"]*$/u;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Returns the last block of the quotation that opens at `start`; undefined if none does. */
function endOfQuote(
  texts: readonly string[],
  change: readonly number[],
  start: number,
  limit: number,
): number | undefined {
  let depth = change[start] ?? 0;
  if (depth <= 0) {
    if (!STRAIGHT_OPENS.test(texts[start] ?? '')) return undefined;
    for (let end = start + 1; end < limit; end++)
      if (count(texts[end] ?? '', '"') % 2 === 1) return end;
    return undefined;
  }
  const isLaw = OPENS_LAW.test(texts[start] ?? '');
  let firstClosing: number | undefined;
  for (
    let end = start + 1;
    end < (isLaw ? limit : Math.min(limit, start + LONGEST_SAYING));
    end++
  ) {
    depth += change[end] ?? 0;
    if (depth <= 0) return end;
    if ((change[end] ?? 0) < 0 && CLOSES.test(texts[end] ?? '')) firstClosing ??= end;
  }
  // An extra opening sign inside: the quotation ends at a block that closes more than it opens.
  return isLaw ? firstClosing : undefined;
}

/**
 * Marks blocks within quotation marks. A sign that is not closed, or only after a heading, is a
 * slip.
 * @returns the blocks in which a quotation opens that ends in a later block
 */
function markedQuotes(
  blocks: readonly RootContent[],
  words: readonly string[],
  quoted: Set<RootContent>,
): ReadonlySet<RootContent> {
  const openers = new Set<RootContent>();
  const texts = words.map((text) => text.trim());
  const change = texts.map((text) => count(text, '“') - count(text, '”'));
  let heading = 0;
  for (let start = 0; start < blocks.length; start++) {
    if (heading <= start) heading = start + 1;
    while (heading < blocks.length && blocks[heading]?.type !== 'heading') heading++;
    const end = endOfQuote(texts, change, start, Math.min(heading, start + LONGEST_QUOTE));
    if (end === undefined) continue;
    openers.add(blocks[start] as RootContent);
    for (const block of blocks.slice(start + 1, end + 1)) quoted.add(block);
    start = end;
  }
  return openers;
}

const INSTRUCTION =
  /^(?:(?:Sửa đổi|Bổ sung|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thay|Đính chính|Bỏ|Chuyển|Đổi)(?=[\s,])|[^.;:“"]{0,200}\s(?:được|bị)\s+(?:sửa|bổ sung|thay|bãi bỏ|hủy bỏ|huỷ bỏ|đổi)(?=[\s,]))/iu;
/** Only these words introduce quoted law without quotation marks. */
const ANNOUNCES = /như sau|sau đây/u;
const ENDS_WITH_TEXT_BELOW = /(?:như sau|sau đây)\s*:$/u;
/** "khoản 2, khoản 5 và 7": the first number, then more of them. */
const list = (word: string, number: string): RegExp =>
  new RegExp(
    String.raw`${word} (${number}(?![\p{L}\d])(?:(?:, |; | và | đến |${word} )+${number}(?![\p{L}\d]))*)`,
    'giu',
  );
const POINT_NUMBER = String.raw`[a-zđ]\d{0,2}`;
const ARABIC = String.raw`\d{1,3}[a-zđ]?`;
const ANNOUNCED = [
  [
    'point',
    list('điểm', POINT_NUMBER),
    new RegExp(`(?<![\\p{L}\\d])${POINT_NUMBER}(?!\\p{L})`, 'giu'),
  ],
  ['clause', list('khoản', ARABIC), new RegExp(ARABIC, 'giu')],
  ['article', list('Điều', ARABIC), new RegExp(ARABIC, 'giu')],
] as const;

/** Returns the units with announced new wordings, of the smallest kind named: "clause 2". */
function announced(instruction: string): ReadonlySet<string> {
  const text = instruction.slice(0, 600);
  for (const [kind, lists, one] of ANNOUNCED) {
    const numbers = [...text.matchAll(lists)].flatMap(([, found = '']) => [...found.matchAll(one)]);
    if (numbers.length > 0)
      return new Set(numbers.map(([number]) => `${kind} ${number.toLowerCase()}`));
  }
  return new Set();
}

const keyOf = ({ kind, number }: UnitMarker): string => `${kind} ${number.toLowerCase()}`;

/** The last unit numbers of the text itself, without those of quoted law. */
class OwnNumbers {
  #article = 0;
  #clause = 0;
  #point = '';

  reach({ kind, number }: UnitMarker): void {
    const value = unitOrder(kind, number)?.value ?? 0;
    if (kind === 'point') this.#point = number;
    else if (kind !== 'subclause') {
      this.#point = '';
      this.#clause = kind === 'clause' ? value : 0;
      if (kind === 'article') this.#article = value;
    }
  }

  /** Returns whether this is the next unit of the text itself after unmarked quoted law. */
  isNext(marker: UnitMarker, text: string, quoted: ReadonlySet<string>): boolean {
    const { kind, number } = marker;
    const value = unitOrder(kind, number)?.value ?? 0;
    if (kind === 'article') return value === this.#article + 1 && !quoted.has(keyOf(marker));
    const isInstruction = INSTRUCTION.test(text);
    if (kind === 'clause')
      return isInstruction && value > this.#clause && value <= this.#clause + 2;
    if (kind === 'point')
      return isInstruction && (this.#point ? isNextLetter(number, this.#point) : number === 'a');
    return kind !== 'subclause';
  }
}

/** Marks quoted law without quotation marks: it starts with a unit announced above. */
function unmarkedQuotes(
  blocks: readonly RootContent[],
  words: readonly string[],
  quoted: Set<RootContent>,
  openers: ReadonlySet<RootContent>,
): void {
  const own = new OwnNumbers();
  let above: string | undefined;
  let within: ReadonlySet<string> | undefined;
  for (const [index, block] of blocks.entries()) {
    if (quoted.has(block) || (block.type !== 'paragraph' && block.type !== 'heading')) {
      above = undefined;
      continue;
    }
    const form = formOf(block, words[index]);
    const marker = unitMarker(form);
    const text = form.text.slice(marker?.length ?? 0);
    if (within) {
      if (marker ? own.isNext(marker, text, within) : endsDocument(form.text)) within = undefined;
      else quoted.add(block);
    } else if (marker && above !== undefined && !INSTRUCTION.test(text)) {
      const units = announced(above);
      if (units.has(keyOf(marker))) {
        within = units;
        quoted.add(block);
      }
    }
    if (within) continue;
    if (marker) own.reach(marker);
    // A quotation that is never closed ends like one without signs.
    const opensLaw = OPENS_LAW.test(text) && INSTRUCTION.test(text.trim());
    if ((opensLaw || QUOTES_ARTICLE.test(text)) && !openers.has(block))
      within = announced(text.trim());
    above =
      ENDS_WITH_TEXT_BELOW.test(text) && INSTRUCTION.test(text.trim()) ? text.trim() : undefined;
  }
}

/**
 * Returns the blocks of a text inside quoted law.
 * @param words `plainText` of each block
 */
export function quotedBlocks(
  blocks: readonly RootContent[],
  words: readonly string[],
): ReadonlySet<RootContent> {
  const quoted = new Set<RootContent>();
  const all = words.join('\n');
  const openers = SIGN.test(all) ? markedQuotes(blocks, words, quoted) : quoted;
  if (ANNOUNCES.test(all)) unmarkedQuotes(blocks, words, quoted, openers);
  return quoted;
}
