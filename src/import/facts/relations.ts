/** "Căn cứ …" lines → relations: to a document of the site if its number is known, or citations. */
import { numberLookupKey, numbersIn } from '#features/directive/rules/number.ts';
import { foldText } from '#lib/fold-text.ts';
import { oneLine } from '#import/text/clean.ts';
import { dateIn } from '#import/head/facts.ts';
import type { KnownDirective } from '#import/known.ts';

export interface Relation {
  readonly kind: 'based-on';
  readonly to?: string;
  readonly citation?: string;
}

const LONGEST_CITATION = 300;
/** Splits a line that cites several documents: "…; Luật sửa đổi …", "và Nghị định số …". */
const NEXT_CITED =
  /\s*(?:;|,|và)\s+(?=(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Kết luận|Quy định|Kế hoạch)\s+(?:[^;]{0,80}?\s)?(?:số\s|ngày\s))/u;

/** Returns the documents that one "Căn cứ" cites; duties and proposals are no documents. */
export function citedIn(basis: string): string[] {
  const words = oneLine(basis)
    .replace(/^Căn cứ\s+(?:vào\s+)?/iu, '')
    .replace(/[;.,\s]+$/u, '');
  return words
    .split(NEXT_CITED)
    .map((part) => part.trim())
    .filter((part) => isDocument(part) && part.length <= LONGEST_CITATION);
}

const isDocument = (text: string): boolean =>
  numbersIn(text).length > 0 ||
  /^(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Điều lệ|Nghị quyết|Nghị định|Quy chế)\s+\p{Lu}/u.test(text);

/** Returns whether the citation means this document: equal number, and no contradicting day. */
function matches(citation: string, number: string, { data }: KnownDirective): boolean {
  if (numberLookupKey(number) !== numberLookupKey(data.number)) return false;
  const day = dateIn(citation);
  if (day) return day.startsWith(data.issuedOn) || data.issuedOn.startsWith(day);
  // Without a day, only numbers that include their year or term are unambiguous.
  return /(?:19|20)\d{2}|QH\d/.test(data.number);
}

/** "Luật Tiếp công dân ngày 25 tháng 11 năm 2013": name and day instead of a number. */
function matchesLaw(citation: string, { data }: KnownDirective): boolean {
  if (data.type !== 'luat' || numbersIn(citation).length > 0) return false;
  const day = dateIn(citation);
  const title = foldText(data.title).replace(/^luat\s+/, '');
  const named = foldText(citation)
    .replace(/^luat\s+/, '')
    .replace(/\s+ngay\s.*$/s, '');
  return day !== undefined && day === data.issuedOn && title === named;
}

/**
 * Returns the relations.
 * @param bases the "Căn cứ …" paragraphs of the text
 * @param fits whether the rest of the citation supports that document: "của Ủy ban nhân dân tỉnh …"
 */
export function relationsOf(
  bases: readonly string[],
  directives: readonly KnownDirective[],
  fits: (citation: string, directive: KnownDirective) => boolean,
) {
  const relations: Relation[] = [];
  /** Numbers of the documents of the site among them. */
  const linked: string[] = [];
  /** Numbers that several documents of the site have, with their titles. */
  const ambiguous: string[] = [];
  for (const citation of bases.flatMap(citedIn)) {
    const [number = ''] = numbersIn(citation);
    const found = directives.filter(
      (directive) =>
        (number ? matches(citation, number, directive) : matchesLaw(citation, directive)) &&
        fits(citation, directive),
    );
    const [only] = found;
    if (only && found.length === 1) {
      if (!relations.some(({ to }) => to === only.id)) {
        relations.push({ kind: 'based-on', to: only.id });
        linked.push(only.data.number);
      }
      continue;
    }
    if (found.length > 1)
      ambiguous.push(`${number}: ${found.map(({ data }) => `“${data.title}”`).join(', ')}`);
    if (!relations.some((relation) => relation.citation === citation))
      relations.push({ kind: 'based-on', citation });
  }
  return { relations, linked, ambiguous };
}

export const basesIn = (paragraphs: readonly string[]): string[] =>
  paragraphs.slice(0, 60).filter((text) => /^Căn cứ\s/u.test(text));
