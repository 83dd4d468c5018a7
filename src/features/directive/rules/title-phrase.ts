/**
 * A title (trích yếu) within a sentence, after number, date and issuer: "… của Chính phủ về công
 * tác văn thư", "… của Bộ Chính trị ban hành Quy chế …". It starts in lower case there, unless its
 * first word is a name; titles of decisions that begin with a verb need no "về".
 */

/** Verbs of decisions; all other titles are subjects, joined by "về". */
const ACTS =
  /^(?:Ban hành|Quy định|Sửa đổi|Bổ sung|Bãi bỏ|Hủy bỏ|Thay thế|Phê duyệt|Phê chuẩn|Thông qua|Công bố|Công nhận|Thành lập|Giải thể|Kiện toàn|Điều chỉnh|Hướng dẫn|Thực hiện|Triển khai|Thi hành|Phân công|Phân cấp|Phân bổ|Ủy quyền|Giao|Đính chính|Hợp nhất|Thu hồi|Gia hạn|Cho phép|Bổ nhiệm)(?=[\s,])/u;

/**
 * Titles that keep their capital: abbreviations, quotations, two capitalised words ("Bến Tre", "Bộ
 * Chính trị"), and official capitals (Nghị định 30/2020/NĐ-CP, Phụ lục II).
 */
const NAME =
  /^(?:\p{Lu}{2,}|[“"«\d]|\p{Lu}\p{Ll}*\s\p{Lu}|(?:Đảng|Nhà nước|Nhân dân|Quốc hội|Chính phủ|Mặt trận|Luật|Bộ luật|Hiến pháp|Chương trình|Đề án|Quy chế|Chiến lược|Bộ tiêu chí|Bộ chỉ số|Ngày)(?=[\s,])|(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Thông tư|Kế hoạch)\ssố\s)/u;

const ABOUT = /^Về\s/u;

/** Returns the title in lower case, unless it begins with a name, as the party also prints it. */
export const inSentence = (title: string): string =>
  NAME.test(title) && !ABOUT.test(title) && !ACTS.test(title)
    ? title
    : title.slice(0, 1).toLowerCase() + title.slice(1);

/**
 * @param title "Tiếp công dân của Bí thư Tỉnh ủy"
 * @param type a công văn has no title but a subject: "về việc …"
 * @returns "về tiếp công dân của Bí thư Tỉnh ủy"
 */
export function titlePhrase(title: string, type: string): string {
  const text = title.trim().replace(/^V\/v\s+/iu, 'Về việc ');
  if (ABOUT.test(text) || ACTS.test(text)) return inSentence(text);
  return `${type === 'cong-van' ? 'về việc' : 'về'} ${inSentence(text)}`;
}
