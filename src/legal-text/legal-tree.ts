/** mdast → the tree of a legal text: units with stable ids, their blocks and smaller units. */
import type { Paragraph, Heading, RootContent } from 'mdast';
import { slugify } from '#lib/fold-text.ts';
import { placeOf, unitId } from '#features/directive/rules/unit-id.ts';
import { UNIT_KINDS, unitMarker } from '#features/directive/rules/unit-marker.ts';
import type { BlockForm, UnitKind, UnitMarker } from '#features/directive/rules/unit-marker.ts';
import { UnitSequence } from '#features/directive/rules/unit-sequence.ts';
import { endsDocument, formOf, isCapitals, isClosing } from './legal-form.ts';
import { quotedBlocks } from './legal-quotes.ts';
import { plainText } from './parse.ts';

export interface LegalUnit {
  readonly kind: UnitKind;
  readonly number: string;
  readonly id: string;
  /** "điểm đ khoản 2 Điều 5"; the title for a heading without number. */
  readonly place: string;
  /** Whether it is shown as a heading; otherwise its number is part of the text. */
  readonly isHeading: boolean;
  readonly node: Heading | Paragraph;
  text: string;
  /** A title on the line below. */
  titleNode?: Heading | Paragraph;
  readonly items: LegalItem[];
}
export type LegalItem = LegalUnit | { readonly block: RootContent };

export const isUnit = (item: LegalItem): item is LegalUnit => 'kind' in item;

/** Its place among the kinds: 0 is the largest. */
const rankOf = ({ kind }: Pick<LegalUnit, 'kind'>): number => UNIT_KINDS.indexOf(kind);
/** Level of its heading in Markdown; 1 for a title that is a paragraph. */
const depthOf = ({ kind, node }: Pick<LegalUnit, 'kind' | 'node'>): number | undefined =>
  node.type === 'heading' ? node.depth : kind === 'heading' ? 1 : undefined;

/** Headings of a text issued with the one above: its articles restart at 1. */
const ISSUED_WITH =
  /^(?:QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|HƯỚNG DẪN|DANH MỤC|PHƯƠNG ÁN|NỘI QUY)(?=$|\s)/u;
