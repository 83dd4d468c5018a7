/** Plain text of a portal, PDF or OCR → one paragraph per line, joined later by `joinWrapped`. */
import { type Block, type Para, paraText, plainPara } from '#import/blocks.ts';
import type { Notes } from '#import/notes.ts';
import { cleanText, oneLine } from './clean.ts';
import { isCapitals } from '#legal-text/legal-form.ts';

/** Remains of page headers: "2", "- 3 -", "Trang 4/12". */
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:trang\s+)?(\d{1,3})(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/iu;

interface RawLine {
  readonly text: string;
  readonly gap: boolean;
  readonly isPageStart: boolean;
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = true;
  for (const [index, page] of text.split('\f').entries()) {
    let isPageStart = index > 0;
    for (const line of page.split(/\r\n?|\n/)) {
      const words = cleanText(line).trimEnd();
      if (words.trim() === '') gap = true;
      else {
        lines.push({ text: words, gap, isPageStart });
        gap = false;
        isPageStart = false;
      }
    }
  }
  return lines;
}

/**
 * Numbers alone on a line that count up through the text are page numbers; a number out of sequence
 * is kept and reported.
 */
function dropPageNumbers(lines: readonly RawLine[], notes: Notes): RawLine[] {
  let last = 0;
  const dropped: number[] = [];
  let isAfterPage = false;
  const kept = lines.flatMap((line) => {
    const { text, isPageStart } = line;
    const number = Number(PAGE_NUMBER.exec(text.trim())?.[1] ?? NaN);
    if (Number.isNaN(number)) {
      // Blank lines around a page number do not end a paragraph.
      const gap = line.gap && !isAfterPage;
      isAfterPage = false;
      return [{ ...line, gap }];
    }
    const fits = number === last + 1 || (last === 0 && number === 2) || isPageStart;
    if (!fits) {
      notes.look(`Dòng chỉ có “${text.trim()}”: có thể là số trang sót lại, xem lại.`);
      return [line];
    }
    last = number;
    dropped.push(number);
    isAfterPage = true;
    return [];
  });
  if (dropped.length > 0) notes.look(`Đã bỏ ${dropped.length} số trang: ${dropped.join(', ')}.`);
  return kept;
}

export const readText = (text: string, notes: Notes): Para[] =>
  dropPageNumbers(rawLines(text), notes).map((line) => plainPara(line.text, line.gap));

/** Beginnings of paragraphs in official documents. */
const STARTS =
  /^(?:[-–—•+*]\s|\d{1,3}[a-zđ]?[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-zđ]\)\s|[IVX]{1,5}\s?[.\-–/)]\s|(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục|CHƯƠNG|PHẦN|MỤC|PHỤ LỤC)\s+[\dIVXLC]|Căn cứ\s|Theo đề nghị|Xét (?:đề nghị|Tờ trình)|Nơi nhận|Kính gửi)/u;
const ENDS = /[.;:!?…”")]$/u;

/** The width at which most lines were wrapped; texts with one paragraph per line have none. */
function widthOf(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

function continues(previous: string, line: Para, width: number): boolean {
  const text = oneLine(paraText(line));
  if (STARTS.test(text)) return false;
  // A page break leaves blank lines in the middle of a sentence.
  if (line.gap) return /^\p{Ll}/u.test(text) && !ENDS.test(previous);
  if (isCapitals(text) !== isCapitals(previous)) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  if (/[;:]$/u.test(previous)) return false;
  // A short line that ends a sentence ends the paragraph.
  return previous.length > width * 0.8 || !ENDS.test(previous);
}

/** Joins wrapped lines; tables and other paragraphs are kept. */
export function joinWrapped(blocks: readonly Block[]): Block[] {
  const lengths = blocks.flatMap((block) =>
    block.kind === 'para' ? [oneLine(paraText(block)).length] : [],
  );
  const width = widthOf(lengths);
  const isWrapped = width < 140;
  const out: Block[] = [];
  let words: string[] = [];
  let last = '';
  const end = (): void => {
    if (words.length > 0) out.push(plainPara(words.join(' ')));
    words = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      end();
      out.push(block);
      continue;
    }
    const text = oneLine(paraText(block));
    if (!(words.length > 0 && isWrapped && continues(last, block, width))) end();
    words.push(text);
    last = text;
  }
  end();
  return out;
}
