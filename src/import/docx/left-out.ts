/** What of a Word file is no part of the draft, or stands elsewhere in it, and how the editor learns of it. */
import { excerpt, type Notes } from '#import/notes.ts';
import { descendants, type XmlElement } from './xml.ts';

export class LeftOut {
  hidden = '';
  inserted = 0;
  deleted = '';
  comments = 0;
  /** Tables of contents. */
  contents = 0;
  pictures = 0;
  readonly symbols = new Set<string>();
  /** Words of each text box. */
  readonly boxes: string[] = [];

  tell(notes: Notes): void {
    const { pictures, boxes, comments, symbols } = this;
    const [deleted, hidden] = [this.deleted.trim(), this.hidden.trim()];
    if (this.inserted > 0 || deleted)
      notes.look(
        `Tệp còn dấu sửa chưa chốt (Track Changes): đã nhận ${this.inserted} chỗ thêm, bỏ chỗ xóa${deleted ? ` (“${excerpt(deleted)}”)` : ''}. Đối chiếu với bản ký.`,
      );
    if (comments > 0) notes.look(`Đã bỏ ${comments} lời bình (comment) của Word.`);
    if (hidden) notes.look(`Đã bỏ chữ ẩn: “${excerpt(hidden)}”.`);
    if (pictures > 0)
      notes.look(
        `Đã bỏ ${pictures} hình (thường là ảnh chữ ký, con dấu, đường kẻ). Dấu mật đóng bằng hình thì chương trình không đọc được: tự kiểm tra.`,
      );
    for (const symbol of symbols) notes.look(`Đã bỏ ký hiệu không đọc được: ${excerpt(symbol)}.`);
    for (const box of boxes)
      notes.look(`Chữ trong khung (text box), xem lại vị trí: “${excerpt(box)}”.`);
  }
}

/** Word writes each text box twice, as a new and, in `mc:Fallback`, as an old drawing. */
export function drawnIn(drawing: XmlElement): { boxes: XmlElement[]; isPicture: boolean } {
  const found = [...descendants(drawing, 'w:txbxContent', 'mc:Fallback')];
  const boxes = found.filter(({ name }) => name === 'w:txbxContent');
  const old = found.flatMap((node) => [...descendants(node, 'w:txbxContent')]);
  return {
    boxes: boxes.length > 0 ? boxes : old,
    isPicture: descendants(drawing, 'a:blip', 'v:imagedata').next().done !== true,
  };
}
