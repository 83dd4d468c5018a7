/**
 * The numbers Word writes by itself. "Điều 1.", "1.", "a)" of an automatic list stand nowhere in the
 * text; they are counted here as Word counts them (ECMA-376, part 1, 17.9), so that they become words.
 */
import { formatNumber } from './number-format.ts';
import { child, elements, valueOf, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string | undefined;
  readonly text: string;
  /** Level (from 0) above which a new number starts this one again; -1 never. */
  readonly restartsAfter: number;
  readonly isLegal: boolean;
  /** Formatting of the label itself. */
  readonly runProperties: XmlElement | undefined;
}
interface List {
  /** Lists of one abstract definition count on together. */
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

/** A list that only names a list style takes the definition that style links to. */
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

/** Counts the lists of one document; ask in document order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  /** Current numbers by abstract definition, one per level. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();
  /** Paragraph style → list and level, for styles that are numbered. */
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

  /** The level at which a list numbers paragraphs of that style. */
  levelOfStyle(styleId: string | undefined): number | undefined {
    return styleId === undefined ? undefined : this.#byStyle.get(styleId)?.level;
  }

  /** The label of the next paragraph of that list; undefined where there is none. */
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

/** Signs of the symbol fonts become the dash of official documents; "+" keeps its rank below it. */
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
