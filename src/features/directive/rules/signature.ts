/**
 * The lines above a signature: authority and post. State and Front: "TM.", "KT.", "TL.", "Q." (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7); party: "T/M", "K/T", "T/L", no "K/T" for the
 * deputies of a collective body, and posts without the body's name (Hướng dẫn 36-HD/VPTW; its
 * successor, Hướng dẫn 05-HD/VPTW of 2026, was only seen second-hand and has the same rules).
 */
import type { Agency } from '#features/agency/schema.ts';
import { citedName, decidingPart } from './author.ts';
import { AUTHORITIES, type Authority, type Directive } from '#features/directive/schema.ts';
import { foldText } from '#lib/fold-text.ts';

interface Signed {
  readonly signer: NonNullable<Directive['signer']>;
  readonly authority: Directive['authority'];
}

const POST =
  /^(Quyền |Q\. ?)?(Phó )?(Tổng Bí thư|Bí thư|Chủ tịch|Giám đốc|Trưởng [Bb]an|Chánh Văn phòng|Chánh Thanh tra|Chủ nhiệm|Thủ tướng|Tổng Thanh tra|Trưởng phòng)( Thường trực)?(?=\s|,|$)/u;

/** Returns "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN"; undefined where the head decides alone. */
function onBehalfOf(
  kind: Agency['kind'],
  name: string,
  authority: Signed['authority'],
): string | undefined {
  const part = authority && decidingPart({ kind }, name, authority);
  switch (kind) {
    case 'party': {
      if (part === 'Ban Thường vụ') return 'T/M BAN THƯỜNG VỤ';
      const committee =
        /^\p{L}+ ủy(?= )/u.exec(name)?.[0] ??
        /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)/u.exec(name)?.[0];
      return committee && `T/M ${committee.toUpperCase()}`;
    }
    case 'front':
      return `TM. ${(part ?? citedName(name)).toUpperCase()}`;
    case 'committee':
    case 'commune':
      return part ? undefined : 'TM. ỦY BAN NHÂN DÂN';
    case 'council':
      return part === 'Thường trực' ? 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN' : undefined;
    case 'government':
      return citedName(name) === 'Chính phủ' ? 'TM. CHÍNH PHỦ' : undefined;
    default:
      return undefined;
  }
}

/**
 * @param issuer kind, and name on the day of issue
 * @returns in capitals, from top to bottom: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
 */
export function signatureLines(
  { signer: { post }, authority }: Signed,
  { kind, name }: { readonly kind: Agency['kind']; readonly name: string },
): string[] {
  const isParty = kind === 'party';
  const behalf = onBehalfOf(kind, name, authority);
  const match = POST.exec(post);
  // "Chủ tịch Quốc hội" is always written in full.
  if (!match || kind === 'assembly')
    return [behalf, post.toUpperCase()].filter((line) => line !== undefined);
  const [, acting, deputy, head = '', standing = ''] = match;
  const capitals = (text: string): string => text.trim().toUpperCase();
  const isOffice = head === 'Chánh Văn phòng' && kind !== 'department';
  if (isOffice)
    return [
      isParty ? `T/L ${behalf?.slice('T/M '.length) ?? 'BAN THƯỜNG VỤ'}` : 'TL. CHỦ TỊCH',
      capitals(`${deputy ?? ''}${head}`),
    ];
  // State posts are printed without "thường trực"; party posts keep it.
  const written = capitals(`${deputy ?? ''}${head}${isParty ? standing : ''}`);
  const stepsIn = deputy !== undefined && !(behalf && (isParty || kind === 'front'));
  return [
    behalf,
    stepsIn ? `${isParty ? 'K/T' : 'KT.'} ${capitals(head)}` : undefined,
    acting ? `Q. ${written}` : written,
  ].filter((line) => line !== undefined);
}

/** "T/M BAN THƯỜNG VỤ", "TM. Ban thường vụ" → "tmbanthuongvu". */
const bareLine = (line: string): string => foldText(line).replace(/[^a-z]/gu, '');

/**
 * Returns who decided a document, by the first line above its signature as it was written.
 * @param issuer kind, and name on the day of issue
 * @returns undefined where it is the issuer as a whole, or none of those who may decide for it
 */
export function authorityOf(
  firstLine: string,
  signer: Signed['signer'],
  issuer: { readonly kind: Agency['kind']; readonly name: string },
): Directive['authority'] {
  const written = bareLine(firstLine);
  return [undefined, ...(Object.keys(AUTHORITIES) as Authority[])].find((authority) =>
    written.startsWith(bareLine(signatureLines({ signer, authority }, issuer)[0] ?? firstLine)),
  );
}

/** Returns the lines below "Nơi nhận:": "- Như Điều 3;" … "- Lưu: VT." */
export const recipientLines = (recipients: readonly string[]): string[] =>
  recipients.map(
    (line, index) =>
      `- ${line.replace(/^[-–]\s*|[;.]$/gu, '')}${index === recipients.length - 1 ? '.' : ';'}`,
  );
