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

interface Open {
  readonly unit: LegalUnit;
  readonly rank: number;
  readonly mdDepth: number | undefined;
}

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
const ENDS_LIKE_TEXT = /[.;:,!?/”"]$/u;

/** Returns whether an issued text starts here, whose articles restart at 1. */
export const isIssuedText = ({ kind, text }: LegalUnit): boolean =>
  kind === 'heading' && ISSUED_WITH.test(text);

/** Builds the tree of one body; see `legalTree`. */
class TreeBuilder {
  readonly items: LegalItem[] = [];
  #open: Open[] = [];
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
    const mdDepth = node.type === 'heading' ? node.depth : undefined;
    // Numbered blocks below the end ("./.", the signature) are no part of the last article.
    this.#closeFor(this.#hasEnded ? 0 : UNIT_KINDS.indexOf(kind), mdDepth);
    const path = this.#open.map(({ unit }) => unit);
    const text = form.text.slice(marker.length).trim();
    const isLabel = !['clause', 'subclause', 'point'].includes(kind);
    const isHeading =
      form.isHeading ||
      form.isBold ||
      (isLabel && text.length <= 150 && !ENDS_LIKE_TEXT.test(text));
    const id = this.#unique(unitId(kind, number, path), kind);
    const place = [placeOf([...path, { kind, number }]), this.#issuedName].join(' ').trim();
    this.#push({ kind, number, id, place, isHeading, node, text, items: [] }, mdDepth);
    this.#sequence.reach(marker);
  }

  #addText(node: Heading | Paragraph, form: BlockForm): void {
    const current = this.#open.at(-1)?.unit;
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
    const mdDepth = node.type === 'heading' ? node.depth : 1;
    if (issued !== undefined) {
      this.#closeFor(0, 0);
      this.#issuedWith = slugify(issued);
      this.#issuedName = issued.slice(0, 1) + issued.slice(1).toLowerCase();
    } else this.#closeFor(UNIT_KINDS.indexOf('heading'), mdDepth);
    const path = this.#open.map(({ unit }) => unit).filter(({ kind }) => kind === 'annex');
    const id = this.#unique(unitId('heading', '', path, slugify(text, 50)), 'heading');
    const unit: LegalUnit = {
      kind: 'heading',
      number: '',
      id,
      place: text,
      isHeading: true,
      node,
      text,
      items: [],
    };
    this.#push(unit, mdDepth);
    this.#sequence.reach({ kind: 'heading', number: '', length: 0 }, issued !== undefined);
  }

  #awaitsTitle(unit: LegalUnit): boolean {
    if (unit.items.length > 0 || unit.titleNode) return false;
    return unit.kind === 'heading'
      ? ISSUED_WITH.test(unit.text)
      : TITLE_BELOW.includes(unit.kind) && unit.text === '';
  }

  /** An unnumbered paragraph after the last point ("…; e) ….") belongs to the points' parent. */
  #closeFinishedPoint(): void {
    const current = this.#open.at(-1)?.unit;
    if (current?.kind === 'point' && current.items.length === 0 && /[.]$/u.test(current.text))
      while (this.#open.at(-1)?.unit.kind === 'point') this.#open.pop();
  }

  #closeFor(rank: number, mdDepth: number | undefined): void {
    const ends = (open: Open): boolean =>
      open.unit.kind === 'heading' && rank === UNIT_KINDS.indexOf('heading')
        ? (open.mdDepth ?? 0) >= (mdDepth ?? 0)
        : open.rank >= rank ||
          (open.unit.kind === 'heading' && mdDepth !== undefined && (open.mdDepth ?? 0) >= mdDepth);
    let last: Open | undefined;
    while ((last = this.#open.at(-1)) && ends(last)) this.#open.pop();
  }

  #push(unit: LegalUnit, mdDepth: number | undefined): void {
    this.#hasEnded = false;
    this.#place(unit);
    this.#open.push({ unit, rank: UNIT_KINDS.indexOf(unit.kind), mdDepth });
  }

  #place(item: LegalItem): void {
    (this.#open.at(-1)?.unit.items ?? this.items).push(item);
  }

  /** Returns a free id: if it is taken, an article of an issued text gets that text's prefix. */
  #unique(id: string, kind: UnitKind): string {
    const parent = this.#open.at(-1)?.unit;
    const candidates = [
      id,
      ...(kind !== 'heading' && this.#issuedWith ? [`${this.#issuedWith}-${id}`] : []),
      ...(parent && RECOUNTED.includes(kind) ? [`${parent.id}-${id}`] : []),
    ];
    let free = candidates.find((candidate) => !this.#ids.has(candidate));
    while (free === undefined) {
      const count = (this.#repeats.get(id) ?? 1) + 1;
      this.#repeats.set(id, count);
      if (!this.#ids.has(`${id}-lan-${count}`)) free = `${id}-lan-${count}`;
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
