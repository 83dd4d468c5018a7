/**
 * Word document tree → blocks as Word shows them: automatic numbers become text, formatting
 * includes styles; pictures and deleted or hidden text are left out.
 */
import { allParas, type Block, type Cell, type Para, sameLook, type Span } from '#import/blocks.ts';
import { cleanBlocks } from '#import/legacy/clean-blocks.ts';
import { LIMITS } from '#import/limits.ts';
import type { Notes } from '#import/notes.ts';
import { cleanText } from '#import/text/clean.ts';
import { Footnotes, Runs, WordReport } from './runs.ts';
import { labelOf, labelProperties, Numbering } from './numbering.ts';
import { property, readStyles, type Styles } from './styles.ts';
import { child, descendants, elements, xmlText, valueOf, type XmlElement } from './xml.ts';

interface Parts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
}

const CONTAINERS = /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/;

const span = (value: string | undefined): number =>
  Math.min(Math.max(Number(value) || 1, 1), LIMITS.span);

/** Returns whether a cell continues the one above it: `<w:vMerge/>`. */
function isContinued(properties: XmlElement | undefined): boolean {
  const merge = child(properties, 'w:vMerge');
  return merge !== undefined && /^(?:continue)?$/.test(merge.attributes['w:val'] ?? '');
}

class Collector {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #footnotes: Footnotes;
  readonly #report = new WordReport();
  /** Paragraphs whose paragraph mark is deleted: the next paragraph is appended to them. */
  readonly #unended = new Set<Block>();

  constructor(parts: Parts) {
    this.#styles = readStyles(parts.styles);
    this.#numbering = new Numbering(parts.numbering);
    this.#footnotes = new Footnotes(parts.footnotes, parts.endnotes);
  }

  /** Collects the blocks of a container. @param container a body, cell or text box */
  blocks(container: XmlElement, out: Block[] = []): Block[] {
    for (const node of elements(container)) {
      if (node.name === 'w:p') this.#paragraph(node, out);
      else if (node.name === 'w:tbl') this.#table(node, out);
      else if (CONTAINERS.test(node.name) && !this.#isContents(node)) {
        if (node.name === 'w:ins') this.#report.inserted += 1;
        this.blocks(node, out);
      }
    }
    return out;
  }

  /** Appends the footnotes, each starting with its number, "[1]". */
  notes(out: Block[]): void {
    this.#footnotes.called.forEach((paragraphs, index) => {
      const count = out.length;
      for (const node of paragraphs)
        this.#paragraph(node, out, out.length === count ? `[${index + 1}] ` : '');
    });
  }

  tell(notes: Notes): void {
    this.#report.tell(notes, this.#footnotes.called.length);
  }

  #isContents(node: XmlElement): boolean {
    const gallery = child(child(node, 'w:sdtPr'), 'w:docPartObj');
    const isContents = /table of contents/i.test(valueOf(gallery, 'w:docPartGallery') ?? '');
    if (isContents) this.#report.hasContents = true;
    return isContents;
  }

  #paragraph(node: XmlElement, out: Block[], mark = ''): void {
    const properties = child(node, 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    if (style && /^(?:toc|mclc)\s?\d$/i.test(style)) {
      this.#report.hasContents = true;
      return;
    }
    const runs = new Runs(this.#styles, properties, this.#footnotes, this.#report);
    const label = labelOf(properties, this.#styles, this.#numbering);
    if (mark) runs.add(mark, undefined);
    if (label) runs.add(`${label.text} `, labelProperties(label, properties));
    const own = runs.words.length;
    runs.read(node);
    const hasWords = cleanText(runs.words.slice(own)).trim() !== '';
    if (hasWords && label) this.#report.addLabel(label);
    const last = out.at(-1);
    const before = last?.kind === 'para' && this.#unended.has(last) ? last.spans : [];
    if (before.length > 0) out.pop();
    const spans = [...before, ...(hasWords ? runs.spans : [])];
    if (spans.length > 0) {
      const heading = this.#styles.headingLevel(style);
      const isCentred = property(this.#styles.paragraph(properties), 'w:jc') === 'center';
      const para: Para = { kind: 'para', spans, heading, centred: !heading && isCentred };
      if (child(child(properties, 'w:rPr'), 'w:del')) this.#unended.add(para);
      out.push(para);
    }
    for (const box of runs.boxes) this.blocks(box, out);
  }

  #table(node: XmlElement, out: Block[]): void {
    const above = new Map<number, { rowSpan: number }>();
    const rows = [...descendants(node, 'w:tr')]
      .filter((row) => !this.#isDeleted(row))
      .map((row) => this.#row(row, above))
      .filter((row) => row.length > 0);
    if (rows.length > 0) out.push({ kind: 'table', rows });
  }

  #isDeleted(row: XmlElement): boolean {
    const isDeleted = child(child(row, 'w:trPr'), 'w:del') !== undefined;
    if (isDeleted) this.#report.deleted += `${xmlText(row)} `;
    return isDeleted;
  }

  /** @param above the lowest cell so far of each column; a continuing cell adds to its row span */
  #row(row: XmlElement, above: Map<number, { rowSpan: number }>): Cell[] {
    const isHeader = child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined;
    let column = 0;
    return [...descendants(row, 'w:tc')].flatMap((node) => {
      const properties = child(node, 'w:tcPr');
      const colSpan = span(valueOf(properties, 'w:gridSpan'));
      const upper = isContinued(properties) ? above.get(column) : undefined;
      const cell = { blocks: this.blocks(node), colSpan, rowSpan: 1, isHeader };
      if (upper) upper.rowSpan = Math.min(upper.rowSpan + 1, LIMITS.span);
      else above.set(column, cell);
      column += colSpan;
      return upper ? [] : [cell];
    });
  }
}

/** Cleans spans and joins those that differ only in font or capitals; one space between words. */
function joinAlike(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && sameLook(last, span) && last.script === span.script) last.text += span.text;
    else out.push(span);
  }
  for (const span of out) span.text = span.text.replace(/ {2,}/g, ' ');
  return out;
}

/** Returns the blocks of a Word file in clean Unicode. */
export function collectWord(parts: Parts, notes: Notes): Block[] {
  const body = child(parts.document, 'w:body');
  if (!body) return [];
  const collector = new Collector(parts);
  const blocks = collector.blocks(body);
  collector.notes(blocks);
  cleanBlocks(blocks, notes);
  collector.tell(notes);
  for (const para of allParas(blocks)) Object.assign(para, { spans: joinAlike(para.spans) });
  return blocks;
}
