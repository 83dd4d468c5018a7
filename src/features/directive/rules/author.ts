/**
 * The author of a document, as citations name it after "của": the body or office that decided it,
 * by its short official name (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2.a and II.6).
 */
import type { Agency } from '#features/agency/schema.ts';
import type { Authority } from '#features/directive/schema.ts';

const STATE_NAME = /\snước Cộng hòa xã hội chủ nghĩa Việt Nam$/iu;
const PARTY_NAME =
  /^(Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)\s(?:(?:Ban Chấp hành )?Trung ương )?Đảng(?: Cộng sản Việt Nam)?$/u;

/** Shortens "Chính phủ nước Cộng hòa …" to "Chính phủ", and drops the party's full name. */
export const citedName = (name: string): string =>
  name.replace(STATE_NAME, '').replace(PARTY_NAME, '$1');

/** "Tỉnh ủy Bến Tre" is the committee of "Đảng bộ tỉnh Bến Tre"; "Đảng ủy xã A" of "Đảng bộ xã A". */
const PARTY_COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [/^Tỉnh ủy /u, 'Đảng bộ tỉnh '],
  [/^Thành ủy (?!Thành phố)/u, 'Đảng bộ thành phố '],
  [/^Thành ủy /u, 'Đảng bộ '],
  [/^Huyện ủy /u, 'Đảng bộ huyện '],
  [/^Đảng ủy /u, 'Đảng bộ '],
];

const isFatherlandFront = (name: string): boolean => name.includes('Mặt trận Tổ quốc');

/**
 * Returns the organ that decides on behalf of a body.
 * @returns "Ban Thường vụ", "Ban Thường trực", "Chủ tịch"; undefined where such a body has none
 */
export function decidingPart(
  { kind }: Pick<Agency, 'kind'>,
  name: string,
  authority: Authority,
): string | undefined {
  if (authority === 'chair')
    return ['committee', 'commune', 'council', 'front'].includes(kind) ? 'Chủ tịch' : undefined;
  if (kind === 'front') {
    if (authority === 'executive-committee')
      return isFatherlandFront(name) ? undefined : 'Ban Chấp hành';
    return isFatherlandFront(name) ? 'Ban Thường trực' : 'Ban Thường vụ';
  }
  const isCommittee = kind === 'party' && PARTY_COMMITTEES.some(([start]) => start.test(name));
  if (isCommittee) return authority === 'standing-committee' ? 'Ban Thường vụ' : 'Ban Chấp hành';
  if (authority !== 'standing-committee') return undefined;
  return kind === 'council' ? 'Thường trực' : kind === 'assembly' ? 'Ủy ban Thường vụ' : undefined;
}

/**
 * @param name of the issuer on the day of issue
 * @returns "Ban Thường vụ Tỉnh ủy Bến Tre", "Chủ tịch Ủy ban nhân dân tỉnh Bến Tre", "Chính phủ"
 */
export function authorOf(
  agency: Pick<Agency, 'kind'>,
  name: string,
  authority: Authority | undefined,
): string {
  const cited = citedName(name);
  const part = authority && decidingPart(agency, name, authority);
  if (!part) return cited;
  const [start, whole] =
    (authority === 'executive-committee' && PARTY_COMMITTEES.find(([word]) => word.test(name))) ||
    [];
  return `${part} ${start && whole ? cited.replace(start, whole) : cited}`;
}
