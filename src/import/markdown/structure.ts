/**
 * Classifies paragraphs as headings, list items or text, in the forms that the legal tree
 * (src/legal-text/legal-tree.ts) and the site's records use. Words and numbers are kept.
 */
import { unitMarker, UNIT_KINDS, type UnitKind } from '#features/directive/rules/unit-marker.ts';
import { romanValue } from '#features/directive/rules/unit-id.ts';
import { type Block, blockText, type Cell, type Span, type Table } from '#import/blocks.ts';
import { isCapitals } from '#import/head/lines.ts';
import { LIMITS } from '#import/limits.ts';
import type { Notes } from '#import/notes.ts';
import { type CleanPara, cleanParas, dropStart } from './spans.ts';
import { oneLine } from '#import/text/clean.ts';

export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Merged cells; their text is in the first of their positions. */
  readonly merged: number;
  /** Cells whose paragraphs were put on one line. */
  readonly joined: number;
}

interface GridPlace {
  readonly text: string;
  readonly isFirst: boolean;
}

const cellText = ({ blocks }: Cell): string => oneLine(blocks.map(blockText).join(' '));

/** Returns every grid position with the text of the cell that covers it. */
export function layOut({ rows }: Table, textOf = cellText): GridPlace[][] {
  const grid: GridPlace[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      const text = textOf(cell);
      const width = Math.min(cell.colSpan, LIMITS.span);
      for (let dy = 0; dy < Math.min(cell.rowSpan, rows.length - y); dy++)
        for (let dx = 0; dx < width; dx++) {
          const line = grid[y + dy];
          if (line) line[x + dx] ??= { text, isFirst: dx === 0 && dy === 0 };
        }
      x += width;
    }
  });
  return grid;
}

/** Returns the number of header rows: as the source marks them, else the tallest first cell. */
function headerHeight({ rows }: Table): number {
  const marked = rows.findIndex((row) => !row.every(({ isHeader }) => isHeader));
  const tallest = Math.max(1, ...(rows[0] ?? []).map(({ rowSpan }) => rowSpan));
  const isSplit = (rows[0] ?? []).some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1);
  return Math.min(Math.max(marked, isSplit ? tallest : 1), 3, Math.max(rows.length - 1, 1));
}

/** @returns undefined for a table without text */
export function gridOf(table: Table): Grid | undefined {
  const places = layOut(table);
  const width = Math.max(0, ...places.map((row) => row.length));
  const height = headerHeight(table);
  const columns = Array.from({ length: width }, (_, x) => x);
  // "Thời gian" above "Sáng" and "Chiều" → "Thời gian – Sáng", "Thời gian – Chiều".
  const header = columns.map((x) =>
    [...new Set(places.slice(0, height).map((row) => row[x]?.text ?? ''))]
      .filter(Boolean)
      .join(' – '),
  );
  const rows = places
    .slice(height)
    .map((row) => columns.map((x) => (row[x]?.isFirst ? row[x].text : '')))
    .filter((row) => row.some(Boolean));
  if (!header.some(Boolean) && rows.length === 0) return undefined;
  const cells = table.rows.flat();
  return {
    header,
    rows,
    merged: cells.filter(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1).length,
    joined: cells.filter(({ blocks }) => blocks.filter((block) => blockText(block)).length > 1)
      .length,
  };
}

type Depth = 1 | 2 | 3 | 4 | 5 | 6;

export type Piece =
  | { readonly kind: 'heading'; readonly depth: Depth; readonly text: string }
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'item'; readonly depth: 0 | 1; readonly spans: readonly Span[] }
  | { readonly kind: 'table'; readonly grid: Grid };

