/** hast → blocks: paragraphs and tables. Other elements are containers; list items get numbers. */
import type { Element, Root, RootContent } from 'hast';
import { formatNumber } from '#import/docx/numbering.ts';
import type { Block, Cell, Span } from '#import/blocks.ts';
import { LIMITS } from '#import/limits.ts';

interface Look extends Omit<Span, 'text'> {
  readonly centred?: boolean | undefined;
  readonly hidden?: boolean;
}

/** Old fonts that style sheets set for classes or elements. */
type SheetFonts = ReadonlyMap<string, string>;

const RULE = /([^{}]{1,400})\{([^{}]{0,4000})\}/g;
const FONT_FAMILY = /font-family\s*:\s*["']?(\.Vn[\w ]*|VNI[- ][\w -]*)/i;

/** "p.MsoNormal" and "font5" → ".VnTime", parsed from the text of `<style>`. */
export function sheetFonts(css: string): SheetFonts {
  const fonts = new Map<string, string>();
  for (const [, selectors = '', declarations = ''] of css.matchAll(RULE)) {
    const font = FONT_FAMILY.exec(declarations)?.[1];
    if (font)
      for (const selector of selectors.replace(/\/\*.*?\*\//gs, '').split(','))
        fonts.set(selector.trim().toLowerCase(), font.trim());
  }
  return fonts;
}

const text = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';

const classes = ({ properties }: Element): string[] =>
  text(properties['className']).toLowerCase().split(/\s+/).filter(Boolean);

function fontOf(node: Element, style: string, sheet: SheetFonts): string | undefined {
  const own =
    /font-family\s*:\s*([^;]+)/i.exec(style)?.[1]?.split(',')[0] ?? node.properties['face'];
  if (own) return text(own).replace(/["']/g, '').trim();
  for (const name of classes(node)) {
    const font = sheet.get(`${node.tagName}.${name}`) ?? sheet.get(`.${name}`);
    if (font) return font;
  }
  return sheet.get(node.tagName);
}

const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const NOT_BOLD = /font-weight\s*:\s*(?:normal|400)/i;

/** Returns the target of web and mail links; fragments and local files would lead nowhere. */
function linkOf({ tagName, properties }: Element): string | undefined {
  const address = tagName === 'a' ? text(properties['href']).trim() : '';
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(address) ? address : undefined;
}

/** Returns the formatting of an element whose parent has the formatting `outer`. */
function lookOf(node: Element, outer: Look, sheet: SheetFonts): Look {
  const { tagName, properties } = node;
  const style = text(properties['style']);
  const align = text(properties['align']).toLowerCase();
  const aligned = /text-align\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase() ?? align;
  const isBlock = /^(?:p|div|td|th|h[1-6]|center|li)$/.test(tagName);
  return {
    bold: NOT_BOLD.test(style)
      ? false
      : outer.bold || /^(?:b|strong|th)$/.test(tagName) || BOLD.test(style),
    italic: /font-style\s*:\s*normal/i.test(style)
      ? false
      : outer.italic || /^(?:i|em)$/.test(tagName) || /font-style\s*:\s*italic/i.test(style),
    strike:
      outer.strike ||
      /^(?:s|del|strike)$/.test(tagName) ||
      /text-decoration[^;]*line-through/i.test(style),
    script: tagName === 'sup' || tagName === 'sub' ? tagName : outer.script,
    font: fontOf(node, style, sheet) ?? outer.font,
    centred:
      tagName === 'center' ? true : isBlock && aligned ? aligned === 'center' : outer.centred,
    link: linkOf(node) ?? outer.link,
    hidden:
      outer.hidden ||
      properties['hidden'] === true ||
      /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style),
  };
}

const SKIPPED =
  /^(?:script|style|nav|aside|form|iframe|noscript|svg|math|button|input|select|textarea|template|head|object|embed|video|audio|canvas|title|footer|hr|img|picture)$/;
const BLOCKS =
  /^(?:p|div|section|article|main|header|h[1-6]|ul|ol|li|dl|dt|dd|table|blockquote|pre|center|address|figure|figcaption|body|html|fieldset|details|summary)$/;
/** `type` or `list-style` of a list → Word's name of the number format. */
const LIST_FORMATS: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/^(?:a|lower-(?:alpha|latin))$/, 'lowerLetter'],
  [/^(?:A|upper-(?:alpha|latin))$/, 'upperLetter'],
  [/^(?:i|lower-roman)$/, 'lowerRoman'],
  [/^(?:I|upper-roman)$/, 'upperRoman'],
];

interface CollectOptions {
  readonly sheet: SheetFonts;
  /** Off for legal texts, which cite their sources in words; links lead to the source portal. */
  readonly keepLinks?: boolean;
}

interface Collected {
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
    const { centred = false, hidden: _, ...span } = look;
    const link = this.#options.keepLinks ? look.link : undefined;
    this.#spans.push({ ...span, link, text: value.replace(/[ \t\r\n]+/g, ' ') });
    this.#centred ||= centred;
  }

  #element(node: Element, outer: Look): void {
    const { tagName } = node;
    if (tagName === 'img') this.#result.pictures += 1;
    if (SKIPPED.test(tagName)) {
      if (tagName === 'hr') this.#end();
      return;
    }
    if (tagName === 'br') {
      this.#spans.push({ text: '\n' });
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
    const [spans, heading, centred] = [this.#spans, this.#heading, this.#centred];
    this.#spans = [];
    this.#heading = undefined;
    this.#centred = false;
    if (spans.some(({ text }) => text.trim() !== ''))
      this.#blocks.push({ kind: 'para', spans, heading, centred });
  }

  #list(node: Element, look: Look): void {
    this.#end();
    const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(property(node, 'style'))?.[1] ?? '';
    const [, format = 'decimal'] =
      LIST_FORMATS.find(([pattern]) => pattern.test(property(node, 'type') || style)) ?? [];
    const isNumbered = node.tagName === 'ol' && style !== 'none';
    const sign = format === 'lowerLetter' ? ')' : '.';
    let number = Number(property(node, 'start') || 1);
    for (const item of node.children) {
      if (item.type !== 'element' || item.tagName !== 'li') {
        if (item.type === 'element') this.#node(item, look);
        continue;
      }
      number = Number(property(item, 'value') || number);
      if (isNumbered) this.#result.lists += 1;
      const label = isNumbered ? `${formatNumber(number, format)}${sign} ` : '- ';
      if (isNumbered || style !== 'none') this.#spans.push({ text: label });
      this.#item(item, lookOf(item, look, this.#options.sheet));
      number += 1;
    }
  }

  /** The number belongs to the first paragraph of the item. */
  #item(item: Element, look: Look): void {
    const [first, ...rest] = item.children;
    if (first?.type === 'element' && /^(?:p|div)$/.test(first.tagName)) {
      const firstLook = lookOf(first, look, this.#options.sheet);
      for (const child of first.children) this.#node(child, firstLook);
      this.#end();
      for (const child of rest) this.#node(child, look);
    } else for (const child of item.children) this.#node(child, look);
    this.#end();
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
      // The bold of a header cell belongs to the table, not to the text.
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

/** Returns the blocks of a page or part of it. The caller limits the depth. */
export function collectBlocks(root: Root | Element, options: CollectOptions): Collected {
  const result: Collected = { blocks: [], pictures: 0, lists: 0 };
  result.blocks.push(...new Collector(options, result).run(root.children as RootContent[], {}));
  return result;
}
