/**
 * A Word document rewritten so that mammoth sees what Word shows: numbers of automatic lists as text,
 * looks that come from styles, old fonts as Unicode, no pictures, no deleted or hidden words.
 */
import type { Notes } from '#scripts/import/notes.ts';
import { excerpt } from '#scripts/import/notes.ts';
import { takeDrawings, type Drawings } from './drawings.ts';
import { Footnotes } from './footnotes.ts';
import { LabelReport, labelOf, labelRun } from './labels.ts';
import { convertLegacy } from './legacy-runs.ts';
import { Numbering } from './numbering.ts';
import { resolveRuns, writeTexts, type TextPiece } from './runs.ts';
import { property, readStyles, type Styles } from './styles.ts';
import { child, element, elements, textOf, valueOf, type XmlElement } from './xml.ts';

export interface Parts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
}

/** Style ids that `STYLES_XML` defines and the reader's style map knows. */
const HEADING = 'MinhBachHeading';
export const CENTRED = 'MinhBachCentred';

/** The styles of the rewritten document, for mammoth's style map. */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ...[1, 2, 3, 4, 5, 6].map((level) => [`${HEADING}${level}`, `heading ${level}`]),
  [CENTRED, CENTRED],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('')}</w:styles>`;

class Preparation {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #labels = new LabelReport();
  readonly #drawings: Drawings = { pictures: 0, boxes: [] };
  readonly #paragraphs: TextPiece[][] = [];
  readonly #footnotes: Footnotes;
  #hidden = '';
  #inserted = 0;
  #deleted = '';
  #comments = 0;
  #contents = 0;

  constructor(parts: Parts) {
    this.#styles = readStyles(parts.styles);
    this.#numbering = new Numbering(parts.numbering);
    this.#footnotes = new Footnotes(parts.footnotes, parts.endnotes);
  }

  /** Rewrites what stands in a body, cell or text box, in place. */
  blocks(container: XmlElement): void {
    container.children = elements(container).flatMap((node) => this.#block(node));
  }

  finish(body: XmlElement, notes: Notes): void {
    const footnotes = this.#footnotes.paragraphs();
    const holder = element('w:body', {}, footnotes);
    this.blocks(holder);
    const section = body.children.findIndex(
      (node) => typeof node !== 'string' && node.name === 'w:sectPr',
    );
    body.children.splice(section === -1 ? body.children.length : section, 0, ...holder.children);
    convertLegacy(this.#paragraphs, notes);
    this.#paragraphs.forEach(writeTexts);
    this.#tell(notes);
  }

  #block(node: XmlElement): XmlElement[] {
    this.#countChanges(node);
    if (node.name === 'w:p') return this.#paragraph(node);
    if (node.name === 'w:sdt' && this.#isContents(node)) return [];
    if (/^w:(?:tbl|tr|tc|sdt|sdtContent|customXml|ins|moveTo)$/.test(node.name)) this.blocks(node);
    return [node];
  }

  #isContents(node: XmlElement): boolean {
    const gallery = child(child(node, 'w:sdtPr'), 'w:docPartObj');
    const isContents = /table of contents/i.test(valueOf(gallery, 'w:docPartGallery') ?? '');
    if (isContents) this.#contents += 1;
    return isContents;
  }

  #paragraph(node: XmlElement): XmlElement[] {
    const properties = child(node, 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    if (style && /^(?:toc|mclc)\s?\d$/i.test(style)) {
      this.#contents += 1;
      return [];
    }
    const boxes = takeDrawings(node, this.#drawings).flatMap((block) => this.#block(block));
    this.#footnotes.replaceCalls(node);
    const label = labelOf(properties, this.#styles, this.#numbering);
    const isEmpty = textOf(node).trim() === '';
    if (label && !isEmpty) {
      this.#labels.add(label);
      const at = properties ? node.children.indexOf(properties) + 1 : 0;
      node.children.splice(at, 0, labelRun(label, properties));
    }
    const pieces: TextPiece[] = [];
    resolveRuns(node, {
      styles: this.#styles,
      paragraph: properties,
      onHidden: (text) => (this.#hidden += `${text} `),
      pieces,
    });
    this.#paragraphs.push(pieces);
    this.#restyle(node, properties, style);
    return [node, ...boxes];
  }

  /** Only what mammoth must know stays: heading, centred, and a deleted mark that joins two paragraphs. */
  #restyle(node: XmlElement, properties: XmlElement | undefined, style: string | undefined): void {
    const chain = this.#styles.paragraph(properties);
    const level = this.#styles.headingLevel(style);
    const isCentred = property(chain, 'w:jc') === 'center';
    const id = level ? `${HEADING}${level}` : isCentred ? CENTRED : undefined;
    const mark = child(properties, 'w:rPr');
    const isJoined = child(mark, 'w:del') !== undefined;
    const own = element('w:pPr', {}, [
      ...(id ? [element('w:pStyle', { 'w:val': id })] : []),
      ...(isJoined ? [element('w:rPr', {}, [element('w:del')])] : []),
    ]);
    node.children = [own, ...node.children.filter((part) => part !== properties)];
  }

  #countChanges(node: XmlElement): void {
    for (const part of elements(node)) {
      if (part.name === 'w:ins') this.#inserted += 1;
      if (part.name === 'w:del') this.#deleted += `${textOf(part)} `;
      if (part.name === 'w:commentReference') this.#comments += 1;
      if (part.name === 'w:r') this.#countChanges(part);
    }
  }

  #tell(notes: Notes): void {
    this.#labels.tell(notes);
    const { pictures, boxes } = this.#drawings;
    if (this.#inserted > 0 || this.#deleted !== '')
      notes.look(
        `Tệp còn dấu sửa chưa chốt (Track Changes): đã nhận ${this.#inserted} chỗ thêm, bỏ chỗ xóa${this.#deleted.trim() ? ` (“${excerpt(this.#deleted)}”)` : ''}. Đối chiếu với bản ký.`,
      );
    if (this.#comments > 0) notes.look(`Đã bỏ ${this.#comments} lời bình (comment) của Word.`);
    if (this.#hidden.trim()) notes.look(`Đã bỏ chữ ẩn: “${excerpt(this.#hidden)}”.`);
    if (pictures > 0)
      notes.look(
        `Đã bỏ ${pictures} hình (thường là ảnh chữ ký, con dấu, đường kẻ). Dấu mật đóng bằng hình thì chương trình không đọc được: tự kiểm tra.`,
      );
    for (const box of boxes)
      notes.look(`Chữ trong khung (text box), xem lại vị trí: “${excerpt(box)}”.`);
    if (this.#footnotes.count > 0)
      notes.look(
        `${this.#footnotes.count} chú thích cuối trang đã chuyển thành [1], [2]… và ghi ở cuối bài.`,
      );
    if (this.#contents > 0) notes.info('Đã bỏ mục lục tự động của Word (trang tự lập mục lục).');
  }
}

/** Rewrites the tree of word/document.xml in place. */
export function prepareDocument(parts: Parts, notes: Notes): void {
  const body = child(parts.document, 'w:body');
  if (!body) return;
  const preparation = new Preparation(parts);
  preparation.blocks(body);
  preparation.finish(body, notes);
}
