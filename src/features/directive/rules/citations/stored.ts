/**
 * The citations of a body, cached with its digest so that the next build need not parse the text.
 * Places are found from lines alone; building the tree of the text would cost more.
 */
import { slugify } from '#lib/fold-text.ts';
import { placeOf, romanValue, unitId } from '#features/directive/rules/unit-id.ts';
import { unitMarker } from '#features/directive/rules/unit-marker.ts';
import { findCitations, type Citation } from './find.ts';

/** Raise when the same text yields other citations; `stored.test.ts` detects it. */
export const CITATIONS_VERSION = 2;

/** The unit of a text that contains a citation. */
export interface CitingUnit {
  /** "Điều 3", "mục II", "phần căn cứ"; empty above the first unit. */
  readonly words: string;
  /** Id of that unit on the page; undefined if the lines do not determine it. */
  readonly unit: string | undefined;
}

interface StoredCitation extends Omit<Citation, 'start' | 'end' | 'isIrregular' | 'place'> {
  readonly hasPlace: boolean;
  readonly within: CitingUnit;
}

export interface StoredCitations {
  readonly version: number;
  readonly numbers: readonly StoredCitation[];
  /** Phrases that begin with "Luật …": the known records decide later which are names. */
  readonly laws: readonly { readonly text: string; readonly within: CitingUnit }[];
}

const ISSUED_WITH =
  /^(?:QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|HƯỚNG DẪN|DANH MỤC|PHƯƠNG ÁN|NỘI QUY)$/u;
const LAW = /(?:Luật|Bộ luật|Pháp lệnh)\s/g;
/** "Luật này" is no name of a law; "pháp luật" is one word. */
const NO_NAME = /^\s*(?:này|đó|nêu|trên|khác)(?!\p{L})/u;
const LONGEST_NAME = 110;

/** Returns the text from there to the end of the clause, as long as it can be a name. */
function nameAt(text: string, start: number, word: string): string | undefined {
  if (/\p{L}/u.test(text.charAt(start - 1))) return undefined;
  const after = text.slice(start + word.length, start + word.length + LONGEST_NAME);
  const name = after.split(/[;:()“”"|\n]/u, 1)[0] ?? '';
  return name.trim() === '' || NO_NAME.test(name)
    ? undefined
    : (word + name).replace(/\s+/g, ' ').trim();
}

/** Parses a Markdown line into a block: its words, and whether it is a heading or bold. */
function blockOf(line: string) {
  const heading = /^ {0,3}#{1,6}\s+/.exec(line);
  const words = line.slice(heading?.[0].length ?? 0).trim();
  const isBold = /^\*\*[^*]+\*\*$/.test(words);
  return { text: words.replace(/\*+|\\/g, ''), isHeading: heading !== null, isBold };
}

interface Level {
  readonly kind: 'annex' | 'article' | 'roman' | 'clause';
  readonly number: string;
  readonly id: string;
}

/** Tracks the current large unit line by line. */
class UnitTracker {
  #annex: Level | undefined;
  #current: CitingUnit = { words: '', unit: undefined };
  #ids = new Set<string>();
  #lastRoman = 0;
  #hasUnits = false;
  #quoted = 0;
  #awaitsTitle = false;

  next(line: string): CitingUnit {
    const block = blockOf(line);
    if (block.text === '') return this.#current;
    const isQuoted = this.#quoted > 0 && !block.isHeading;
    const count = (sign: RegExp) => block.text.match(sign)?.length ?? 0;
    this.#quoted = Math.max(0, (block.isHeading ? 0 : this.#quoted) + count(/“/g) - count(/”/g));
    if (!isQuoted) this.#read(block);
    return this.#current;
  }

  #read(block: ReturnType<typeof blockOf>): void {
    const marker = unitMarker(block);
    const awaited = this.#awaitsTitle;
    this.#awaitsTitle = false;
    if (!marker) {
      const isIssued = ISSUED_WITH.test(block.text) && (block.isHeading || block.isBold);
      if (isIssued) this.#annex = undefined;
      if (block.isHeading && !awaited) this.#enterHeading(block.text);
      else if (!this.#hasUnits && this.#ids.size === 0) {
        const words = /^Căn cứ\s/u.test(block.text) ? 'phần căn cứ' : '';
        this.#current = { words, unit: undefined };
      }
      return;
    }
    const { kind, number, length } = marker;
    this.#awaitsTitle = block.text.length <= length;
    if (kind === 'annex') {
      const id = unitId('annex', number, []);
      this.#annex = { kind, number, id };
      this.#enter(placeOf([{ kind, number }]), id);
    } else if (kind === 'article') this.#enterUnit(kind, number);
    else if (kind === 'roman' && this.#isNextRoman(number, block)) this.#enterUnit(kind, number);
    else if (kind === 'clause' && !this.#hasUnits) this.#enterClause(number);
    else if (['part', 'chapter', 'section', 'letter'].includes(kind)) this.#lastRoman = 0;
  }

  #isNextRoman(number: string, { isHeading, isBold }: ReturnType<typeof blockOf>): boolean {
    const value = romanValue(number);
    const isNext = value === this.#lastRoman + 1 || value === 1;
    if (value === 0 || (!isNext && !isHeading && !isBold)) return false;
    this.#lastRoman = value;
    return true;
  }

  #enterUnit(kind: 'article' | 'roman', number: string): void {
    this.#hasUnits = true;
    const path = this.#annex ? [this.#annex] : [];
    this.#enter(placeOf([...path, { kind, number }]), unitId(kind, number, path));
  }

  /** Enters a clause of a text that has only numbered paragraphs. */
  #enterClause(number: string): void {
    this.#enter(placeOf([{ kind: 'clause', number }]), unitId('clause', number, []));
  }

  #enterHeading(text: string): void {
    const path = this.#annex ? [this.#annex] : [];
    this.#hasUnits = true;
    this.#enter(text, unitId('heading', '', path, slugify(text, 50)));
  }

  /** A repeated id gets another one on the page, so its unit is undefined here. */
  #enter(words: string, id: string): void {
    this.#current = { words, unit: this.#ids.has(id) ? undefined : id };
    this.#ids.add(id);
  }
}

