/**
 * The head of a document on paper. State: quốc hiệu, agency in charge and issuer, number, place and
 * date (Nghị định 30/2020/NĐ-CP, Phụ lục I). Party: "ĐẢNG CỘNG SẢN VIỆT NAM", a star below the issuer
 * (Hướng dẫn 36-HD/VPTW). Only what the record knows: no seal, no signature.
 */
import { nameOn } from '../agency/name.ts';
import type { Agency } from '../agency/schema.ts';
import type { AgencyEntry } from '../entry.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { typeName } from './citation.ts';
import type { Directive } from './schema.ts';

/** Bodies that write who is above them over their own name; committees and councils do not. */
const WITH_AGENCY_ABOVE: readonly string[] = ['department', 'centre', 'party'];

/**
 * Name of the agency in charge of the issuer on that day: "Ủy ban nhân dân tỉnh …" for a sở, the
 * party committee for its boards. Undefined where the issuer's name stands alone.
 */
export function agencyAbove(
  issuer: Agency,
  issuedOn: string,
  agencies: readonly AgencyEntry[],
): string | undefined {
  if (!WITH_AGENCY_ABOVE.includes(issuer.kind)) return undefined;
  const parent = issuer.parents?.find(
    ({ from, to }) =>
      (!from || from.slice(0, issuedOn.length) <= issuedOn) &&
      (!to || issuedOn <= to.slice(0, issuedOn.length)),
  );
  const above = agencies.find(({ id }) => id === parent?.agency)?.data;
  return above?.level === issuer.level ? nameOn(above, issuedOn).name : undefined;
}

/**
 * The place before the date, where the issuer's own name says it: the province of a provincial body,
 * the commune of a communal one. A party body writes the town of its seat, which no record knows.
 */
export function placeOfIssue({ kind, level }: Agency, name: string): string | undefined {
  if (kind === 'party') return undefined;
  if (level === 'province')
    return (
      /\s(Thành phố \p{Lu}.*)$/u.exec(name)?.[1] ?? /\s(?:tỉnh|thành phố) (.+)$/u.exec(name)?.[1]
    );
  if (level === 'commune') return /\s(?:xã|phường|đặc khu) (\p{Lu}[^,]*)/u.exec(name)?.[1];
  return undefined;
}

export interface Letterhead {
  readonly system: Directive['system'];
  readonly above: string | undefined;
  readonly issuer: string;
  /** "Số: 15/2026/QĐ-UBND", "Luật số: 42/2013/QH13", "Số 08-CT/TU". */
  readonly number: string;
  /** "Minh Họa, ngày 05 tháng 3 năm 2026"; without the place where it is not known. */
  readonly placeAndDate: string;
  /** "QUYẾT ĐỊNH"; none for a công văn, whose subject stands below its number. */
  readonly type: string | undefined;
  readonly title: string;
}

/** The issuer's own line leaves out what the quốc hiệu or the line above it says. */
export function ownName(name: string, above: string | undefined): string {
  const territory = above && /\s(?:tỉnh|thành phố|xã|phường)\s.+$/u.exec(above)?.[0];
  return territory && name.endsWith(territory)
    ? name.slice(0, -territory.length)
    : name.replace(/\snước Cộng hòa xã hội chủ nghĩa Việt Nam$/iu, '');
}

interface Sender {
  readonly name: string;
  readonly above?: string | undefined;
  readonly place?: string | undefined;
}

/** The head of that document, with type and title below it. Capitals are as on paper. */
export function letterheadOf(
  { system, type, number, title, issuedOn }: Directive,
  { name, above, place }: Sender,
): Letterhead {
  const date = formatLongDate(issuedOn);
  const isLaw = type === 'luat';
  const isLetter = type === 'cong-van';
  return {
    system,
    above: above?.toUpperCase(),
    issuer: ownName(name, above).toUpperCase(),
    number: `${isLaw ? 'Luật số:' : system === 'party' ? 'Số' : 'Số:'} ${number}`,
    placeAndDate: place ? `${place}, ${date}` : date,
    type: isLetter ? undefined : typeName(type).toUpperCase(),
    title: isLetter
      ? `V/v ${title.replace(/^(?:Về việc|V\/v)\s+/iu, '')}`
      : isLaw
        ? title.replace(/^Luật\s+/u, '').toUpperCase()
        : title,
  };
}
