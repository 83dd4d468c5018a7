/** The words of one paragraph of Word as pieces that look alike, with what its styles say. */
import { hex as symbolOf } from 'dingbat-to-unicode';
import type { Span } from '#import/blocks.ts';
import type { Footnotes } from './footnotes.ts';
import { drawnIn, type LeftOut } from './left-out.ts';
import { fontOf, isOn, property, type Styles } from './styles.ts';
import { child, elements, ownText, textOf, type XmlElement } from './xml.ts';

type Look = Omit<Span, 'text'>;

/** Links, insertions and the like are only their words; links lead to the portal they were copied from. */
const WRAPPERS = /^w:(?:hyperlink|ins|moveTo|smartTag|fldSimple|customXml|dir|bdo|sdt|sdtContent)$/;
const DRAWN = /^(?:mc:AlternateContent|w:drawing|w:pict|w:object)$/;

function lookOf(chain: readonly XmlElement[]): Look {
  const position = property(chain, 'w:vertAlign');
  return {
    font: fontOf(chain),
    bold: isOn(chain, 'w:b'),
    italic: isOn(chain, 'w:i'),
    strike: isOn(chain, 'w:strike') || isOn(chain, 'w:dstrike'),
    script: position === 'superscript' ? 'sup' : position === 'subscript' ? 'sub' : undefined,
    caps: isOn(chain, 'w:caps'),
  };
}

const sameMarks = (a: Look, b: Look): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.script === b.script;

const sameLook = (a: Look, b: Look): boolean =>
  sameMarks(a, b) && a.font === b.font && a.caps === b.caps;

/** Clean spans, those that only font or capitals kept apart joined, one space between words. */
export function joinAlike(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && sameMarks(last, span)) last.text += span.text;
    else out.push({ ...span });
  }
  for (const span of out) span.text = span.text.replace(/ {2,}/g, ' ');
  return out;
}

/** @returns undefined for what is no text; a page break says nothing either */
function plainText(node: XmlElement): string | undefined {
  switch (node.name) {
    case 'w:t':
      return ownText(node).replace(/[\r\n]+/g, ' ');
    // In an old font the letter "ư" (TCVN3 0xAD), which LibreOffice takes for a hyphenation point.
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return /^(?:page|column)$/.test(node.attributes['w:type'] ?? '') ? undefined : '\n';
    case 'w:cr':
      return '\n';
    default:
      return undefined;
  }
}

export class Runs {
  readonly spans: Span[] = [];
  /** Text boxes that hang on the paragraph. */
  readonly boxes: XmlElement[] = [];
  readonly #styles: Styles;
  readonly #paragraph: XmlElement | undefined;
  readonly #footnotes: Footnotes;
  readonly #leftOut: LeftOut;

  /** @param paragraph `w:pPr` of the paragraph */
  constructor(
    styles: Styles,
    paragraph: XmlElement | undefined,
    footnotes: Footnotes,
    leftOut: LeftOut,
  ) {
    this.#styles = styles;
    this.#paragraph = paragraph;
    this.#footnotes = footnotes;
    this.#leftOut = leftOut;
  }

  get words(): string {
    return this.spans.map(({ text }) => text).join('');
  }

  /** Adds words that look as these run properties say. */
  add(text: string, properties: XmlElement | undefined): void {
    this.#push(text, lookOf(this.#styles.run(properties, this.#paragraph)));
  }

  /** Adds the words of a paragraph, or of a link, insertion … in it. */
  read(container: XmlElement): void {
    for (const node of elements(container)) {
      if (node.name === 'w:r') this.#run(node);
      else if (node.name === 'w:del') this.#leftOut.deleted += `${textOf(node)} `;
      else if (DRAWN.test(node.name)) this.#drawing(node);
      else if (WRAPPERS.test(node.name)) {
        if (node.name === 'w:ins') this.#leftOut.inserted += 1;
        this.read(node);
      }
    }
  }

  #run(run: XmlElement): void {
    const chain = this.#styles.run(child(run, 'w:rPr'), this.#paragraph);
    if (isOn(chain, 'w:vanish')) {
      this.#leftOut.hidden += `${textOf(run)} `;
      return;
    }
    const look = lookOf(chain);
    for (const node of elements(run)) {
      if (node.name === 'w:commentReference') this.#leftOut.comments += 1;
      else if (node.name === 'w:sym') this.#symbol(node, look);
      else if (DRAWN.test(node.name)) this.#drawing(node);
      else this.#push(this.#footnotes.call(node) ?? plainText(node) ?? '', look);
    }
  }

  #push(text: string, look: Look): void {
    const last = this.spans.at(-1);
    if (last && sameLook(last, look)) last.text += text;
    else if (text) this.spans.push({ ...look, text });
  }

  /** A sign of a symbol font, which is no letter of an old font. */
  #symbol({ attributes }: XmlElement, look: Look): void {
    const font = attributes['w:font'] ?? '';
    const code = attributes['w:char'] ?? '';
    const sign = symbolOf(font, code) ?? symbolOf(font, code.replace(/^F0/i, ''));
    if (sign) this.#push(sign.string, { ...look, font: undefined });
    else this.#leftOut.symbols.add(`${code} (${font})`);
  }

  #drawing(drawing: XmlElement): void {
    const { boxes, isPicture } = drawnIn(drawing);
    const words = boxes.map(textOf).join(' ').trim();
    if (words) {
      this.#leftOut.boxes.push(words);
      this.boxes.push(...boxes);
    } else if (isPicture) this.#leftOut.pictures += 1;
  }
}
