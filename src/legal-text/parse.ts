/** Markdown → mdast with Sätteri, Astro's engine (the same pinned version). */
import type { ImageReference, LinkReference, Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { normaliseText } from '#lib/normalise-text.ts';

/** Footnotes would add headings and links; `---` at the top of a body is no front matter. */
const FEATURES = { gfm: { footnotes: false }, frontmatter: false } as const;

/** Deeper nesting, which no author writes, would exhaust the stack of a recursive walk. */
const DEEPEST_QUOTE = 20;
const TOO_DEEP = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){${DEEPEST_QUOTE + 1},}`,
  'gm',
);
const flatten = (source: string): string =>
  source.replace(TOO_DEEP, (markers, offset: number) => {
    const end = source.indexOf('\n', offset);
    const rest = source.slice(offset + markers.length, end === -1 ? undefined : end);
    return rest.trim() === '' && /^[ \t]*([-*])(?:[ \t]*\1)*$/.test(markers) ? markers : '';
  });

export interface Parsed {
  readonly root: Root;
  /** The text that the node positions refer to. */
  readonly source: string;
}

/** Resolves reference links and pictures; of two definitions with one name the first applies. */
function resolveReferences(root: Root): void {
  const addresses = new Map<string, string>();
  const references: (LinkReference | ImageReference)[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
    if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  for (const node of references) {
    const type = node.type === 'linkReference' ? 'link' : 'image';
    Object.assign(node, { type, url: addresses.get(node.identifier) ?? '' });
  }
}

/** Parses Markdown; raw HTML stays in separate nodes, which no renderer outputs. */
export const parseMarkdown = (markdown: string): Parsed => parseNormal(normaliseText(markdown));

/**
 * The same for a text that `normaliseText` has returned. Sätteri's own memory, about twice the text,
 * is freed when the event loop goes on: who parses thousands lets it.
 * @param position do the nodes need theirs? A sixth of the time goes there
 */
export function parseNormal(text: string, position = true): Parsed {
  const source = flatten(text);
  const root = markdownToMdast(source, { features: FEATURES, position }) as Root;
  if (source.includes(']:')) resolveReferences(root);
  return { root, source };
}

/** Returns the text of a node without formatting; line breaks become spaces. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  if (Array.isArray(node)) return node.map((child: Nodes) => plainText(child)).join('');
  const one = node as Nodes;
  if (one.type === 'break') return ' ';
  if (one.type === 'html') return '';
  if (one.type === 'image') return one.alt ?? '';
  if ('children' in one) return plainText(one.children);
  return 'value' in one ? one.value.replaceAll('\n', ' ') : '';
}

function lines(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [plainText(node)];
    case 'code':
      return node.value.split('\n');
    case 'tableRow':
      return [node.children.map((cell) => plainText(cell).trim()).join(' | ')];
    case 'html':
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return 'children' in node ? node.children.flatMap((child) => lines(child)) : [];
  }
}

/** Returns the text as read, unit numbers included. */
export const plainLines = ({ root }: Pick<Parsed, 'root'>): string =>
  lines(root)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

interface Section {
  /** The heading; text before the first heading is left out. */
  readonly label: string;
  /** One paragraph per line. */
  readonly text: string;
}

/** Returns the sections under the outermost headings, without empty ones. */
export function sections(markdown: string): Section[] {
  const { children } = parseMarkdown(markdown).root;
  const depth = Math.min(...children.map((node) => (node.type === 'heading' ? node.depth : 7)));
  const found: { label: string; nodes: Root['children'] }[] = [];
  for (const node of children)
    if (node.type === 'heading' && node.depth === depth)
      found.push({ label: plainText(node).trim(), nodes: [] });
    else found.at(-1)?.nodes.push(node);
  return found
    .map(({ label, nodes }) => ({
      label,
      text: plainLines({ root: { type: 'root', children: nodes } }),
    }))
    .filter(({ text }) => text !== '');
}