const ISSUED_NOTE = /\((?:Ban hành )?kèm theo /iu;
const TITLE_BELOW: readonly UnitKind[] = [
  'annex',
  'part',
  'letter',
  'chapter',
  'section',
  'subsection',
];
/** Kinds that some texts restart at 1 in each larger unit and others number continuously. */
const RECOUNTED: readonly UnitKind[] = ['chapter', 'section', 'roman', 'heading'];
/** Their text follows the number on the same line. */
const SMALL: readonly UnitKind[] = ['clause', 'subclause', 'point'];
const ENDS_LIKE_TEXT = /[.;:,!?/”"]$/u;

/** Returns whether an issued text starts here, whose articles restart at 1. */
export const isIssuedText = ({ kind, text }: LegalUnit): boolean =>
  kind === 'heading' && ISSUED_WITH.test(text);

/** Builds the tree of one body; see `legalTree`. */
class TreeBuilder {
  readonly items: LegalItem[] = [];
  readonly #open: LegalUnit[] = [];
  #ids = new Set<string>();
  #repeats = new Map<string, number>();
  /** The issued text: prefix for ids that are already taken, and its name in places. */
  #issuedWith: string | undefined;
  #issuedName = '';
  #hasEnded = false;
  readonly #sequence = new UnitSequence();

  add(block: RootContent, words: string, isQuoted: boolean): void {
    if (block.type !== 'heading' && block.type !== 'paragraph') {
      this.#place({ block });
      return;
    }
    const form = formOf(block, words);
    if (form.text === '') return;
    const found = isQuoted ? undefined : unitMarker(form);
    const marker = found && this.#sequence.plausible(found, form);
    if (marker) this.#openUnit(marker, block, form);
    else this.#addText(block, form);
    if (!isQuoted && endsDocument(form.text)) this.#hasEnded = true;
  }

  #openUnit(marker: UnitMarker, node: Heading | Paragraph, form: BlockForm): void {
    const { kind, number } = marker;
    // Numbered blocks below the end ("./.", the signature) are no part of the last article.
    this.#closeFor(this.#hasEnded ? 0 : rankOf(marker), depthOf({ kind, node }));
    const path = this.#open;
    const text = form.text.slice(marker.length).trim();
    const isLabel = !SMALL.includes(kind);
    const isHeading =
      form.isHeading ||
      form.isBold ||
      (isLabel && text.length <= 150 && !ENDS_LIKE_TEXT.test(text));
    const id = this.#unique(unitId(kind, number, path), kind);
    const place = `${placeOf([...path, marker])} ${this.#issuedName}`.trim();
    this.#push({ kind, number, id, place, isHeading, node, text, items: [] });
    this.#sequence.reach(marker);
  }

  #addText(node: Heading | Paragraph, form: BlockForm): void {
    const current = this.#open.at(-1);
    const isTitle = form.isHeading || form.isBold || isCapitals(form.text);
    const issued = this.#issuedHere(form, isTitle);
    const opensIssued = issued !== undefined;
    if (isTitle && current && !opensIssued && this.#awaitsTitle(current)) {
      current.titleNode = node;
      current.text = `${current.text} ${form.text}`.trim();
    } else if (form.isHeading || opensIssued) this.#openHeading(node, form, issued);
    else {
      if (isClosing(form.text)) this.#hasEnded = true;
      if (this.#hasEnded || (form.isBold && isCapitals(form.text))) this.#closeFor(0, 0);
      else this.#closeFinishedPoint();
      this.#place({ block: node });
    }
  }

  /** "QUY CHẾ" alone or, below the end of a document, followed by its title. */
  #issuedHere({ text }: BlockForm, isTitle: boolean): string | undefined {
    const name = ISSUED_WITH.exec(text)?.[0];
    const isAlone = isTitle && name === text;
    return isAlone || (this.#hasEnded && (isTitle || ISSUED_NOTE.test(text))) ? name : undefined;
  }

  #openHeading(node: Heading | Paragraph, { text }: BlockForm, issued: string | undefined): void {
    const kind = 'heading';
    if (issued !== undefined) {
      this.#closeFor(0, 0);
      this.#issuedWith = slugify(issued);
      this.#issuedName = issued.slice(0, 1) + issued.slice(1).toLowerCase();
    } else this.#closeFor(rankOf({ kind }), depthOf({ kind, node }));
    const path = this.#open.filter(({ kind }) => kind === 'annex');
    const id = this.#unique(unitId(kind, '', path, slugify(text, 50)), kind);
    this.#push({ kind, number: '', id, place: text, isHeading: true, node, text, items: [] });
    this.#sequence.reach({ kind, number: '', length: 0 }, issued !== undefined);
  }

  #awaitsTitle(unit: LegalUnit): boolean {
    if (unit.items.length > 0 || unit.titleNode) return false;
    return unit.kind === 'heading'
      ? ISSUED_WITH.test(unit.text)
      : TITLE_BELOW.includes(unit.kind) && unit.text === '';
  }

  /** An unnumbered paragraph after the last point ("…; e) ….") belongs to the points' parent. */
  #closeFinishedPoint(): void {
    const current = this.#open.at(-1);
    if (current?.kind === 'point' && current.items.length === 0 && /[.]$/u.test(current.text))
      while (this.#open.at(-1)?.kind === 'point') this.#open.pop();
  }

  #closeFor(rank: number, mdDepth: number | undefined): void {
    const ends = (open: LegalUnit): boolean =>
      open.kind === 'heading' && rank === rankOf(open)
        ? (depthOf(open) ?? 0) >= (mdDepth ?? 0)
        : rankOf(open) >= rank ||
          (open.kind === 'heading' && mdDepth !== undefined && (depthOf(open) ?? 0) >= mdDepth);
    let last: LegalUnit | undefined;
    while ((last = this.#open.at(-1)) && ends(last)) this.#open.pop();
  }

  #push(unit: LegalUnit): void {
    this.#hasEnded = false;
    this.#place(unit);
    this.#open.push(unit);
  }

  #place(item: LegalItem): void {
    (this.#open.at(-1)?.items ?? this.items).push(item);
  }

  /** Returns a free id: if it is taken, an article of an issued text gets that text's prefix. */
  #unique(id: string, kind: UnitKind): string {
    const parent = this.#open.at(-1);
    const isFree = (candidate: string): boolean => !this.#ids.has(candidate);
    const others = () => [
      ...(kind !== 'heading' && this.#issuedWith ? [`${this.#issuedWith}-${id}`] : []),
      ...(parent && RECOUNTED.includes(kind) ? [`${parent.id}-${id}`] : []),
    ];
    let free = isFree(id) ? id : others().find(isFree);
    while (free === undefined) {
      const count = (this.#repeats.get(id) ?? 1) + 1;
      this.#repeats.set(id, count);
      if (isFree(`${id}-lan-${count}`)) free = `${id}-lan-${count}`;
    }
    this.#ids.add(free);
    return free;
  }
}

/** Returns the units of a legal text in order. Blocks before the first are at the top level. */
export function legalTree(blocks: readonly RootContent[]): LegalItem[] {
  const builder = new TreeBuilder();
  const words = blocks.map((block) => plainText(block));
  const quoted = quotedBlocks(blocks, words);
  for (const [index, block] of blocks.entries())
    builder.add(block, words[index] ?? '', quoted.has(block));
  return builder.items;
}