const LONGEST_ISSUER = 60;
const LONGEST_PLACE = 80;

/** Returns the citations of a Markdown body, each distinct mention once with its first place. */
export function storedCitations(body: string): StoredCitations {
  const tracker = new UnitTracker();
  const numbers = new Map<string, StoredCitation>();
  const laws = new Map<string, { text: string; within: CitingUnit }>();
  const starts: { readonly at: number; readonly within: CitingUnit }[] = [];
  let at = 0;
  const lines = body.split('\n').map((line) => {
    const words = line.replace(/[*\\]+/g, '');
    const { words: place, unit } = tracker.next(line);
    starts.push({ at, within: { words: place.slice(0, LONGEST_PLACE), unit } });
    at += words.length + 1;
    return words;
  });
  const text = lines.join('\n');
  let line = 0;
  const placeAtOffset = (offset: number): CitingUnit => {
    while ((starts[line + 1]?.at ?? Infinity) <= offset) line++;
    return starts[line]?.within ?? { words: '', unit: undefined };
  };
  for (const citation of findCitations(text)) {
    const { start, end: _end, isIrregular: _irregular, place, issuer, ...rest } = citation;
    const hasPlace = place !== undefined;
    const kept = { ...rest, issuer: issuer?.slice(0, LONGEST_ISSUER), hasPlace };
    const within = placeAtOffset(start);
    const key = JSON.stringify([kept, within.words]);
    if (!numbers.has(key)) numbers.set(key, { ...kept, within });
  }
  line = 0;
  for (const match of text.matchAll(LAW)) {
    const words = nameAt(text, match.index, match[0]);
    if (words === undefined) continue;
    const within = placeAtOffset(match.index);
    const key = words.slice(0, 60) + within.words;
    if (!laws.has(key)) laws.set(key, { text: words, within });
  }
  return { version: CITATIONS_VERSION, numbers: [...numbers.values()], laws: [...laws.values()] };
}
