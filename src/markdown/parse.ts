/** Markdown → mdast with Sätteri, the engine Astro brings (the same pinned version). */
import type { Definition, Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { normaliseText } from '#lib/normalise-text.ts';

/** Footnotes invent headings and links, and `---` at the top of a body is a rule, not front matter. */
const FEATURES = { gfm: { footnotes: false }, frontmatter: false } as const;

/** Deeper quotes and lists than anyone writes would exhaust the stack of whoever walks the tree. */
const DEEPEST_QUOTE = 20;
const MARKERS = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))+/gm;
const flatten = (source: string): string =>
  source.replace(MARKERS, (markers, offset: number) => {
    const count = markers.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    if (count <= DEEPEST_QUOTE) return markers;
    const end = source.indexOf('\n', offset);
    const rest = source.slice(offset + markers.length, end === -1 ? undefined : end);
    return rest.trim() === '' && /^[ \t]*([-*])(?:[ \t]*\1)*$/.test(markers) ? markers : '';
  });

export interface Parsed {
  readonly root: Root;
  /** The text the positions of the nodes refer to. */
  readonly source: string;
  /** Reference definitions by identifier; the first of a name wins. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Parses Markdown; raw HTML stays as nodes of their own, which nobody renders. */
export function parseMarkdown(markdown: string): Parsed {
  const source = flatten(normaliseText(markdown));
  const root = markdownToMdast(source, { features: FEATURES }) as Root;
  const definitions = new Map<string, Definition>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  return { root, source, definitions };
}

/** The words of a node without marks; line breaks become spaces. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  if (Array.isArray(node)) return node.map((child: Nodes) => plainText(child)).join('');
  const one = node as Nodes;
  if (one.type === 'break') return ' ';
  if (one.type === 'html') return '';
  if (one.type === 'image') return one.alt ?? '';
  if ('children' in one) return plainText(one.children);
  return 'value' in one ? one.value.replaceAll('\n', ' ') : '';
}