const BULLET = /^(?:[-–—•●▪*]\s*(?=[\p{L}“"(])|[-–—•●▪+*]\s+(?=\S))/u;
/** "QUYẾT ĐỊNH:" and titles of issued texts stay bold lines; articles below restart at 1. */
const BOLD_LINE =
  /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|HƯỚNG DẪN|DANH MỤC|PHƯƠNG ÁN|NỘI QUY)\s*:?$/u;
const RESTARTS =
  /^(?:QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|HƯỚNG DẪN|DANH MỤC|PHƯƠNG ÁN|NỘI QUY)$/u;
const ENDS_LIKE_TEXT = /[.;:,!?/”"]$/u;
const LONGEST_TITLE = 200;
const LETTER = /^([A-DĐ])\s?[.–—/-]\s+(?=\S)/u;
const DEEPEST = 6;

const bold = (spans: readonly Span[]): Span[] => spans.map((span) => ({ ...span, bold: true }));

/** "CHƯƠNG II" → "Chương II"; "PHẦN THỨ NHẤT" → "Phần thứ nhất". */
function labelName(text: string): string {
  const [word = '', ...rest] = text.replace(/[\s.:\-–—/]+$/u, '').split(/\s+/);
  const tail = rest.map((part) => (/^[IVXLC\d]+[a-zđ]?$/iu.test(part) ? part : part.toLowerCase()));
  const name = word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
  return [name === 'Tiểu' ? 'Tiểu' : name, ...tail].join(' ').replace(/^Phụ Lục/u, 'Phụ lục');
}

const WORDED: readonly UnitKind[] = ['annex', 'part', 'chapter', 'section', 'subsection'];

class Structure {
  readonly pieces: Piece[] = [];
  #open: { rank: number; depth: number }[] = [];
  #inList = false;
  readonly #notes: Notes;
  #tables = 0;
  /** Roman numerals must count up, which excludes "V. I. Lênin". */
  #lastRoman = 0;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  run(blocks: readonly Block[]): void {
    const queue: (CleanPara | Grid)[] = blocks.flatMap((block) => this.#expand(block));
    for (let index = 0; index < queue.length; index++) {
      const item = queue[index];
      if (!item) break;
      if ('header' in item) {
        this.#inList = false;
        this.pieces.push({ kind: 'table', grid: item });
      } else index += this.#para(item, queue.slice(index + 1, index + 4));
    }
  }

  #expand(block: Block): (CleanPara | Grid)[] {
    if (block.kind === 'para') return cleanParas(block);
    const grid = gridOf(block);
    if (!grid) return [];
    this.#tables += 1;
    const name = `Bảng ${this.#tables} (${grid.rows.length} dòng)`;
    if (grid.merged > 0)
      this.#notes.look(
        `${name}: ${grid.merged} ô gộp; chữ để ở ô đầu, các ô còn lại để trống. Xem lại.`,
      );
    if (grid.joined > 0)
      this.#notes.look(`${name}: ${grid.joined} ô có nhiều đoạn, đã nối thành một dòng.`);
    return [grid];
  }

  /** @returns how many of the following paragraphs were used as its title */
  #para(para: CleanPara, after: readonly (CleanPara | Grid)[]): number {
    const { text } = para;
    const bullet = BULLET.exec(text);
    if (bullet && !para.isHeading) {
      const isSecond = text.startsWith('+') && this.#inList;
      this.#inList = true;
      const spans = dropStart(para.spans, bullet[0].length);
      this.pieces.push({ kind: 'item', depth: isSecond ? 1 : 0, spans });
      return 0;
    }
    this.#inList = false;
    if (BOLD_LINE.test(text)) {
      if (RESTARTS.test(text)) {
        this.#open = [];
        this.#lastRoman = 0;
      }
      this.pieces.push({ kind: 'text', spans: bold(para.spans) });
      return 0;
    }
    return this.#unit(para, after);
  }

  #unit(para: CleanPara, after: readonly (CleanPara | Grid)[]): number {
    const { text, isBold, isHeading } = para;
    const marker = unitMarker({ text, isBold, isHeading });
    const rest = marker ? text.slice(marker.length).trim() : '';
    const looksLikeTitle =
      rest.length <= LONGEST_TITLE &&
      (isBold || isHeading || isCapitals(rest) || !ENDS_LIKE_TEXT.test(rest));
    if (marker && WORDED.includes(marker.kind)) return this.#worded(para, marker.kind, rest, after);
    if (marker?.kind === 'article') return this.#article(para, marker.length, rest);
    if (marker?.kind === 'roman' && rest && looksLikeTitle) {
      const value = romanValue(marker.number);
      if (value === 1 || value === this.#lastRoman + 1 || isBold || isHeading) {
        this.#lastRoman = value;
        this.#heading('roman', text);
        return 0;
      }
    }
    const letter = LETTER.exec(text);
    if (letter && (isBold || isHeading) && isCapitals(text)) this.#heading('letter', text);
    else if (isHeading && !marker && text.length <= LONGEST_TITLE && !/[.;]$/u.test(text))
      this.#heading('heading', text);
    else this.pieces.push({ kind: 'text', spans: isHeading ? bold(para.spans) : para.spans });
    return 0;
  }

  /** Adds "Chương I" with its title, which is mostly on the next lines. */
  #worded(
    para: CleanPara,
    kind: UnitKind,
    rest: string,
    after: readonly (CleanPara | Grid)[],
  ): number {
    const label = labelName(para.text.slice(0, para.text.length - rest.length));
    const titles: string[] = rest ? [rest] : [];
    let used = 0;
    if (!rest)
      for (const next of after) {
        if ('header' in next || !isTitleLine(next, titles.length > 0)) break;
        titles.push(next.text);
        used += 1;
      }
    this.#heading(kind, titles.length > 0 ? `${label}. ${titles.join(' ')}` : label);
    return used;
  }

  /** "Điều 5. Phạm vi" is a heading; "Điều 1. Ban hành kèm theo …" is text with a bold label. */
  #article(para: CleanPara, length: number, rest: string): number {
    const label = para.text.slice(0, length).trim();
    const isTitle =
      rest !== '' &&
      rest.length <= LONGEST_TITLE &&
      (para.isHeading || para.isBold || !ENDS_LIKE_TEXT.test(rest));
    if (isTitle && !/\.\/\.$/u.test(rest)) {
      this.#heading('article', `${label} ${rest}`);
      return 0;
    }
    this.#closeFor('article');
    const words = dropStart(para.spans, length);
    const mark: Span = { text: label, bold: true };
    const spans = words.length > 0 ? [mark, { text: ' ' }, ...words] : [mark];
    this.pieces.push({ kind: 'text', spans });
    return 0;
  }

  #closeFor(kind: UnitKind): void {
    const rank = UNIT_KINDS.indexOf(kind);
    while ((this.#open.at(-1)?.rank ?? -1) >= rank) this.#open.pop();
  }

  #heading(kind: UnitKind, text: string): void {
    this.#closeFor(kind);
    const depth = Math.min((this.#open.at(-1)?.depth ?? 1) + 1, DEEPEST) as Depth;
    this.#open.push({ rank: UNIT_KINDS.indexOf(kind), depth });
    this.pieces.push({ kind: 'heading', depth, text });
  }
}

/** Returns whether a line can be the title of the label above it. */
function isTitleLine(
  { text, isBold, isHeading, isCentred }: CleanPara,
  isSecond: boolean,
): boolean {
  if (text.length > LONGEST_TITLE || BULLET.test(text) || text.startsWith('(')) return false;
  if (unitMarker({ text, isBold, isHeading }) || BOLD_LINE.test(text)) return false;
  return isCapitals(text) || isHeading || (isBold && (isCentred || !isSecond));
}

/** Returns the pieces of a body, in order. */
export function structureOf(blocks: readonly Block[], notes: Notes): Piece[] {
  const structure = new Structure(notes);
  structure.run(blocks);
  return structure.pieces;
}
