/** hast → blocks. Whatever is no paragraph or table is only a container; lists become numbered paragraphs. */
import type { Element, Root, RootContent } from 'hast';
import { formatNumber } from '#import/docx/number-format.ts';
import type { Block, Cell, Para, Span } from '#import/blocks.ts';
import { LIMITS } from '#import/limits.ts';
import { lookOf, PLAIN, type Look, type SheetFonts } from './look.ts';

const SKIPPED =
  /^(?:script|style|nav|aside|form|iframe|noscript|svg|math|button|input|select|textarea|template|head|object|embed|video|audio|canvas|title|footer|hr|img|picture)$/;
const BLOCKS =
  /^(?:p|div|section|article|main|header|h[1-6]|ul|ol|li|dl|dt|dd|table|blockquote|pre|center|address|figure|figcaption|body|html|fieldset|details|summary)$/;
const LIST_FORMATS: Readonly<Record<string, string>> = {
  ...{ a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman', '1': 'decimal' },
  ...{ 'lower-alpha': 'lowerLetter', 'upper-alpha': 'upperLetter' },
  ...{ 'lower-latin': 'lowerLetter', 'upper-latin': 'upperLetter' },
  ...{ 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', decimal: 'decimal' },
};

export interface CollectOptions {
  readonly sheet: SheetFonts;
  /** A legal text names its sources in words; links of a portal lead to the portal. */
  readonly keepLinks?: boolean;
}

export interface Collected {
  readonly blocks: Block[];
  pictures: number;
  lists: number;
}

const property = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const span = (node: Element, name: string): number =>
  Math.min(Math.max(Number(property(node, name)) || 1, 1), LIMITS.span);

class Collector {
  readonly #options: CollectOptions;
  readonly #result: Collected;
  readonly #blocks: Block[] = [];
  #spans: Span[] = [];
  #heading: number | undefined;
  #centred = false;

  constructor(options: CollectOptions, result: Collected) {
    this.#options = options;
    this.#result = result;
  }

  run(nodes: readonly RootContent[], look: Look): Block[] {
    for (const node of nodes) this.#node(node, look);
    this.#end();
    return this.#blocks;
  }

  #node(node: RootContent, look: Look): void {
    if (node.type === 'text') this.#text(node.value, look);
    if (node.type === 'element') this.#element(node, look);
  }

  #text(value: string, look: Look): void {
    if (look.hidden) return;
    const { bold, italic, strike, script, font } = look;
    const link = this.#options.keepLinks ? look.link : undefined;
    const text = value.replace(/[ \t\r\n]+/g, ' ');
    this.#spans.push({ text, bold, italic, strike, script, font, link });
    this.#centred ||= look.centred;
  }

  #element(node: Element, outer: Look): void {
    const { tagName } = node;
    if (tagName === 'img') this.#result.pictures += 1;
    if (SKIPPED.test(tagName)) {
      if (tagName === 'hr') this.#end();
      return;
    }
    if (tagName === 'br') {
      this.#spans.push({ text: '\n', bold: false, italic: false, strike: false });
      return;
    }
    const look = lookOf(node, outer, this.#options.sheet);
    if (look.hidden) return;
    if (tagName === 'table') this.#table(node, look);
    else if (tagName === 'ol' || tagName === 'ul') this.#list(node, look);
    else if (BLOCKS.test(tagName)) {
      this.#end();
      const heading = /^h([1-6])$/.exec(tagName)?.[1];
      if (heading) this.#heading = Number(heading);
      for (const child of node.children) this.#node(child, look);
      this.#end();
    } else for (const child of node.children) this.#node(child, look);
  }

  #end(): void {
    const spans = this.#spans;
    this.#spans = [];
    const heading = this.#heading;
    this.#heading = undefined;
    const centred = this.#centred;
    this.#centred = false;
    if (spans.every(({ text }) => text.trim() === '')) return;
    const para: Para = { kind: 'para', spans, heading, centred };
    this.#blocks.push(para);
  }

  #list(node: Element, look: Look): void {
    this.#end();
    const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(property(node, 'style'))?.[1];
    const format = LIST_FORMATS[property(node, 'type')] ?? LIST_FORMATS[style ?? ''] ?? 'decimal';
    let number = Number(property(node, 'start') || 1);
    for (const item of node.children) {
      if (item.type !== 'element') continue;
      if (item.tagName !== 'li') {
        this.#node(item, look);
        continue;
      }
      number = Number(property(item, 'value') || number);
      const sign = format === 'lowerLetter' ? ')' : '.';
      const isNumbered = node.tagName === 'ol' && style !== 'none';
      const label = isNumbered
        ? `${formatNumber(number, format)}${sign} `
        : style === 'none'
          ? ''
          : '- ';
      if (isNumbered) this.#result.lists += 1;
      this.#spans.push({ text: label, bold: false, italic: false, strike: false });
      const itemLook = lookOf(item, look, this.#options.sheet);
      // The number belongs to the first paragraph of the item.
      const [first, ...rest] = item.children;
      if (first?.type === 'element' && /^(?:p|div)$/.test(first.tagName)) {
        const firstLook = lookOf(first, itemLook, this.#options.sheet);
        for (const child of first.children) this.#node(child, firstLook);
        this.#end();
        for (const child of rest) this.#node(child, itemLook);
      } else for (const child of item.children) this.#node(child, itemLook);
      this.#end();
      number += 1;
    }
  }

  #table(node: Element, look: Look): void {
    this.#end();
    const rows: Cell[][] = [];
    const collect = (parent: Element): void => {
      for (const child of parent.children) {
        if (child.type !== 'element') continue;
        if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) collect(child);
        if (child.tagName === 'tr') rows.push(this.#row(child, look, parent.tagName === 'thead'));
        if (child.tagName === 'caption') this.#element({ ...child, tagName: 'p' }, look);
      }
    };
    collect(node);
    this.#end();
    const filled = rows.filter((row) => row.length > 0);
    if (filled.length > 0) this.#blocks.push({ kind: 'table', rows: filled });
  }

  #row(row: Element, look: Look, isHead: boolean): Cell[] {
    return row.children.flatMap((cell) => {
      if (cell.type !== 'element' || !/^t[dh]$/.test(cell.tagName)) return [];
      // The look of a header cell is the table's, not the words'.
      const cellLook = lookOf({ ...cell, tagName: 'td' }, look, this.#options.sheet);
      const blocks = new Collector(this.#options, this.#result).run(cell.children, cellLook);
      return {
        blocks,
        colSpan: span(cell, 'colSpan'),
        rowSpan: span(cell, 'rowSpan'),
        isHeader: isHead || cell.tagName === 'th',
      };
    });
  }
}

/** The blocks of a page or part of one. Depth is bounded by the caller. */
export function collectBlocks(root: Root | Element, options: CollectOptions): Collected {
  const result: Collected = { blocks: [], pictures: 0, lists: 0 };
  result.blocks.push(...new Collector(options, result).run(root.children as RootContent[], PLAIN));
  return result;
}
