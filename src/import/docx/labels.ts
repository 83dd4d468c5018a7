/** Which automatic number a paragraph bears, to put before its words. */
import type { Notes } from '#import/notes.ts';
import type { Label, Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { child, element, valueOf, type XmlElement } from './xml.ts';

/** List and level of a paragraph, from itself or its style. */
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

/** The label of a paragraph; ask once for each, in document order. */
export function labelOf(
  properties: XmlElement | undefined,
  styles: Styles,
  numbering: Numbering,
): Label | undefined {
  const list = listOf(properties, styles, numbering);
  return list && numbering.next(list.numId, list.level);
}

/** The run properties of a label: its level's, then those of the paragraph's mark. */
export const labelProperties = (label: Label, properties: XmlElement | undefined): XmlElement =>
  element('w:rPr', {}, [
    ...(label.runProperties?.children ?? []),
    ...(child(properties, 'w:rPr')?.children ?? []),
  ]);

/** Says what an editor should know about the numbers that became text. */
export class LabelReport {
  #count = 0;
  readonly #letters = new Set<string>();

  add({ text, isBullet, format }: Label): void {
    if (!isBullet) this.#count += 1;
    if (format === 'lowerLetter') this.#letters.add(text.replace(/[^a-z]/g, ''));
  }

  tell(notes: Notes): void {
    if (this.#count > 0)
      notes.info(`Đã ghi thành chữ ${this.#count} số thứ tự do Word tự đánh (Điều, khoản, điểm…).`);
    if (this.#letters.has('e'))
      notes.look(
        'Word tự đánh điểm theo bảng chữ cái La-tinh (a, b, c, d, e, f…), không có “đ”. Bản nháp ghi đúng như Word hiển thị; đối chiếu với bản ký.',
      );
  }
}
