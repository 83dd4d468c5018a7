/** mdast → blocks and inlines of Akoma Ntoso 3.0; nodes without an equivalent become plain text. */
import type { List, Nodes, PhrasingContent, Table } from 'mdast';
import { escapeXml } from '#lib/xml.ts';
import { imageAddress, linkAddress } from '#legal-text/html.ts';
import type { Parsed } from '#legal-text/parse.ts';

export interface AknContext {
  readonly parsed?: Parsed | undefined;
  /** Base for links within the site. */
  readonly siteUrl: string;
  /** Converts running text to XML, citations as `ref` included; only escapes if left out. */
  readonly text?: ((text: string) => string) | undefined;
}

/** Characters still to skip, not counting spaces: the printed number of a unit. */
interface Cut {
  left: number;
}

function cutStart(text: string, cut: Cut): string {
  let at = 0;
  for (; at < text.length && cut.left > 0; at++) if (!/\s/.test(text[at] ?? '')) cut.left--;
  return cut.left === 0 && at > 0 ? text.slice(at).trimStart() : text.slice(at);
}

const element = (tag: string, content: string): string =>
  content === '' ? '' : `<${tag}>${content}</${tag}>`;

/** Returns whether a link was written as one: Sätteri also reads bare addresses as links. */
const isWritten = (node: Nodes, { parsed }: AknContext): boolean =>
  /[[<]/.test(parsed?.source[node.position?.start.offset ?? 0] ?? '');

const full = (address: string, { siteUrl }: AknContext): string | undefined =>
  URL.parse(address, siteUrl)?.href;

function link(url: string, content: string, context: AknContext): string {
  const address = linkAddress(url, '/');
  const target = address === undefined ? undefined : full(address, context);
  return target === undefined || content === ''
    ? content
    : `<a href="${escapeXml(target)}">${content}</a>`;
}

function image(url: string, alt: string, context: AknContext): string {
  const address = imageAddress(url, '/');
  const target = address === undefined ? undefined : full(address, context);
  return target === undefined
    ? escapeXml(alt)
    : `<img src="${escapeXml(target)}" alt="${escapeXml(alt)}"/>`;
}

/** Within `a` and `ref`, citations are not linked again. */
const unlinked = (context: AknContext): AknContext => ({ ...context, text: undefined });

function inlineNode(node: Nodes, context: AknContext, cut: Cut): string {
  const words = (value: string): string => {
    const rest = cutStart(value, cut).replace(/\s+/g, ' ');
    return context.text ? context.text(rest) : escapeXml(rest);
  };
  const inside = (children: readonly Nodes[], inner = context): string =>
    inlineXml(children, inner, cut);
  switch (node.type) {
    case 'text':
      return words(node.value);
    case 'strong':
      return element('b', inside(node.children));
    case 'emphasis':
      return element('i', inside(node.children));
    case 'delete': {
      const isStruck = context.parsed?.source.startsWith('~~', node.position?.start.offset);
      const content = inside(node.children);
      if (!isStruck) return `~${content}~`;
      return content === '' ? '' : `<span class="struck">${content}</span>`;
    }
    case 'inlineCode':
      return escapeXml(cutStart(node.value, cut));
    case 'break':
      return cut.left > 0 ? '' : '<br/>';
    case 'link':
      return isWritten(node, context)
        ? link(node.url, inside(node.children, unlinked(context)), context)
        : inside(node.children);
    case 'image':
      return image(node.url, cutStart(node.alt ?? '', cut), context);
    default:
      return '';
  }
}

/** Returns inline XML. @param cut characters to skip at the start, shared by the line's nodes */
export function inlineXml(nodes: readonly Nodes[], context: AknContext, cut: Cut): string {
  return nodes.map((node) => inlineNode(node, context, cut)).join('');
}

/** Returns a paragraph without its first `cut` characters (not counting spaces), or ''. */
const paragraphXml = (nodes: readonly Nodes[], context: AknContext, cut = 0): string =>
  element('p', inlineXml(nodes, context, { left: cut }).trim());

const isList = (node: Nodes): node is List => node.type === 'list';

/** `li` may contain inlines, `p` and lists; other blocks are split into their paragraphs. */
function itemXml(node: Nodes, context: AknContext): string {
  if (node.type === 'paragraph' || node.type === 'heading' || isList(node))
    return blockXml(node, context);
  if (node.type === 'code') return element('p', escapeXml(node.value.replace(/\s+/g, ' ')));
  if (node.type === 'html' || node.type === 'definition') return '';
  if (node.type === 'tableCell') return paragraphXml(node.children, context);
  return 'children' in node ? node.children.map((child) => itemXml(child, context)).join('') : '';
}

/** Items keep the numbers in the source, as on the page. */
function listXml(list: List, context: AknContext): string {
  const items = list.children.map((item) => {
    const start = item.position?.start.offset ?? 0;
    const written = /^\d+/.exec(context.parsed?.source.slice(start, start + 12) ?? '')?.[0];
    const value = list.ordered && written ? ` value="${written}"` : '';
    return `<li${value}>${item.children.map((child) => itemXml(child, context)).join('')}</li>`;
  });
  const tag = list.ordered ? 'ol' : 'ul';
  return element(tag, items.join(''));
}

function tableXml(table: Table, context: AknContext): string {
  const cell = (tag: string, children: readonly PhrasingContent[]): string =>
    `<${tag}>${paragraphXml(children, context)}</${tag}>`;
  const rows = table.children.map(({ children }, index) =>
    element('tr', children.map((one) => cell(index === 0 ? 'th' : 'td', one.children)).join('')),
  );
  return element('table', rows.join(''));
}

/** Returns the XML of a block; empty for nodes not shown (raw HTML, definitions, rules). */
export function blockXml(node: Nodes, context: AknContext): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return paragraphXml(node.children, context);
    case 'list':
      return listXml(node, context);
    case 'table':
      return tableXml(node, context);
    case 'blockquote': {
      const inner = node.children.map((child) => blockXml(child, context)).join('');
      return inner === '' ? '' : `<blockContainer class="quote">${inner}</blockContainer>`;
    }
    case 'code':
      return element('p', node.value.split('\n').map(escapeXml).join('<br/>'));
    default:
      return '';
  }
}
