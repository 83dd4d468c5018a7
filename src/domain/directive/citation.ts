/**
 * A document as officials cite it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6): the first time by
 * type, number, date, issuer and title, later by type and number. A luật or pháp lệnh goes by its name,
 * without number and issuer; the day distinguishes two of one name. The party cites in the same order
 * (Hướng dẫn 36-HD/VPTW).
 */
import { formatLongDate } from '#lib/local-date.ts';
import type { Directive } from './schema.ts';
import { titlePhrase } from './title-phrase.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from './types.ts';

type Cited = Pick<Directive, 'type' | 'number' | 'title' | 'issuedOn'>;

/** "Chỉ thị", "Quyết định". */
export const typeName = (type: string): string =>
  type in DOCUMENT_TYPES ? DOCUMENT_TYPES[type as DocumentTypeId].name : type;

/** Is its title its name, so that the type is said with it and nothing else? */
export const goesByName = (type: string): boolean => type === 'luat' || type === 'phap-lenh';

/** "Luật Tiếp công dân", whether or not the title repeats the type. */
function nameOf({ type, title }: Pick<Directive, 'type' | 'title'>): string {
  const name = typeName(type);
  return title.toLowerCase().startsWith(`${name.toLowerCase()} `) || title.startsWith('Bộ luật ')
    ? title
    : `${name} ${title}`;
}

/**
 * "Chỉ thị số 08-CT/TU". Of a law its name and number, "Luật Tiếp công dân số 42/2013/QH13": in lists it
 * is looked up by the number, which citations leave out.
 */
export const shortCitation = (document: Omit<Cited, 'issuedOn'>): string =>
  `${goesByName(document.type) ? nameOf(document) : typeName(document.type)} số ${document.number}`;

/**
 * "Chỉ thị số 08-CT/TU tháng 9 năm 2021 của Ban Thường vụ Tỉnh ủy Bến Tre"; "Luật Tiếp công dân ngày 25
 * tháng 11 năm 2013".
 * @param author who decided it (author.ts)
 */
export const citation = (document: Cited, author: string): string =>
  goesByName(document.type)
    ? `${nameOf(document)} ${formatLongDate(document.issuedOn)}`
    : `${shortCitation(document)} ${formatLongDate(document.issuedOn)} của ${author}`;

/** The same with the title, as in a first citation. */
export const fullCitation = (document: Cited, author: string): string =>
  goesByName(document.type)
    ? citation(document, author)
    : `${citation(document, author)} ${titlePhrase(document.title, document.type)}`;

/** A text issued with a document, as places name it: "Điều 5 Quy định", or its heading "QUY ĐỊNH". */
const ISSUED_TEXT =
  /(^|\s)(Quy định|Quy chế|Điều lệ|Kế hoạch|Đề án|Chương trình|Hướng dẫn|Danh mục|Phương án|Nội quy)$/iu;
/** "Điều 5", "mục II", "Phụ lục": a place with a number. "Mục tiêu" is a title, "Mục IV" is a place. */
const NUMBERED =
  /^(?:(?:điểm|khoản|Điều|Tiểu mục|mục|Chương|Phần)\s(?:[IVXLC]+[a-zđ]?|\d[\d.]*[a-zđ]?|[a-zđ]\d?|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=\s|$)|Phụ lục(?:\s|$))/iu;

/**
 * A place as written before the document's name. Articles of a text that a decision issues are
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
 * "điểm đ khoản 2 Điều 5 Quyết định số 15/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban …".
 * The page itself joins the two halves, `data-place` and `data-document`, in the reader's browser.
 */
export const unitCitation = (place: string, document: Cited, author: string): string =>
  `${placeInCitation(place)} ${citation(document, author)}`;
