/**
 * Word's automatic numbers. "Điều 1.", "1.", "a)" of an automatic list are not stored in the file;
 * they are computed as Word does (ECMA-376, part 1, 17.9) and become text.
 */
import { child, element, elements, valueOf, type XmlElement } from './xml.ts';
import type { Styles } from './styles.ts';

const ROMAN = 'm=1000 cm=900 d=500 cd=400 c=100 xc=90 l=50 xl=40 x=10 ix=9 v=5 iv=4 i=1'.split(' ');

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [letters = '', size] of ROMAN.map((pair) => pair.split('=')))
    for (; rest >= Number(size); rest -= Number(size)) text += letters;
  return text;
}

/** a … z, then aa, bb: Word uses the Latin alphabet for Vietnamese too (no đ, but f, j, w, z). */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(
    Math.min(Math.floor((value - 1) / 26) + 1, 30),
  );

const DIGITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
function vietnamese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value < 10) return DIGITS[ones] ?? '';
  if (value > 99) return String(value);
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (DIGITS[ones] ?? '');
  return `${head} ${last}`.trim();
}

/** ECMA-376, ST_NumberFormat; all other formats are decimal. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  decimalZero: (value) => String(value).padStart(2, '0'),
  vietnameseCounting: vietnamese,
  cardinalText: vietnamese,
};

/** Formats a list number. @param format value of `w:numFmt` */
export function formatNumber(value: number, format = ''): string {
  if (format === 'none') return '';
  // Alphabets and Roman numerals have no zero.
  return value < 1 ? String(value) : (FORMATS[format]?.(value) ?? String(value));
}

interface Level {
  readonly start: number;
  readonly format: string | undefined;
  readonly text: string;
  /** Level (from 0) above which a new number restarts this one; -1 for never. */
  readonly restartsAfter: number;
  readonly isLegal: boolean;
  /** Formatting of the label. */
  readonly runProperties: XmlElement | undefined;
}
interface List {
  /** Lists of one abstract definition share their counters. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export interface Label {
  /** "Điều 1.", "a)", "-". */
  readonly text: string;
  readonly isBullet: boolean;
  readonly format: string | undefined;
  readonly runProperties: XmlElement | undefined;
}

function readLevel(node: XmlElement): readonly [number, Level] {
  const index = Number(node.attributes['w:ilvl'] ?? 0);
  const restart = valueOf(node, 'w:lvlRestart');
  return [
    index,
    {
      start: Number(valueOf(node, 'w:start') ?? 0),
      format: valueOf(node, 'w:numFmt'),
      text: valueOf(node, 'w:lvlText') ?? '',
      restartsAfter: restart === undefined ? index - 1 : Number(restart) - 1,
      isLegal: child(node, 'w:isLgl') !== undefined,
      runProperties: child(node, 'w:rPr'),
    },
  ];
}

const levelsOf = (node: XmlElement): (readonly [number, Level])[] =>
  elements(node)
    .filter(({ name }) => name === 'w:lvl')
    .map(readLevel);

function readList(node: XmlElement, abstracts: ReadonlyMap<string, XmlElement>): List {
  const abstractId = valueOf(node, 'w:abstractNumId') ?? '';
  const abstract = abstracts.get(abstractId);
  const overrides = elements(node).filter(({ name }) => name === 'w:lvlOverride');
  return {
    abstractId,
    levels: new Map([
      ...(abstract ? levelsOf(abstract) : []),
      ...overrides.flatMap((override) => levelsOf(override)),
    ]),
    startOverrides: new Map(
      overrides.flatMap((override) => {
        const start = valueOf(override, 'w:startOverride');
        return start === undefined
          ? []
          : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)] as const];
      }),
    ),
  };
}

/** Resolves lists that only reference a list style to the definition of that style. */
function resolveAbstracts(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const nodes = elements(root).filter(({ name }) => name === 'w:abstractNum');
  const byStyle = new Map(
    nodes.flatMap((node) => {
      const style = valueOf(node, 'w:styleLink');
      return style ? [[style, node] as const] : [];
    }),
  );
  return new Map(
    nodes.map((node) => [
      node.attributes['w:abstractNumId'] ?? '',
      byStyle.get(valueOf(node, 'w:numStyleLink') ?? '') ?? node,
    ]),
  );
}

