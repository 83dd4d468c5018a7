/**
 * Finds marks of secrecy and of restricted circulation: such documents are never published
 * (docs/domain.md 1.3; Nghị định 30/2020/NĐ-CP, Phụ lục I: dấu chỉ độ mật, chỉ dẫn phạm vi lưu
 * hành). Pure.
 */

/**
 * A mark fills its line, alone or as the value of a key; running text about secrecy ("bảo vệ bí mật
 * nhà nước") is none.
 */
const MARK =
  /^[ \t>*_#|[(-]*(?:\w+:[ \t]*)?["'*_([]*(?:(?:TỐI |TUYỆT )?MẬT|(?:[Tt]ối |[Tt]uyệt )?[Mm]ật|(?:TÀI LIỆU )?LƯU HÀNH NỘI BỘ|(?:[Tt]ài liệu )?[Ll]ưu hành nội bộ|XEM XONG TRẢ LẠI|[Xx]em xong trả lại)["'*_)\].!| \t\r]*$/mu;
const WORDS = /(?:TỐI|TUYỆT) MẬT|độ mật\s*:|lưu hành nội bộ/iu;
/** A part of each of these words. */
const TRACE = /[Mm][Ậậ][Tt]|[Nn][Ộộ][Ii] [Bb]|XEM XONG|[Xx]em xong/;

interface SecrecyMark {
  readonly words: string;
  readonly index: number;
  /** Whether it is a mark of the document; otherwise the words may only be mentioned. */
  readonly isMark: boolean;
}

/** Returns the first mark of secrecy in a text (NFC), or words that may be one. */
export function findSecrecy(text: string): SecrecyMark | undefined {
  if (!TRACE.test(text)) return undefined;
  const mark = MARK.exec(text);
  const found = mark ?? WORDS.exec(text);
  if (!found) return undefined;
  return {
    words: found[0].trim(),
    index: found.index + found[0].search(/\S/),
    isMark: mark !== null,
  };
}
