/** The runs of a paragraph with everything resolved onto them, neighbours that look alike joined. */
import { cleanText } from '#scripts/import/text/clean.ts';
import type { FontText } from './legacy-runs.ts';
import { fontOf, isOn, property, type Styles } from './styles.ts';
import { child, element, elements, type XmlElement, type XmlNode } from './xml.ts';

/** A piece of text that looks the same throughout; written back by `writeTexts`. */
export interface TextPiece extends FontText {
  readonly key: string;
  readonly isCaps: boolean;
  readonly node: XmlElement;
}

export interface RunContext {
  readonly styles: Styles;
  /** `w:pPr` of the paragraph the runs stand in. */
  readonly paragraph: XmlElement | undefined;
  /** Hidden text is dropped. */
  readonly onHidden: (text: string) => void;
  /** Gets every piece of text in order. */
  readonly pieces: TextPiece[];
}

/** Marks between runs that would keep a word in two. */
const INVISIBLE =
  /^w:(?:proofErr|bookmarkStart|bookmarkEnd|comment(?:RangeStart|RangeEnd)|permStart|permEnd|lastRenderedPageBreak)$/;
/** Links, insertions and the like are only their words; links lead to the portal they were copied from. */
const WRAPPERS = /^w:(?:hyperlink|ins|moveTo|smartTag|fldSimple|customXml|dir|bdo)$/;

const look = (chain: readonly XmlElement[]): XmlElement[] => {
  const position = property(chain, 'w:vertAlign') ?? '';
  return [
    ...(isOn(chain, 'w:b') ? [element('w:b')] : []),
    ...(isOn(chain, 'w:i') ? [element('w:i')] : []),
    ...(isOn(chain, 'w:strike') || isOn(chain, 'w:dstrike') ? [element('w:strike')] : []),
    ...(/^su(?:per|b)script$/.test(position)
      ? [element('w:vertAlign', { 'w:val': position })]
      : []),
  ];
};

const textIn = (node: XmlElement): string =>
  node.children.filter((part) => typeof part === 'string').join('');

/**
 * A soft hyphen in a run of an old font is the letter "ư" (TCVN3 0xAD), which LibreOffice takes for a
 * hyphenation point; in any other font `cleanText` drops it.
 */
const asText = (node: XmlElement): string | undefined =>
  node.name === 'w:t'
    ? textIn(node)
    : node.name === 'w:softHyphen'
      ? '\u00ad'
      : node.name === 'w:noBreakHyphen'
        ? '-'
        : undefined;

/** The run with its look spelt out, as one or more runs of text and of other things. */
function resolveRun(run: XmlElement, context: RunContext): XmlElement[] {
  const chain = context.styles.run(child(run, 'w:rPr'), context.paragraph);
  if (isOn(chain, 'w:vanish')) {
    context.onHidden(
      elements(run)
        .map((node) => asText(node) ?? '')
        .join(''),
    );
    return [];
  }
  const font = fontOf(chain);
  const properties = look(chain);
  const isCaps = isOn(chain, 'w:caps');
  const key = [
    font,
    isCaps,
    ...properties.map(({ name, attributes }) => name + (attributes['w:val'] ?? '')),
  ].join('|');
  const runs: XmlElement[] = [];
  for (const node of elements(run)) {
    if (node.name === 'w:rPr' || INVISIBLE.test(node.name)) continue;
    const text = asText(node);
    const last = context.pieces.at(-1);
    if (text === undefined) runs.push(element('w:r', {}, [element('w:rPr', {}, properties), node]));
    else if (last && runs.length > 0 && runs.at(-1)?.children[1] === last.node) last.text += text;
    else {
      const target = element('w:t', { 'xml:space': 'preserve' });
      context.pieces.push({ font, key, isCaps, node: target, text });
      runs.push(element('w:r', {}, [element('w:rPr', {}, properties), target]));
    }
  }
  return runs;
}

/** Replaces the runs below a paragraph (or hyperlink, insertion …) in place. */
export function resolveRuns(container: XmlElement, context: RunContext): void {
  const out: XmlNode[] = [];
  for (const node of elements(container)) {
    if (INVISIBLE.test(node.name)) continue;
    if (WRAPPERS.test(node.name)) {
      resolveRuns(node, context);
      out.push(...node.children);
      continue;
    }
    if (node.name !== 'w:r') {
      if (/^w:sdt(?:Content)?$/.test(node.name)) resolveRuns(node, context);
      out.push(node);
      continue;
    }
    const before = context.pieces.at(-1);
    const count = context.pieces.length;
    const runs = resolveRun(node, context);
    const first = context.pieces[count];
    const previous = out.at(-1);
    const joins =
      first !== undefined &&
      before?.key === first.key &&
      typeof previous === 'object' &&
      previous.children[1] === before.node &&
      runs[0]?.children[1] === first.node;
    if (joins) {
      before.text += first.text;
      context.pieces.splice(count, 1);
      runs.shift();
    }
    out.push(...runs);
  }
  container.children = out;
}

/** Puts the (converted) texts back, in one spelling. */
export function writeTexts(pieces: readonly TextPiece[]): void {
  for (const { node, text, isCaps } of pieces) {
    const clean = cleanText(text);
    node.children = [isCaps ? clean.toLocaleUpperCase('vi') : clean];
  }
}
