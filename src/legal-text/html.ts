/**
 * mdast → HTML by allow-list: only the elements and attributes below are ever written, so raw HTML,
 * event handlers and `javascript:` URLs in Markdown cannot reach the page.
 */
import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { HISTORY } from '#features/directive/labels.ts';
import { type Parsed, plainText } from './parse.ts';
import { href, isSafeLink } from '#lib/url.ts';
import type { Piece } from '#lib/text-diff.ts';

export interface HtmlContext {
  readonly parsed: Parsed;
  readonly base: string | undefined;
  /** Level of the outermost heading, 2 to 6. */
  readonly topLevel: number;
  readonly headingId: (text: string) => string | undefined;
  /** Returns the accessible name of the next scrolling table. */
  readonly tableName: () => string;
  /** Converts running text to HTML with links; plain text if left out. */
  readonly text?: TextHook | undefined;
}

/**
 * Converts the text of one node to HTML. `before` and `after` are the surrounding words in its
 * block, for context only. Not called within links and code.
 */
export type TextHook = (text: string, before: string, after: string) => string;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for element content and double-quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

/** Cuts between words and appends "…". @param most characters */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))}…`;

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

function link(url: string, children: readonly Nodes[], context: HtmlContext): string {
  const content = inline(children, { ...context, text: undefined });
  const address = linkAddress(url, context.base);
  if (address === undefined) return content;
  const rel = isExternal(address) ? 'external noopener' : undefined;
  return `<a${attribute('href', address)}${attribute('rel', rel)}>${content}</a>`;
}

function image(url: string, alt: string, context: HtmlContext): string {
  const address = imageAddress(url, context.base);
  if (address === undefined) return escapeHtml(alt);
  return `<img${attribute('src', address)}${attribute('alt', alt)} loading="lazy" decoding="async">`;
}

/** Returns whether a link was written as one; bare "www.…" and "a@b.vn" stay text. */
const isWritten = (node: Nodes, { parsed }: HtmlContext): boolean =>
  /[[<]/.test(parsed.source[node.position?.start.offset ?? 0] ?? '');

/** `~100 hộ` means "about": only the double tilde strikes out. */
function deleted(node: Nodes, content: string, { parsed }: HtmlContext): string {
  const start = node.position?.start.offset ?? 0;
  return parsed.source.startsWith('~~', start) ? `<del>${content}</del>` : `~${content}~`;
}

/** The text around a node in its block. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
}
const NO_SURROUNDINGS: Surroundings = { before: '', after: '' };
/** Characters of context for a hook, and the number of neighbouring nodes to take them from. */
const REACH = 200;
const NEIGHBOURS = 4;

function surroundingsOf(
  nodes: readonly Nodes[],
  index: number,
  outside: Surroundings,
): Surroundings {
  const from = Math.max(0, index - NEIGHBOURS);
  const to = index + 1 + NEIGHBOURS;
  const before = nodes.slice(from, index).map((node) => plainText(node));
  const after = nodes.slice(index + 1, to).map((node) => plainText(node));
  return {
    before: (from === 0 ? outside.before : '').concat(...before).slice(-REACH),
    after: ''.concat(...after, to >= nodes.length ? outside.after : '').slice(0, REACH),
  };
}

function inlineNode(node: Nodes, context: HtmlContext, surroundings: Surroundings): string {
  switch (node.type) {
    case 'text':
      return (
        context.text?.(node.value, surroundings.before, surroundings.after) ??
        escapeHtml(node.value)
      );
    case 'strong':
      return `<strong>${inline(node.children, context, surroundings)}</strong>`;
    case 'emphasis':
      return `<em>${inline(node.children, context, surroundings)}</em>`;
    case 'delete':
      return deleted(node, inline(node.children, context, surroundings), context);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br>\n';
    case 'link':
      return isWritten(node, context)
        ? link(node.url, node.children, context)
        : inline(node.children, context, surroundings);
    case 'image':
      return image(node.url, node.alt ?? '', context);
    default:
      return '';
  }
}

export const inline = (
  nodes: readonly Nodes[],
  context: HtmlContext,
  outside = NO_SURROUNDINGS,
): string =>
  nodes
    .map((node, index) =>
      inlineNode(
        node,
        context,
        context.text ? surroundingsOf(nodes, index, outside) : NO_SURROUNDINGS,
      ),
    )
    .join('');

/** Items keep the numbers in the source; Markdown would count on from the first. */
function list(node: List, context: HtmlContext): string {
  let expected = 1;
  const items = node.children.map((item) => {
    const written = /^\d+/.exec(context.parsed.source.slice(item.position?.start.offset ?? 0))?.[0];
    const number = node.ordered ? Number(written ?? expected) : expected;
    const value = number === expected ? undefined : number;
    expected = number + 1;
    const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
    const tight = !node.spread && !item.spread;
    const content = item.children.map((child) =>
      tight && child.type === 'paragraph' ? inline(child.children, context) : block(child, context),
    );
    return `<li${attribute('value', value)}>${box}${content.join('\n')}</li>`;
  });
  const tag = node.ordered ? 'ol' : 'ul';
  return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
}

function table(node: Table, context: HtmlContext): string {
  const [head, ...rows] = node.children;
  const cell = (tag: 'th' | 'td', content: readonly PhrasingContent[], column: number): string => {
    const align = node.align?.[column];
    const name = align === 'right' ? 'number' : align === 'center' ? 'centred' : undefined;
    const actual = tag === 'th' && plainText(content).trim() === '' ? 'td' : tag;
    const scope = actual === 'th' ? 'col' : undefined;
    return `<${actual}${attribute('scope', scope)}${attribute('class', name)}>${inline(content, context)}</${actual}>`;
  };
  const row = (tag: 'th' | 'td', cells: readonly { children: PhrasingContent[] }[]): string =>
    `<tr>${cells.map(({ children }, column) => cell(tag, children, column)).join('')}</tr>`;
  const body = rows.map(({ children }) => row('td', children)).join('\n');
  return (
    `<div class="table-scroll" tabindex="0" role="region"${attribute('aria-label', context.tableName())}>` +
    `<table>\n<thead>${row('th', head?.children ?? [])}</thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`
  );
}

/** Returns the HTML of a block; empty for other nodes (raw HTML, definitions). */
export function block(node: Nodes, context: HtmlContext): string {
  switch (node.type) {
    case 'paragraph': {
      const content = inline(node.children, context);
      return content.trim() === '' ? '' : `<p>${content}</p>`;
    }
    case 'heading': {
      const level = Math.min(6, context.topLevel + node.depth - 1);
      const id = context.headingId(plainText(node));
      return `<h${level}${attribute('id', id)}>${inline(node.children, context)}</h${level}>`;
    }
    case 'list':
      return list(node, context);
    case 'blockquote':
      return `<blockquote>\n${blocks(node.children, context)}\n</blockquote>`;
    case 'table':
      return table(node, context);
    case 'code':
      return `<pre tabindex="0"><code>${escapeHtml(node.value)}\n</code></pre>`;
    case 'thematicBreak':
      return '<hr>';
    default:
      return '';
  }
}

export const blocks = (nodes: readonly (Nodes | RootContent)[], context: HtmlContext): string =>
  nodes
    .map((node) => block(node, context))
    .filter(Boolean)
    .join('\n');

/** Browsers drop control characters and read "\" as "/", so these can disguise a protocol. */
// eslint-disable-next-line no-control-regex -- exactly these are what is refused
const DECEPTIVE = /[\u0000-\u0020\u007f\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const onSite = (path: string, base: string | undefined): string =>
  base === undefined ? href(path) : base.replace(/\/$/, '') + path;

/**
 * Returns the address to link to, with the base path if it is on this site.
 * @returns undefined for disallowed addresses: other protocols, `//host`, relative ones
 */
export function linkAddress(url: string, base?: string): string | undefined {
  if (DECEPTIVE.test(url) || !isSafeLink(url)) return undefined;
  return url.startsWith('/') ? onSite(url, base) : url;
}

/** Returns the address of a picture: uploads only, so that no page loads from another host. */
export function imageAddress(url: string, base?: string): string | undefined {
  return /^\/tep\/[\w./-]+$/.test(url) && !url.includes('..') ? onSite(url, base) : undefined;
}

/** Returns whether the address leaves the site. */
const isExternal = (url: string): boolean => /^https?:/i.test(url);

const hidden = (text: string): string => `<span class="visually-hidden">${text}</span>`;

/** Returns the pieces as phrasing content with `del` and `ins`; their text is escaped. */
export const piecesHtml = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeHtml(text);
      const element = kind === 'removed' ? 'del' : 'ins';
      const own = `${hidden(`[${HISTORY[kind]} `)}${escapeHtml(text)}${hidden(']')}`;
      return `<${element}>${own}</${element}>`;
    })
    .join('');
