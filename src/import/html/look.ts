/** How an element of a web page looks, as far as a legal text cares: bold, centred, its font. */
import type { Element } from 'hast';

export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly script: 'sup' | 'sub' | undefined;
  readonly font: string | undefined;
  readonly centred: boolean;
  readonly hidden: boolean;
  readonly link: string | undefined;
}

export const PLAIN: Look = {
  bold: false,
  italic: false,
  strike: false,
  script: undefined,
  font: undefined,
  centred: false,
  hidden: false,
  link: undefined,
};

/** Fonts that style sheets give to classes or elements; only old fonts matter. */
export type SheetFonts = ReadonlyMap<string, string>;

const RULE = /([^{}]{1,400})\{([^{}]{0,4000})\}/g;
const FONT_FAMILY = /font-family\s*:\s*["']?(\.Vn[\w ]*|VNI[- ][\w -]*)/i;

/** "p.MsoNormal" and "font5" → ".VnTime", read from the text of `<style>`. */
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

/** Web and mail only; within a page or a file on somebody's disk no address leads anywhere. */
function linkOf({ tagName, properties }: Element): string | undefined {
  const address = tagName === 'a' ? text(properties['href']).trim() : '';
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(address) ? address : undefined;
}

/** The look of an element inside one that looks like `outer`. */
export function lookOf(node: Element, outer: Look, sheet: SheetFonts): Look {
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
