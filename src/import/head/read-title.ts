/** Reads type and title below the head ("KẾ HOẠCH / Tổ chức đối thoại …"). */
import type { Block } from '#import/blocks.ts';
import { oneLine } from '#import/text/clean.ts';
import { upperFirst } from '#lib/fold-text.ts';
import { isCapitals, isRule, type Segment, segmentsOf } from './lines.ts';
import { type ReadType, readTypeLine } from './facts.ts';

export interface Title {
  readonly type: ReadType | undefined;
  /** "Về việc tăng cường …"; empty if none was found. */
  readonly title: string;
  /** Whether the title was in capitals, so that names in it may be lower-cased wrongly. */
  readonly wasCapitals: boolean;
  /** First block of the text. */
  readonly next: number;
}

const BODY_STARTS =
  /^(?:Căn cứ\s|Kính gửi|Điều\s+\d|Chương\s+[IVX\d]|CHƯƠNG|PHẦN|Phần\s+[IVX\dt]|[IVX]{1,4}\s?[.–/-]|\d{1,2}[.)-]\s|[–•+-]\s)/u;
/** Beginnings of texts, and sometimes of titles ("KẾ HOẠCH / Thực hiện Nghị quyết …"). */
const MAY_START =
  /^(?:Thực hiện|Theo |Xét |Để |Nhằm|Trong |Tiếp tục|Triển khai|Sau khi|Qua |Ngày \d|Năm \d|Vừa qua|Thời gian qua|Hiện nay|Từ )/u;
/** The line of the authority above the legal bases: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …". */
const AUTHORITY =
  /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH|TRƯỞNG BAN|QUỐC HỘI|CHÍNH PHỦ|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|THƯỜNG TRỰC|TỔNG THANH TRA)/u;
/** "CỦA BAN THƯỜNG VỤ TỈNH ỦY" below "CHỈ THỊ" names the issuer, not the subject. */
const OF_WHOM = /^của\s/iu;
const LONGEST = 1_500;
const MOST_LINES = 10;

/** Returns whether the title ends before this segment. */
function endsBefore(segment: Segment, first: Segment | undefined, words: string): boolean {
  const { text } = segment;
  if (isRule(text) || BODY_STARTS.test(text) || (AUTHORITY.test(text) && isCapitals(text)))
    return true;
  if (!first) return false;
  if (words.length + text.length > LONGEST) return true;
  const wasMarked = first.isBold || first.isCentred || first.isHeading;
  const isMarked = segment.isBold || segment.isCentred || segment.isHeading;
  if (wasMarked && !isMarked) return true;
  // In plain text, a blank line or the end of a sentence ends the title.
  return !wasMarked && (segment.gap || /[.;:]$/u.test(words) || MAY_START.test(text));
}

const isSkipped = (segment: Segment): boolean =>
  isRule(segment.text) || /^\*+$/u.test(segment.text);

/** Returns the index of the block with the type, at most a few blocks below the head. */
function findType(blocks: readonly Block[], from: number): number {
  for (let index = from; index < Math.min(from + 6, blocks.length); index++) {
    const block = blocks[index];
    if (block?.kind !== 'para') return -1;
    const [first] = segmentsOf(block).filter((segment) => !isSkipped(segment));
    if (!first) continue;
    if (readTypeLine(first.text)) return index;
    if (BODY_STARTS.test(first.text)) return -1;
  }
  return -1;
}

const sentence = (text: string): string => {
  const clean = oneLine(text)
    .replace(/^[:\s]+|[\s.;:*_–—-]+$/gu, '')
    .trim();
  return upperFirst(clean);
};

/** "VỀ VIỆC TĂNG CƯỜNG …" → "Về việc tăng cường …"; names are capitalised as in the text. */
function lowerCapitals(title: string, names: ReadonlySet<string>): string {
  let lower = title.toLocaleLowerCase('vi');
  for (const name of names) lower = lower.replaceAll(name.toLocaleLowerCase('vi'), name);
  return lower;
}

/** Returns names in running text: two or more capitalised words ("Minh Họa", "Việt Nam"). */
const namesIn = (text: string): Set<string> =>
  new Set(text.slice(0, 100_000).match(/(?<=\p{Ll} )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu));

/**
 * Reads type and title.
 * @param from first block below the head
 * @param bodyText source of names for a title in capitals
 */
export function readTitle(blocks: readonly Block[], from: number, bodyText: string): Title {
  const at = findType(blocks, from);
  if (at === -1) return { type: undefined, title: '', wasCapitals: false, next: from };
  let type: ReadType | undefined;
  let words = '';
  let first: Segment | undefined;
  let next = at;
  let lines = 0;
  scan: for (; next < blocks.length && lines < MOST_LINES; next++) {
    const block = blocks[next];
    if (block?.kind !== 'para') break;
    for (const segment of segmentsOf(block)) {
      const read: ReadType | undefined = type ? undefined : readTypeLine(segment.text);
      if (read) {
        type = read;
        words = read.rest;
        if (read.rest) first = segment;
        continue;
      }
      if (OF_WHOM.test(segment.text) && !first) continue;
      if (endsBefore(segment, first, words)) break scan;
      first ??= segment;
      words = `${words} ${segment.text}`;
      lines += 1;
    }
  }
  while (next < blocks.length && isOnlyRules(blocks[next])) next += 1;
  const joined = oneLine(words);
  const wasCapitals = isCapitals(joined) && joined.length > 12;
  const title = sentence(wasCapitals ? lowerCapitals(joined, namesIn(bodyText)) : joined);
  return { type, title, wasCapitals, next };
}

const isOnlyRules = (block: Block | undefined): boolean =>
  block?.kind === 'para' && segmentsOf(block).every(isSkipped);
