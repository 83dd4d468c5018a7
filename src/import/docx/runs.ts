/** The text of one Word paragraph as spans with resolved formatting. */
import { excerpt, type Notes } from '#import/notes.ts';
import { child, descendants, elements, ownText, xmlText, type XmlElement } from './xml.ts';
import { hex as symbolOf } from 'dingbat-to-unicode';
import { sameLook, type Span, spansText } from '#import/blocks.ts';
import type { Label } from './numbering.ts';
import { fontOf, isOn, property, type Styles } from './styles.ts';

/** The parts of a Word file that were left out or changed, for the report to the editor. */
export class WordReport {
  /** Number of automatic numbers that became text. */
  numbers = 0;
  hasLetterE = false;
  hidden = '';
  inserted = 0;
  deleted = '';
  comments = 0;
  pictures = 0;
  readonly symbols = new Set<string>();
  readonly boxes: string[] = [];
  hasContents = false;

  addLabel({ text, isBullet, format }: Label): void {
    if (!isBullet) this.numbers += 1;
    if (format === 'lowerLetter') this.hasLetterE ||= text.replace(/[^a-z]/g, '') === 'e';
  }

  tell(notes: Notes, footnotes: number): void {
    const [deleted, hidden] = [this.deleted.trim(), this.hidden.trim()];
    if (this.numbers > 0)
      notes.info(
        `Đã ghi thành chữ ${this.numbers} số thứ tự do Word tự đánh (Điều, khoản, điểm…).`,
      );
    if (this.hasLetterE)
      notes.look(
        'Word tự đánh điểm theo bảng chữ cái La-tinh (a, b, c, d, e, f…), không có “đ”. Bản nháp ghi đúng như Word hiển thị; đối chiếu với bản ký.',
      );
    if (this.inserted > 0 || deleted)
      notes.look(
        `Tệp còn dấu sửa chưa chốt (Track Changes): đã nhận ${this.inserted} chỗ thêm, bỏ chỗ xóa${deleted ? ` (“${excerpt(deleted)}”)` : ''}. Đối chiếu với bản ký.`,
      );
    if (this.comments > 0) notes.look(`Đã bỏ ${this.comments} lời bình (comment) của Word.`);
    if (hidden) notes.look(`Đã bỏ chữ ẩn: “${excerpt(hidden)}”.`);
    if (this.pictures > 0)
      notes.look(
        `Đã bỏ ${this.pictures} hình (thường là ảnh chữ ký, con dấu, đường kẻ). Dấu mật đóng bằng hình thì chương trình không đọc được: tự kiểm tra.`,
      );
    for (const each of this.symbols) notes.look(`Đã bỏ ký hiệu không đọc được: ${excerpt(each)}.`);
    for (const box of this.boxes)
      notes.look(`Chữ trong khung (text box), xem lại vị trí: “${excerpt(box)}”.`);
    if (footnotes > 0)
      notes.look(`${footnotes} chú thích cuối trang đã chuyển thành [1], [2]… và ghi ở cuối bài.`);
    if (this.hasContents) notes.info('Đã bỏ mục lục tự động của Word (trang tự lập mục lục).');
  }
}

/** Word stores each text box twice: as a new drawing and, in `mc:Fallback`, as an old one. */
function drawnIn(drawing: XmlElement): { boxes: XmlElement[]; isPicture: boolean } {
  const found = [...descendants(drawing, 'w:txbxContent', 'mc:Fallback')];
  const boxes = found.filter(({ name }) => name === 'w:txbxContent');
  const old = found.flatMap((node) => [...descendants(node, 'w:txbxContent')]);
  return {
    boxes: boxes.length > 0 ? boxes : old,
    isPicture: descendants(drawing, 'a:blip', 'v:imagedata').next().done !== true,
  };
}

/** Footnotes and endnotes: "[1]" at each reference, the notes at the end of the text. */
export class Footnotes {
  readonly #parts: ReadonlyMap<string, XmlElement | undefined>;
  /** The paragraphs of each referenced note, in the order of the numbers. */
  readonly called: XmlElement[][] = [];

