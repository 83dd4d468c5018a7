/** The picture of a chain: boxes with their lines of text measured and placed, ready to be drawn as SVG. */
import { formatDate } from '#lib/local-date.ts';
import type { GraphLine } from '#lib/graph-lines.ts';
import { layoutGraph } from '#lib/layered-graph.ts';
import { wrapText } from '#lib/text-width.ts';
import { CHAIN } from '#strings/chain.ts';
import type { Chain, ChainEdge, ChainNode } from './chain.ts';
import { shortCitation, typeName } from './citation.ts';
import { RELATION_KINDS, type RelationKind } from './relation-schema.ts';
import type { ValidityTone } from './validity.ts';

/** What the picture says of a document besides its record. */
export interface ChainStatus {
  readonly label: string;
  readonly tone: ValidityTone;
}

type LineKind = 'mark' | 'name' | 'title' | 'date' | ValidityTone;
export interface PictureText {
  readonly kind: LineKind;
  readonly text: string;
  /** Of the baseline, from the top of the box. */
  readonly y: number;
}
export interface PictureBox {
  readonly id: string;
  readonly node: ChainNode;
  readonly isCurrent: boolean;
  readonly x: number;
  readonly y: number;
  readonly texts: readonly PictureText[];
  /** All of it in words, with what the document carries out: what a screen reader says. */
  readonly label: string;
  /** "Triển khai, thực hiện: Chỉ thị số 12-CT/TU" */
  readonly links: readonly ChainLink[];
}
export interface ChainLink {
  readonly kind: RelationKind;
  readonly word: string;
  readonly to: readonly string[];
}
export type LineStyle = 'strong' | 'basis' | 'end';
export interface PictureLine extends Pick<GraphLine, 'path' | 'middle'> {
  readonly style: LineStyle;
  readonly word: string | undefined;
}
export interface ChainPicture {
  /** `viewBox` of the picture. */
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly box: { readonly width: number; readonly height: number };
  readonly boxes: readonly PictureBox[];
  readonly lines: readonly PictureLine[];
}

const WIDTH = 180;
const PADDING = 10;
const GRID = { width: WIDTH, columns: 3, gapX: 28, gapY: 44 } as const;
const INNER = WIDTH - 2 * PADDING;
/** Font sizes and line heights of the kinds of lines; the style sheet has the same sizes. */
const SIZES = {
  mark: { size: 12, step: 17, weight: 600, lines: 1 },
  name: { size: 14, step: 19, weight: 600, lines: 4 },
  title: { size: 12.5, step: 17, weight: 400, lines: 2 },
  date: { size: 12.5, step: 18, weight: 400, lines: 1 },
  status: { size: 12.5, step: 17, weight: 600, lines: 2 },
} as const;

/** A law has its name in its citation; here its type and number are enough, the name stands below. */
const nameOf = ({ entry, citation }: ChainNode): string =>
  entry ? `${typeName(entry.data.type)} số ${entry.data.number}` : (citation ?? '');
export const citationOf = ({ entry, citation }: ChainNode): string =>
  entry ? shortCitation(entry.data) : (citation ?? '');

function textsOf(node: ChainNode, isCurrent: boolean, status: ChainStatus | undefined) {
  let y = PADDING - 2;
  const texts: PictureText[] = [];
  const add = (kind: LineKind, text: string, form: keyof typeof SIZES): void => {
    const { size, step, weight, lines } = SIZES[form];
    for (const line of wrapText(text, { width: INNER, size, weight, lines })) {
      y += step;
      texts.push({ kind, text: line, y: y - 4 });
    }
  };
  if (isCurrent) add('mark', CHAIN.current, 'mark');
  add('name', nameOf(node), 'name');
  if (node.entry) {
    add('title', node.entry.data.title, 'title');
    add('date', formatDate(node.entry.data.issuedOn), 'date');
  } else add('title', CHAIN.elsewhere, 'title');
  if (status?.label) add(status.tone, status.label, 'status');
  return { texts, height: y + PADDING };
}

const styleOf = (kind: RelationKind): LineStyle =>
  kind === 'replaces' || kind === 'repeals' ? 'end' : kind === 'based-on' ? 'basis' : 'strong';

/**
 * The lines that are drawn. One that longer ways through the picture say as well is left out, unless it
 * tells what this document itself carries out; the words of each box name them all.
 */
function drawnEdges({ edges, current }: Chain): ChainEdge[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const isReached = (from: string, to: string, seen: Set<string>): boolean =>
    (next.get(from) ?? []).some((edge) => {
      if (edge.to === to) return true;
      if (seen.has(edge.to)) return false;
      seen.add(edge.to);
      return isReached(edge.to, to, seen);
    });
  return edges.filter(({ from, to, kind }) => {
    const style = styleOf(kind);
    if (style === 'end' || (style === 'strong' && (from === current || to === current)))
      return true;
    const others = (next.get(from) ?? []).filter((edge) => edge.to !== to);
    return !others.some((edge) => isReached(edge.to, to, new Set([from, edge.to])));
  });
}

/** What a document does to those above it, by kind: "Căn cứ ban hành: Luật …; Thay thế: …". */
function linksOf(id: string, chain: Chain, byId: ReadonlyMap<string, ChainNode>): ChainLink[] {
  const own = chain.edges.filter(({ to }) => to === id);
  return [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, edges]) => ({
    kind,
    word: RELATION_KINDS[kind],
    to: edges.flatMap(({ from }) => {
      const node = byId.get(from);
      return node ? citationOf(node) : [];
    }),
  }));
}

/** The words of the box as they stand in it (WCAG 2.5.3), then what it does to those above it. */
const labelOf = (texts: readonly PictureText[], links: readonly ChainLink[]): string =>
  [
    texts.map(({ text }) => text).join(' '),
    ...links.map(({ word, to }) => `${word}: ${to.join(', ')}`),
  ].join('. ');

/**
 * Lays the chain out.
 * @param status of the documents on this site, by id
 */
export function chainPicture(chain: Chain, status: ReadonlyMap<string, ChainStatus>): ChainPicture {
  const byId = new Map(chain.nodes.map((node) => [node.id, node]));
  const drawn = new Map(
    chain.nodes.map((node) => [
      node.id,
      textsOf(node, node.id === chain.current, status.get(node.id)),
    ]),
  );
  const height = Math.max(...[...drawn.values()].map((box) => box.height));
  const ids = chain.nodes.map(({ id }) => id);
  const edges = drawnEdges(chain);
  const layout = layoutGraph(ids, edges, { ...GRID, height });
  const margin = 2;
  const width = layout.width + 2 * margin;
  const total = layout.height + 2 * margin;
  return {
    viewBox: `${layout.start - margin} ${-margin} ${width} ${total}`,
    width,
    height: total,
    box: { width: WIDTH, height },
    boxes: layout.boxes.flatMap(({ id, x, y }) => {
      const node = byId.get(id);
      if (!node) return [];
      const isCurrent = id === chain.current;
      const links = linksOf(id, chain, byId);
      const { texts = [] } = drawn.get(id) ?? {};
      return { id, node, isCurrent, x, y, texts, label: labelOf(texts, links), links };
    }),
    lines: layout.lines.flatMap(({ edge, path, middle }) => {
      const kind = edges[edge]?.kind;
      if (!kind) return [];
      const style = styleOf(kind);
      const word = style === 'end' ? RELATION_KINDS[kind].toLowerCase() : undefined;
      return { path, middle, style, word };
    }),
  };
}
