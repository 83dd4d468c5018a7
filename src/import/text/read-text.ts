/** Plain text, from a portal, a PDF or OCR → one paragraph per line; `joinWrapped` puts them together later. */
import { plainPara, type Para } from '#import/blocks.ts';
import type { Notes } from '#import/notes.ts';
import { cleanText } from './clean.ts';

/** "2", "- 3 -", "Trang 4/12": what page headers leave behind. */
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
 * Numbers alone on their line that count up through the text are page numbers; a lone number that does
 * not fit the count stays and is reported.
 */
function dropPageNumbers(lines: readonly RawLine[], notes: Notes): RawLine[] {
  let last = 0;
  const dropped: number[] = [];
  let isAfterPage = false;
  const kept = lines.flatMap((line) => {
    const { text, isPageStart } = line;
    const number = Number(PAGE_NUMBER.exec(text.trim())?.[1] ?? NaN);
    if (Number.isNaN(number)) {
      // The blank lines around a page number are no end of a paragraph.
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
