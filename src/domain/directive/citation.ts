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
  /^(?:Về|Ban hành|Quy định|Sửa đổi|Bãi bỏ|Phê duyệt|Tăng cường|Công nhận|Triển khai|Thực hiện|Tổ chức|Đẩy mạnh|Nâng cao|Kết quả)\s/u.test(
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
