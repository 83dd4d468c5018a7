/** Resolves styles: the properties of paragraphs and runs. */
import { child, descendants, valueOf, type XmlElement } from './xml.ts';

export interface Styles {
  /** Properties of a paragraph: its own `w:pPr`, then those of its styles; the nearest first. */
  readonly paragraph: (properties: XmlElement | undefined) => readonly XmlElement[];
  /** Properties of a run: its own, its style's, its paragraph's, the defaults; nearest first. */
  readonly run: (
    own: XmlElement | undefined,
    paragraph: XmlElement | undefined,
  ) => readonly XmlElement[];
  /** Heading level of a style id, 1 to 6. */
  readonly headingLevel: (styleId: string | undefined) => number | undefined;
}

const HEADING_NAME = /^(?:heading|tiêu đề|đề mục) ([1-6])$/i;

/** `w:basedOn` chains are short; the limit ends cyclic ones. */
const LONGEST_CHAIN = 12;

/** Reads the styles. @param root of word/styles.xml */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  const defaults = child(root, 'w:docDefaults');
  const runDefaults = child(child(defaults, 'w:rPrDefault'), 'w:rPr');
  let normal: string | undefined;
  for (const style of root ? descendants(root, 'w:style') : []) {
    const id = style.attributes['w:styleId'] ?? '';
    byId.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1')
      normal = id;
  }
  const chain = (id: string | undefined): XmlElement[] => {
    const styles: XmlElement[] = [];
    let next = id;
    while (next !== undefined && styles.length < LONGEST_CHAIN) {
      const style = byId.get(next);
      if (!style) break;
      styles.push(style);
      next = valueOf(style, 'w:basedOn');
    }
    return styles;
  };
  const pick = (styles: readonly XmlElement[], name: string): XmlElement[] =>
    styles.flatMap((style) => child(style, name) ?? []);
  const cached = new Map<string, readonly XmlElement[]>();
  const chainOf = (id: string | undefined, name: string): readonly XmlElement[] => {
    const key = `${name} ${id ?? ''}`;
    const known = cached.get(key) ?? pick(chain(id), name);
    cached.set(key, known);
    return known;
  };
  const styleOf = (properties: XmlElement | undefined) => valueOf(properties, 'w:pStyle') ?? normal;
  return {
    paragraph: (properties) => [
      ...(properties ? [properties] : []),
      ...chainOf(styleOf(properties), 'w:pPr'),
    ],
    run: (own, paragraph) => [
      ...(own ? [own] : []),
      ...chainOf(valueOf(own, 'w:rStyle'), 'w:rPr'),
      ...chainOf(styleOf(paragraph), 'w:rPr'),
      ...(runDefaults ? [runDefaults] : []),
    ],
    headingLevel: (styleId) => {
      for (const style of chain(styleId)) {
        const level = HEADING_NAME.exec(valueOf(style, 'w:name') ?? '')?.[1];
        if (level) return Number(level);
      }
      return undefined;
    },
  };
}

/** Returns the nearest value of a property; undefined if none sets it. */
export function property(chain: readonly XmlElement[], name: string): string | undefined {
  for (const properties of chain) {
    const found = child(properties, name);
    if (found) return found.attributes['w:val'] ?? 'true';
  }
  return undefined;
}

/** Returns whether a property such as bold is on: `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export const isOn = (chain: readonly XmlElement[], name: string): boolean =>
  !['0', 'false', 'off', 'none', undefined].includes(property(chain, name));

/** Returns the font of letters beyond ASCII. Theme fonts are never old fonts. */
export function fontOf(chain: readonly XmlElement[]): string | undefined {
  for (const properties of chain) {
    const fonts = child(properties, 'w:rFonts')?.attributes;
    const font = fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'];
    if (font) return font;
  }
  return undefined;
}
