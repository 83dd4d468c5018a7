/**
 * A document as officials cite it: the first time with type, number, date, issuer and title, later by
 * type and number (Nghị định 30/2020/NĐ-CP, Phụ lục I). A law goes by its name.
 */
import { formatLongDate } from '#lib/local-date.ts';
import type { Directive } from './schema.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from './types.ts';

type Cited = Pick<Directive, 'type' | 'number' | 'title' | 'issuedOn'>;

/** "Chỉ thị", "Quyết định". */
export const typeName = (type: string): string =>
  type in DOCUMENT_TYPES ? DOCUMENT_TYPES[type as DocumentTypeId].name : type;

/** "Về việc …" follows a number in lower case; a name such as "Chương trình …" keeps its capital. */
const asContinuation = (title: string): string =>
  /^(?:Về|Ban hành|Quy định|Sửa đổi|Bãi bỏ|Phê duyệt|Tăng cường|Công nhận|Triển khai|Thực hiện|Tổ chức|Đẩy mạnh|Nâng cao|Kết quả|Kết luận|Công tác|Đăng ký)\s/u.test(
    title,
  )
    ? title.slice(0, 1).toLowerCase() + title.slice(1)
    : title;

/** "Chỉ thị số 08-CT/TU"; "Luật Tiếp công dân số 42/2013/QH13". */
export function shortCitation({ type, number, title }: Cited): string {
  const name = type === 'luat' && /^Luật\s/u.test(title) ? title : typeName(type);
  return `${name} số ${number}`;
}

/**
 * "Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Tỉnh ủy Bến Tre".
 * @param issuer full name of the issuer in its day
 */
export const citation = (directive: Cited, issuer: string): string =>
  `${shortCitation(directive)} ${formatLongDate(directive.issuedOn)} của ${issuer}`;

/** The same with the title, as in a first citation. */
export const fullCitation = (directive: Cited, issuer: string): string =>
  directive.type === 'luat'
    ? citation(directive, issuer)
    : `${citation(directive, issuer)} ${asContinuation(directive.title)}`;

/** A text issued with a document, as places name it: "Điều 5 Quy định", or its heading "QUY ĐỊNH". */
const ISSUED_TEXT =
  /(^|\s)(Quy định|Quy chế|Điều lệ|Kế hoạch|Đề án|Chương trình|Hướng dẫn|Danh mục|Phương án|Nội quy)$/iu;
/** "Điều 5", "mục II", "Phụ lục": a place with a number. "Mục tiêu" is a title, "Mục IV" is a place. */
const NUMBERED =
  /^(?:(?:điểm|khoản|Điều|Tiểu mục|mục|Chương|Phần)\s(?:[IVXLC]+[a-zđ]?|\d[\d.]*[a-zđ]?|[a-zđ]\d?|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=\s|$)|Phụ lục(?:\s|$))/iu;

/**
 * A place as it stands before the document's name. Articles of a text that a decision issues are
 * that text's: "Điều 5 Quy định ban hành kèm theo" (Quyết định số …). A heading without number is
 * cited by its words.
 * @param place of a unit: "điểm đ khoản 2 Điều 5", "khoản 3 mục II", "Phụ lục II"
 */
export function placeInCitation(place: string): string {
  const issued = ISSUED_TEXT.exec(place)?.[2];
  if (issued && (issued === place || NUMBERED.test(place)))
    return `${place.slice(0, -issued.length)}${issued.slice(0, 1)}${issued.slice(1).toLowerCase()} ban hành kèm theo`;
  return NUMBERED.test(place) ? place : `mục “${place}”`;
}

/**
 * What a place is cited of: type, number, date and issuer; a law by its name and number alone
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 * @param issuer full name of the issuer in its day
 */
export const citedDocument = (directive: Cited, issuer: string): string =>
  directive.type === 'luat' ? shortCitation(directive) : citation(directive, issuer);

/**
 * "điểm đ khoản 2 Điều 5 Quyết định số 15/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban …".
 * The page itself joins the two halves, `data-place` and `data-document`, in the reader's browser.
 */
export const unitCitation = (place: string, directive: Cited, issuer: string): string =>
  `${placeInCitation(place)} ${citedDocument(directive, issuer)}`;
