/**
 * The letterhead of a document. State: quốc hiệu, superior agency and issuer, number, place and
 * date (Nghị định 30/2020/NĐ-CP, Phụ lục I). Party: "ĐẢNG CỘNG SẢN VIỆT NAM", a star below the
 * issuer (Hướng dẫn 36-HD/VPTW). Only data of the record: no seal, no signature.
 */
import { holdsOn, nameOn } from '#features/agency/rules/name.ts';
import type { Agency, AgencyEntry } from '#features/agency/schema.ts';
import { formatLongDate } from '#lib/local-date.ts';
import { citedName, decidingPart } from './author.ts';
import { goesByName, typeName } from './citation.ts';
import type { Directive } from '#features/directive/schema.ts';
import { inSentence } from './title-phrase.ts';

/** Bodies that print their superior agency above their name; committees and councils do not. */
const WITH_AGENCY_ABOVE: readonly string[] = ['department', 'centre', 'party'];

/**
 * Returns the superior agency on that day: "Ủy ban nhân dân tỉnh …" for a sở, the party committee
 * for its boards; undefined if the issuer's name is the only line.
 */
export function agencyAbove(
  issuer: Agency,
  issuedOn: string,
  agencies: readonly AgencyEntry[],
): string | undefined {
  if (!WITH_AGENCY_ABOVE.includes(issuer.kind)) return undefined;
  const parent = issuer.parents?.find((one) => holdsOn(one, issuedOn));
  const above = agencies.find(({ id }) => id === parent?.agency)?.data;
  return above?.level === issuer.level ? nameOn(above, issuedOn).name : undefined;
}

/**
 * Returns the place before the date, if the issuer's name contains it: the province of a provincial
 * body, the commune of a communal one; Hà Nội for central bodies. Party bodies also print it (Hướng
 * dẫn 36-HD/VPTW, II.4).
 */
export function placeOfIssue({ level }: Agency, name: string): string | undefined {
  if (level === 'central') return 'Hà Nội';
  if (level === 'province')
    return (
      /\s(Thành phố \p{Lu}.*)$/u.exec(name)?.[1] ??
      /\s(?:tỉnh|thành phố) (.+)$/u.exec(name)?.[1] ??
      /(?:Tỉnh|Thành) ủy (\p{Lu}.*)$/u.exec(name)?.[1]
    );
  if (level === 'commune') return /\s(?:xã|phường|đặc khu) (\p{Lu}[^,]*)/u.exec(name)?.[1];
  return undefined;
}

export interface Letterhead {
  readonly system: Directive['system'];
  readonly above: string | undefined;
  readonly issuer: string;
  /** "BAN THƯỜNG TRỰC", which the Front prints below the committee. */
  readonly part: string | undefined;
  /** "Số: 15/2026/QĐ-UBND", "Luật số: 42/2013/QH13", "Số 08-CT/TU". */
  readonly number: string;
  /** "Minh Họa, ngày 05 tháng 3 năm 2026"; without the place if it is unknown. */
  readonly placeAndDate: string;
  /** "QUYẾT ĐỊNH"; undefined for a công văn, whose subject is printed below its number. */
  readonly type: string | undefined;
  readonly title: string;
}

/** Returns the issuer's name without what the quốc hiệu or the line above it contains. */
function ownName(name: string, above: string | undefined): string {
  const territory = above && /\s(?:tỉnh|thành phố|xã|phường)\s.+$/u.exec(above)?.[0];
  return territory && name.endsWith(territory) ? name.slice(0, -territory.length) : citedName(name);
}

const FRONT = 'Mặt trận Tổ quốc Việt Nam';

/** The Front prints its name above its committees: "MẶT TRẬN TỔ QUỐC VIỆT NAM / ỦY BAN TỈNH …". */
function senderLines({ name, above }: Sender): { above: string | undefined; issuer: string } {
  return name.startsWith(`Ủy ban ${FRONT} `)
    ? { above: FRONT, issuer: name.replace(`${FRONT} `, '') }
    : { above, issuer: ownName(name, above) };
}

interface Sender {
  readonly kind: Agency['kind'];
  readonly name: string;
  readonly above?: string | undefined;
  readonly place?: string | undefined;
}

const partOf = ({ kind, name }: Sender): string | undefined =>
  decidingPart({ kind }, name, 'standing-committee')?.toUpperCase();

/** Returns the letterhead of a document, with type and title below it, capitalised as in print. */
export function letterheadOf(
  { system, type, number, title, issuedOn, authority }: Directive,
  sender: Sender,
): Letterhead {
  const { above, issuer } = senderLines(sender);
  const date = formatLongDate(issuedOn);
  const isLaw = goesByName(type);
  const isLetter = type === 'cong-van';
  return {
    system,
    above: above?.toUpperCase(),
    issuer: issuer.toUpperCase(),
    part: system === 'front' && authority === 'standing-committee' ? partOf(sender) : undefined,
    number: `${isLaw ? `${typeName(type)} số:` : system === 'party' ? 'Số' : 'Số:'} ${number}`,
    placeAndDate: sender.place ? `${sender.place}, ${date}` : date,
    type: isLetter ? undefined : typeName(type).toUpperCase(),
    title: isLetter
      ? `V/v ${title.replace(/^(?:Về việc|V\/v)\s+/iu, '')}`
      : isLaw
        ? title.replace(/^(?:Luật|Pháp lệnh)\s+/u, '').toUpperCase()
        : system === 'party'
          ? inSentence(title)
          : title,
  };
}