/** The list counters of one document; query them in document order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  /** Current numbers of each level, by abstract definition. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();
  /** Paragraph style → list and level, for numbered styles. */
  readonly #byStyle = new Map<string, { numId: string; level: number }>();

  /** @param root of word/numbering.xml */
  constructor(root: XmlElement | undefined) {
    if (!root) return;
    const abstracts = resolveAbstracts(root);
    for (const node of elements(root)) {
      const numId = node.attributes['w:numId'];
      if (node.name !== 'w:num' || numId === undefined) continue;
      this.#lists.set(numId, readList(node, abstracts));
      const abstract = abstracts.get(valueOf(node, 'w:abstractNumId') ?? '');
      for (const level of abstract ? elements(abstract) : []) {
        const style = valueOf(level, 'w:pStyle');
        if (level.name === 'w:lvl' && style && !this.#byStyle.has(style))
          this.#byStyle.set(style, { numId, level: Number(level.attributes['w:ilvl'] ?? 0) });
      }
    }
  }

  /** Returns the list level that a paragraph style sets. */
  levelOfStyle(styleId: string | undefined): number | undefined {
    return styleId === undefined ? undefined : this.#byStyle.get(styleId)?.level;
  }

  /** Advances the list and returns the label of its next paragraph; undefined if it has none. */
  next(numId: string, index: number): Label | undefined {
    const list = this.#lists.get(numId);
    const level = list?.levels.get(index);
    if (!list || !level) return undefined;
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    this.#applyOverrides(numId, list, counters);
    const current = counters[index];
    counters[index] = current === undefined ? level.start : current + 1;
    for (const [other, { restartsAfter }] of list.levels)
      if (other > index && restartsAfter >= index) counters[other] = undefined;
    const isBullet = level.format === 'bullet';
    return {
      text: isBullet ? bulletText(level.text) : labelText(list, index, counters),
      isBullet,
      format: level.format,
      runProperties: level.runProperties,
    };
  }

  #applyOverrides(numId: string, list: List, counters: (number | undefined)[]): void {
    if (this.#started.has(numId)) return;
    this.#started.add(numId);
    for (const [level, start] of list.startOverrides) counters[level] = start - 1;
  }
}

/** Symbol-font characters become the dash of official documents; "+" stays as second level. */
const bulletText = (text: string): string => (/^[+*\uf02b\uf02a]$/.test(text) ? '+' : '-');

function labelText(list: List, index: number, counters: readonly (number | undefined)[]): string {
  const isLegal = list.levels.get(index)?.isLegal;
  return (list.levels.get(index)?.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const other = Number(digit) - 1;
    const level = list.levels.get(other);
    const value = counters[other] ?? level?.start ?? 1;
    return formatNumber(value, isLegal ? 'decimal' : level?.format);
  });
}

/** Returns list and level of a paragraph, from its own properties or its style. */
function listOf(
  properties: XmlElement | undefined,
  styles: Styles,
  numbering: Numbering,
): { numId: string; level: number } | undefined {
  const style = valueOf(properties, 'w:pStyle');
  const found = styles.paragraph(properties).flatMap((each) => child(each, 'w:numPr') ?? []);
  const numId = found.map((each) => valueOf(each, 'w:numId')).find((id) => id !== undefined);
  if (numId === undefined || numId === '0') return undefined;
  const own = valueOf(child(properties, 'w:numPr'), 'w:ilvl');
  const inherited = found.map((each) => valueOf(each, 'w:ilvl')).find((id) => id !== undefined);
  const level = own ?? numbering.levelOfStyle(style) ?? inherited ?? 0;
  return { numId, level: Number(level) };
}

/** Returns the label of a paragraph; call it once for each, in document order. */
export function labelOf(
  properties: XmlElement | undefined,
  styles: Styles,
  numbering: Numbering,
): Label | undefined {
  const list = listOf(properties, styles, numbering);
  return list && numbering.next(list.numId, list.level);
}

/** Returns the run properties of a label: those of its level, then of the paragraph mark. */
export const labelProperties = (label: Label, properties: XmlElement | undefined): XmlElement =>
  element('w:rPr', {}, [
    ...(label.runProperties?.children ?? []),
    ...(child(properties, 'w:rPr')?.children ?? []),
  ]);