  constructor(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined) {
    this.#parts = new Map([
      ['w:footnoteReference', footnotes],
      ['w:endnoteReference', endnotes],
    ]);
  }

  /** @returns "[1]" for a reference; undefined for any other element */
  call({ name, attributes }: XmlElement): string | undefined {
    const part = this.#parts.get(name);
    if (!part) return undefined;
    const note = elements(part).find((each) => each.attributes['w:id'] === attributes['w:id']);
    this.called.push(note ? [...descendants(note, 'w:p')] : []);
    return `[${this.called.length}]`;
  }
}

type Look = Omit<Span, 'text'>;

/** Links, insertions and the like become their text; link targets are the source portal's. */
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

/** In an old font, half a word cannot be decoded, so equally formatted spans are joined first. */
const isAlike = (a: Look, b: Look): boolean =>
  sameLook({ ...a, text: '' }, { ...b, text: '' }) &&
  a.script === b.script &&
  a.font === b.font &&
  a.caps === b.caps;

/** @returns undefined for other elements, and for page and column breaks */
function plainText(node: XmlElement): string | undefined {
  switch (node.name) {
    case 'w:t':
      return ownText(node).replace(/[\r\n]+/g, ' ');
    // In an old font the letter "ư" (TCVN3 0xAD), which LibreOffice takes for a soft hyphen.
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
  /** Text boxes anchored to the paragraph. */
  readonly boxes: XmlElement[] = [];
  readonly #styles: Styles;
  readonly #paragraph: XmlElement | undefined;
  readonly #footnotes: Footnotes;
  readonly #report: WordReport;

  /** @param paragraph the `w:pPr` of the paragraph */
  constructor(
    styles: Styles,
    paragraph: XmlElement | undefined,
    footnotes: Footnotes,
    report: WordReport,
  ) {
    this.#styles = styles;
    this.#paragraph = paragraph;
    this.#footnotes = footnotes;
    this.#report = report;
  }

  get words(): string {
    return spansText(this.spans);
  }

  add(text: string, properties: XmlElement | undefined): void {
    this.#push(text, lookOf(this.#styles.run(properties, this.#paragraph)));
  }

  /** Adds the text of a paragraph, or of a link, insertion … in it. */
  read(container: XmlElement): void {
    for (const node of elements(container)) {
      if (node.name === 'w:r') this.#run(node);
      else if (node.name === 'w:del') this.#report.deleted += `${xmlText(node)} `;
      else if (DRAWN.test(node.name)) this.#drawing(node);
      else if (WRAPPERS.test(node.name)) {
        if (node.name === 'w:ins') this.#report.inserted += 1;
        this.read(node);
      }
    }
  }

  #run(run: XmlElement): void {
    const chain = this.#styles.run(child(run, 'w:rPr'), this.#paragraph);
    if (isOn(chain, 'w:vanish')) {
      this.#report.hidden += `${xmlText(run)} `;
      return;
    }
    const look = lookOf(chain);
    for (const node of elements(run)) {
      if (node.name === 'w:commentReference') this.#report.comments += 1;
      else if (node.name === 'w:sym') this.#symbol(node, look);
      else if (DRAWN.test(node.name)) this.#drawing(node);
      else this.#push(this.#footnotes.call(node) ?? plainText(node) ?? '', look);
    }
  }

  #push(text: string, look: Look): void {
    const last = this.spans.at(-1);
    if (last && isAlike(last, look)) last.text += text;
    else if (text) this.spans.push({ ...look, text });
  }

  /** Adds a character of a symbol font; it is never a letter of an old font. */
  #symbol({ attributes }: XmlElement, look: Look): void {
    const font = attributes['w:font'] ?? '';
    const code = attributes['w:char'] ?? '';
    const sign = symbolOf(font, code) ?? symbolOf(font, code.replace(/^F0/i, ''));
    if (sign) this.#push(sign.string, { ...look, font: undefined });
    else this.#report.symbols.add(`${code} (${font})`);
  }

  #drawing(drawing: XmlElement): void {
    const { boxes, isPicture } = drawnIn(drawing);
    const words = boxes.map(xmlText).join(' ').trim();
    if (words) {
      this.#report.boxes.push(words);
      this.boxes.push(...boxes);
    } else if (isPicture) this.#report.pictures += 1;
  }
}
