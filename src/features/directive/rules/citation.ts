/**
 * Citations as officials write them (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6): first by
 * type, number, date, issuer and title, later by type and number. A luật or pháp lệnh is cited by
 * name, without number and issuer; the date distinguishes two of one name. The party uses the same
 * order (Hướng dẫn 36-HD/VPTW).
 */
import { formatLongDate } from '#lib/local-date.ts';
import type { Directive } from '#features/directive/schema.ts';
import { titlePhrase } from './title-phrase.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from './types.ts';

type Cited = Pick<Directive, 'type' | 'number' | 'title' | 'issuedOn'>;

/** Returns the name of a type: "Chỉ thị", "Quyết định". */
export const typeName = (type: string): string =>
  type in DOCUMENT_TYPES ? DOCUMENT_TYPES[type as DocumentTypeId].name : type;

/** Is the document cited by its title alone? */
export const goesByName = (type: string): boolean => type === 'luat' || type === 'phap-lenh';

/** Returns "Luật Tiếp công dân", whether or not the title repeats the type. */
function nameOf({ type, title }: Pick<Directive, 'type' | 'title'>): string {
  const name = typeName(type);
  return title.toLowerCase().startsWith(`${name.toLowerCase()} `) || title.startsWith('Bộ luật ')
    ? title
    : `${name} ${title}`;
}

/**
 * Returns "Chỉ thị số 08-CT/TU". A law gets name and number, "Luật Tiếp công dân số 42/2013/QH13":
 * readers look it up in lists by the number, which citations leave out.
 */
export const shortCitation = (document: Omit<Cited, 'issuedOn'>): string =>
  `${goesByName(document.type) ? nameOf(document) : typeName(document.type)} số ${document.number}`;

/**
 * Returns "Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Ban Thường vụ Tỉnh ủy Bến Tre"; "Luật Tiếp công
 * dân ngày 25 tháng 11 năm 2013".
 * @param author result of `authorOf`
 */
export const citation = (document: Cited, author: string): string =>
  goesByName(document.type)
    ? `${nameOf(document)} ${formatLongDate(document.issuedOn)}`
    : `${shortCitation(document)} ${formatLongDate(document.issuedOn)} của ${author}`;

/** Returns the citation with the title, as for the first mention. */
export const fullCitation = (document: Cited, author: string): string =>
  goesByName(document.type)
    ? citation(document, author)
    : `${citation(document, author)} ${titlePhrase(document.title, document.type)}`;

/** A text issued with a document, as places name it: "Điều 5 Quy định", or "QUY ĐỊNH". */
const ISSUED_TEXT =
  /(^|\s)(Quy định|Quy chế|Điều lệ|Kế hoạch|Đề án|Chương trình|Hướng dẫn|Danh mục|Phương án|Nội quy)$/iu;
/** A numbered place: "Điều 5", "mục II", "Phụ lục". "Mục tiêu" is a title, "Mục IV" a place. */
const NUMBERED =
  /^(?:(?:điểm|khoản|Điều|Tiểu mục|mục|Chương|Phần)\s(?:[IVXLC]+[a-zđ]?|\d[\d.]*[a-zđ]?|[a-zđ]\d?|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=\s|$)|Phụ lục(?:\s|$))/iu;

/**
 * Returns a place as written before the document's name; the browser joins the two. Articles of a text that a decision issues
 * become "Điều 5 Quy định ban hành kèm theo" (Quyết định số …). An unnumbered heading is cited by
 * its words.
 * @param place of a unit: "điểm đ khoản 2 Điều 5", "khoản 3 mục II", "Phụ lục II"
 */
export function placeInCitation(place: string): string {
  const issued = ISSUED_TEXT.exec(place)?.[2];
  if (issued && (issued === place || NUMBERED.test(place)))
    return `${place.slice(0, -issued.length)}${issued.slice(0, 1)}${issued.slice(1).toLowerCase()} ban hành kèm theo`;
  return NUMBERED.test(place) ? place : `mục “${place}”`;
}
