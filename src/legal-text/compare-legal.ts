/** Compares two wordings of a legal text for readers: only the changes, each with its place. */
import type { Nodes } from 'mdast';
import { isUnit, type LegalItem } from './legal-tree.ts';
import { plainText } from './parse.ts';
import { legalItems } from './render-legal.ts';
import { alignParagraphs, type Piece, type Row, wordDiff } from '#lib/text-diff.ts';

interface LegalBlock {
  /** The text with its number, without formatting. */
  readonly text: string;
  /** "khoản 2 Điều 5"; empty above the first unit. */
  readonly place: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Returns the texts of a node: one per paragraph, list item or table row. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => plainText(cell)).join(' | '));
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(textsOf);
  return [plainText(node)];
}

function* blocksOf(items: readonly LegalItem[], place: string): Generator<LegalBlock> {
  for (const item of items) {
    if (!isUnit(item)) {
      for (const text of textsOf(item.block)) yield { text, place };
      continue;
    }
    const own = item.titleNode ? [item.node, item.titleNode] : [item.node];
    yield { text: own.map((node) => plainText(node)).join(' '), place: item.place };
    yield* blocksOf(item.items, item.place);
  }
}

/** Returns all paragraphs in reading order, without raw HTML, as on the page. */
export const legalBlocks = (source: string): LegalBlock[] =>
  [...blocksOf(legalItems(source), '')]
    .map(({ text, place }) => ({ text: oneLine(text), place: oneLine(place) }))
    .filter(({ text }) => text !== '');

interface ComparedParagraph {
  readonly kind: Row<LegalBlock>['kind'];
  readonly pieces: readonly Piece[];
}

/** Adjacent changed paragraphs, with one unchanged paragraph before and after. */
interface Hunk {
  /** Place of the first change: "khoản 2 Điều 5". */
  readonly place: string;
  readonly paragraphs: readonly ComparedParagraph[];
}

export interface LegalComparison {
  readonly hunks: readonly Hunk[];
  /** Number of changed paragraphs that are not shown. */
  readonly omitted: number;
}

const KEPT = 4;
const kept = new Map<string, readonly LegalBlock[]>();

/**
 * Returns the paragraphs of a text. Caches the last few: each version is compared with both
 * neighbours.
 */
function keptBlocks(source: string): readonly LegalBlock[] {
  const blocks = kept.get(source) ?? legalBlocks(source);
  kept.delete(source);
  kept.set(source, blocks);
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
  return blocks;
}

/** Returns whether both texts read the same; bold, spaces and escapes do not count. */
export const isSameText = (before: string, after: string): boolean =>
  before === after ||
  JSON.stringify(keptBlocks(before).map(({ text }) => text)) ===
    JSON.stringify(keptBlocks(after).map(({ text }) => text));

function paragraphOf(row: Row<LegalBlock>): ComparedParagraph {
  const { kind, before, after } = row;
  return { kind, pieces: wordDiff(before?.text ?? '', after?.text ?? '') };
}

const CONTEXT = 1;

/** Returns the ranges of rows to show: each change with its neighbours, merged where they meet. */
function ranges(rows: readonly Row<LegalBlock>[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  rows.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    const from = Math.max(0, index - CONTEXT);
    const to = Math.min(rows.length, index + CONTEXT + 1);
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  });
  return found;
}

/**
 * Returns the changed paragraphs with their neighbours.
 * @param most characters to show; the remaining paragraphs are only counted
 */
export function compareLegalTexts(before: string, after: string, most: number): LegalComparison {
  const rows = alignParagraphs(keptBlocks(before), keptBlocks(after));
  const hunks: Hunk[] = [];
  let left = most;
  let omitted = 0;
  for (const [from, to] of ranges(rows)) {
    const own = rows.slice(from, to);
    const changed = own.filter(({ kind }) => kind !== 'same');
    const length = own.reduce(
      (sum, row) => sum + (row.before?.text.length ?? 0) + (row.after?.text.length ?? 0),
      0,
    );
    left -= length;
    if (left < 0) {
      omitted += changed.length;
      continue;
    }
    const [first] = changed;
    const place = (first?.after ?? first?.before)?.place ?? '';
    hunks.push({ place, paragraphs: own.map(paragraphOf) });
  }
  return { hunks, omitted };
}
