/** Reads the head of a document (issuer, number, place, day) and finds where the text begins. */
import type { Block } from '#import/blocks.ts';
import {
  classify,
  isCapitals,
  opensHead,
  type Segment,
  type SegmentKind,
  segmentsOf,
} from './lines.ts';
import {
  isBlankNumber,
  type ReadDate,
  readDateLine,
  readNumber,
  type ReadNumber,
  readTypeLine,
} from './facts.ts';

export interface Head {
  system: 'party' | 'state' | undefined;
  /** Lines of the issuer's name, the parent first. */
  readonly issuer: string[];
  number: ReadNumber | undefined;
  hasBlankNumber: boolean;
  date: ReadDate | undefined;
  /** Subject of a công văn, without "V/v". */
  subject: string;
  isDraft: boolean;
  /** Text of stamps and marks that was left out. */
  readonly stamps: string[];
  /** Segments that could not be classified. */
  readonly unknown: string[];
}

/** Web portals have menus above the head; further down it is no head any more. */
const SEARCHED = 400;
/** Maximum number of blocks of a head: one table, or its lines one by one. */
const LONGEST = 40;

/** Finds the line in which the head begins: national title, party name, else a number. */
function findStart(blocks: readonly Block[]): number {
  const kinds = blocks
    .slice(0, SEARCHED)
    .map((block) => segmentsOf(block).map(({ text }) => classify(text)));
  const opened = kinds.findIndex((each) => each.some(opensHead));
  const numbered = kinds.slice(0, LONGEST).findIndex((each) => each.includes('number'));
  const found = opened === -1 || (numbered !== -1 && numbered < opened) ? numbered : opened;
  if (found === -1) return -1;
  // The issuer's name is in the left column, which OCR reads first.
  let start = found;
  while (start > 0 && found - start < 6) {
    const before = kinds[start - 1] ?? [];
    if (!before.every((kind) => ['capitals', 'rule', 'urgency', 'draft', 'date'].includes(kind)))
      break;
    start -= 1;
  }
  return start;
}

/** Stars printed below a name, on its line. */
const RULE_BELOW = /[*\s]+$/u;

class HeadReader {
  readonly head: Head = {
    system: undefined,
    issuer: [],
    number: undefined,
    hasBlankNumber: false,
    date: undefined,
    subject: '',
    isDraft: false,
    stamps: [],
    unknown: [],
  };
  #subjectColumn: number | undefined;

  /** Processes one segment; returns false if it is not part of a head. */
  take(segment: Segment, isTable: boolean): boolean {
    const { head } = this;
    const { text, column } = segment;
    const kind = classify(text);
    if (this.#continuesSubject(segment, kind)) {
      head.subject += ` ${text}`;
      return true;
    }
    this.#subjectColumn = undefined;
    switch (kind) {
      case 'nation':
      case 'motto':
        head.system = 'state';
        return true;
      case 'party':
        head.system = 'party';
        return true;
      case 'number':
        this.#takeNumber(text);
        return true;
      case 'date':
        head.date ??= readDateLine(text);
        return true;
      case 'subject':
        // "Về việc" below a type starts its title; on the left below the number, a công văn's
        // subject.
        if (/^Về việc/u.test(text) && !isTable) return false;
        head.subject = text.replace(/^V\s?\/\s?v:?\s*|^Về việc\s+/iu, '');
        this.#subjectColumn = column;
        return true;
      case 'draft':
        head.isDraft = true;
        return true;
      case 'urgency':
      case 'stamp':
        head.stamps.push(text);
        return true;
      case 'rule':
        return true;
      case 'capitals':
        if (readTypeLine(text) ?? (head.number && !isTable)) return false;
        // Gazettes print the name twice.
        if (!head.issuer.includes(text.replace(RULE_BELOW, '')))
          head.issuer.push(text.replace(RULE_BELOW, ''));
        return true;
      case 'other':
        if (!isTable) return false;
        head.unknown.push(text);
        return true;
    }
  }

  #takeNumber(text: string): void {
    const number = readNumber(text);
    if (number && !this.head.number) {
      this.head.number = number;
      if (number.rest) this.head.date ??= readDateLine(number.rest);
    } else if (number) this.head.stamps.push(text);
    else if (isBlankNumber(text)) this.head.hasBlankNumber = true;
  }

  /** Returns whether a segment continues the subject, which wraps within its column. */
  #continuesSubject({ column, text, gap }: Segment, kind: SegmentKind): boolean {
    if (this.#subjectColumn !== column || gap || this.head.subject.length > 300) return false;
    return kind === 'other' && !/^Kính gửi/u.test(text) && !isCapitals(text);
  }
}

/** @returns the head, its first block, and the first block below it; 0 if no head was found */
export function readHead(blocks: readonly Block[]) {
  const start = findStart(blocks);
  const reader = new HeadReader();
  if (start === -1) return { head: reader.head, next: 0, start: 0 };
  let next = start;
  while (next < blocks.length && next - start < LONGEST) {
    const block = blocks[next];
    if (!block) break;
    const segments = segmentsOf(block);
    const isTable = block.kind === 'table';
    if (isTable && !segments.some(({ text }) => isHeadKind(classify(text)))) break;
    if (!segments.every((segment) => reader.take(segment, isTable))) break;
    next += 1;
  }
  const { head } = reader;
  head.system ??= head.number?.system;
  return { head, next, start };
}

const isHeadKind = (kind: SegmentKind): boolean =>
  opensHead(kind) || kind === 'number' || kind === 'date' || kind === 'draft' || kind === 'urgency';
