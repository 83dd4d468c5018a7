/**
 * Reads table cells from the HTML that office programs put on the clipboard. It is parsed as data
 * and never rendered: even in a document of `DOMParser`, the styles in Word's HTML would violate a
 * strict policy.
 */
import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** No table of a notice is nearly this long; longer HTML was not copied by hand. */
const LONGEST = 2_000_000;

const UNSEEN = new Set(['style', 'script', 'head', 'xml', 'title', 'template']);
/** Elements that form lines of their own inside a cell. */
const BREAKS = new Set(['br', 'p', 'div', 'li']);

/** Returns the outermost elements of these names, in order. */
const outermost = (node: Root | RootContent, names: readonly string[]): Element[] => {
  if (node.type === 'element' && names.includes(node.tagName)) return [node];
  return 'children' in node ? node.children.flatMap((child) => outermost(child, names)) : [];
};

function rawText(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element' || UNSEEN.has(node.tagName)) return '';
  const inside = node.children.map(rawText).join('');
  return BREAKS.has(node.tagName) ? `\n${inside}\n` : inside;
}

const span = (value: unknown): number => {
  const count = Number(value);
  return count > 1 && count <= 1000 ? count : 1;
};

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Returns a cell with its lines; nested tables become text. */
const toCell = (element: Element): Cell => ({
  text: rawText(element)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim(),
  columns: span(element.properties['colSpan']),
  rows: span(element.properties['rowSpan']),
});

/** Repeats a cell in all rows and columns that it spans. */
function spread(rows: readonly Cell[][]): string[][] {
  let above: { text: string; left: number }[] = [];
  return rows.map((cells) => {
    const row: string[] = [];
    const next: typeof above = [];
    const put = (text: string, left: number): void => {
      next[row.length] = { text, left };
      row.push(text);
    };
    const carry = (): void => {
      for (let held = above[row.length]; held && held.left > 0; held = above[row.length])
        put(held.text, held.left - 1);
    };
    for (const cell of cells) {
      carry();
      for (let n = 0; n < cell.columns; n += 1) put(cell.text, cell.rows - 1);
    }
    carry();
    above = next;
    return row;
  });
}

/** Returns the table's rows of cells; empty if the HTML has no table. */
export function htmlTableRows(html: string): string[][] {
  if (html.length > LONGEST || !/<tr[\s>]/i.test(html)) return [];
  const rows = outermost(unified().use(rehypeParse, { fragment: true }).parse(html), ['tr']);
  return spread(
    rows.map((row) => row.children.flatMap((child) => outermost(child, ['td', 'th'])).map(toCell)),
  ).filter((row) => row.some(Boolean));
}
