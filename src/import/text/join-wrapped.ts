/** Lines of plain text → paragraphs: what a page's width broke is put together again. */
import { plainPara, paraText, type Block, type Para } from '#import/blocks.ts';
import { oneLine } from './clean.ts';

/** How a new paragraph of an official document starts. */
const STARTS =
  /^(?:[-–—•+*]\s|\d{1,3}[a-zđ]?[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-zđ]\)\s|[IVX]{1,5}\s?[.\-–/)]\s|(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục|CHƯƠNG|PHẦN|MỤC|PHỤ LỤC)\s+[\dIVXLC]|Căn cứ\s|Theo đề nghị|Xét (?:đề nghị|Tờ trình)|Nơi nhận|Kính gửi)/u;
const ENDS = /[.;:!?…”")]$/u;

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** The width most lines were broken at; paragraphs written on one line each have no such width. */
function widthOf(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

/** Does the line go on with what stands above it? */
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

/** Tables and paragraphs without lines to join stay. */
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
