/**
 * mdast → HTML by allow-list: every element and attribute a page can hold is written here, so raw
 * HTML, event handlers and `javascript:` addresses have no way through, whatever the Markdown says.
 */
import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { type Parsed, plainText } from './parse.ts';
import { href, isSafeLink } from '#lib/url.ts';
import type { Piece } from '#lib/text-diff.ts';

export interface HtmlContext {
  readonly parsed: Parsed;
  readonly base: string | undefined;
  /** Level of the outermost heading, 2 to 6. */
  readonly topLevel: number;
  /** Gives a heading its id, or none. */
  readonly headingId: (text: string) => string | undefined;
  /** Accessible name of the next scrolling table. */
  readonly tableName: () => string;
  /** Running text → HTML, with links where it names something; plain text when left out. */
  readonly text?: TextHook | undefined;
}

/**
 * Makes HTML of the text of one node; the words before and after it in its block help to understand
 * it and are not its to return. Never called within links and code.
 */
export type TextHook = (text: string, before: string, after: string) => string;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for element content and double-quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

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

/** Bare addresses stay text: "www.…" and "a@b.vn" in a form are not always meant to be links. */
const isWritten = (node: Nodes, { parsed }: HtmlContext): boolean =>
  /[[<]/.test(parsed.source[node.position?.start.offset ?? 0] ?? '');

/** `~100 hộ` means "about": only the double tilde strikes out. */
function deleted(node: Nodes, content: string, { parsed }: HtmlContext): string {
  const start = node.position?.start.offset ?? 0;
  return parsed.source.startsWith('~~', start) ? `<del>${content}</del>` : `~${content}~`;
}

/** What stands beside a node in its block. */
interface Beside {
  readonly before: string;
  readonly after: string;
}
const NOTHING: Beside = { before: '', after: '' };
/** How much of it a hook gets, and in how many neighbours it is looked for. */
const REACH = 200;
const NEIGHBOURS = 4;

function besideOf(nodes: readonly Nodes[], index: number, outside: Beside): Beside {
  const from = Math.max(0, index - NEIGHBOURS);
  const to = index + 1 + NEIGHBOURS;
  const before = nodes.slice(from, index).map((node) => plainText(node));
  const after = nodes.slice(index + 1, to).map((node) => plainText(node));
  return {
    before: (from === 0 ? outside.before : '').concat(...before).slice(-REACH),
    after: ''.concat(...after, to >= nodes.length ? outside.after : '').slice(0, REACH),
  };
}

function inlineNode(node: Nodes, context: HtmlContext, beside: Beside): string {
  switch (node.type) {
    case 'text':
      return context.text?.(node.value, beside.before, beside.after) ?? escapeHtml(node.value);
    case 'strong':
      return `<strong>${inline(node.children, context, beside)}</strong>`;
    case 'emphasis':
      return `<em>${inline(node.children, context, beside)}</em>`;
    case 'delete':
      return deleted(node, inline(node.children, context, beside), context);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br>\n';
    case 'link':
      return isWritten(node, context)
        ? link(node.url, node.children, context)
        : inline(node.children, context, beside);
    case 'image':
      return image(node.url, node.alt ?? '', context);
    default:
      return '';
  }
}

/** Text and marks within a line. */
export const inline = (nodes: readonly Nodes[], context: HtmlContext, outside = NOTHING): string =>
  nodes
    .map((node, index) =>
      inlineNode(node, context, context.text ? besideOf(nodes, index, outside) : NOTHING),
    )
    .join('');

/** Items keep the numbers they were written with; Markdown itself would count on from the first. */
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

/** One block; what is not listed here (raw HTML, definitions) leaves nothing. */
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

/** Blocks, one below the other. */
export const blocks = (nodes: readonly (Nodes | RootContent)[], context: HtmlContext): string =>
  nodes
    .map((node) => block(node, context))
    .filter(Boolean)
    .join('\n');

/** Browsers drop control characters and read a backslash as a slash, so these can hide a protocol. */
// eslint-disable-next-line no-control-regex -- exactly these are what is refused
const DECEPTIVE = /[\u0000-\u0020\u007f\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Puts the base path of the site before an address on it. */
const onSite = (path: string, base: string | undefined): string =>
  base === undefined ? href(path) : base.replace(/\/$/, '') + path;

/**
 * The address to link to, with the base path where it is on this site.
 * @returns undefined for what no page may link to: other protocols, `//host`, relative addresses
 */
export function linkAddress(url: string, base?: string): string | undefined {
  if (DECEPTIVE.test(url) || !isSafeLink(url)) return undefined;
  return url.startsWith('/') ? onSite(url, base) : url;
}

/** The address of a picture: uploaded files only, so that no page fetches from elsewhere. */
export function imageAddress(url: string, base?: string): string | undefined {
  return /^\/tep\/[\w./-]+$/.test(url) && !url.includes('..') ? onSite(url, base) : undefined;
}

/** Does the address leave the site? */
const isExternal = (url: string): boolean => /^https?:/i.test(url);

interface PieceWords {
  readonly removed: string;
  readonly added: string;
}

const hidden = (text: string): string => `<span class="visually-hidden">${text}</span>`;

/**
 * Phrasing content without any other element; the words themselves are text, whatever they hold.
 * @param words said before what was removed or added
 */
export const piecesHtml = (pieces: readonly Piece[], words: PieceWords): string =>
  pieces
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeHtml(text);
      const element = kind === 'removed' ? 'del' : 'ins';
      const own = `${hidden(`[${escapeHtml(words[kind])} `)}${escapeHtml(text)}${hidden(']')}`;
      return `<${element}>${own}</${element}>`;
    })
    .join('');
