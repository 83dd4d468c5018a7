/** Posts in capitals as they stand above a signature → as people write them: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH". */
import type { Agency } from '#domain/agency/schema.ts';
import { nameOn } from '#domain/agency/name.ts';

/** The sign of authority (Nghị định 30/2020/NĐ-CP; the party also writes T/M, K/T). */
export const AUTHORITY = /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q|TUN)\s*[./]\s*|^(?:T\/M|K\/T|T\/L)\s+/u;

/** Words of posts that keep a capital inside. */
const PROPER: readonly (readonly [RegExp, string])[] = [
  [/ủy ban nhân dân|uỷ ban nhân dân/giu, 'UBND'],
  [/hội đồng nhân dân/giu, 'HĐND'],
  [/chủ tịch/giu, 'Chủ tịch'],
  [/bí thư/giu, 'Bí thư'],
  [/giám đốc/giu, 'Giám đốc'],
  [/chánh văn phòng/giu, 'Chánh Văn phòng'],
  [/chánh thanh tra/giu, 'Chánh Thanh tra'],
  [/tỉnh ủy|tỉnh uỷ/giu, 'Tỉnh ủy'],
  [/đảng ủy|đảng uỷ/giu, 'Đảng ủy'],
  [/thường trực/giu, 'Thường trực'],
  [/trưởng ban/giu, 'Trưởng Ban'],
  [/chủ nhiệm/giu, 'Chủ nhiệm'],
  [/trưởng phòng/giu, 'Trưởng phòng'],
];

export function properPost(capitals: string): string {
  let post = capitals.replace(AUTHORITY, '').trim().toLocaleLowerCase('vi');
  for (const [pattern, name] of PROPER) post = post.replace(pattern, name);
  return post.slice(0, 1).toLocaleUpperCase('vi') + post.slice(1);
}

/** Names an organ already: "Chủ tịch UBND tỉnh". */
const NAMES_ORGAN = /UBND|HĐND|ủy|Sở|Ban\s|Quốc hội|Chính phủ|Bộ/u;
const LEVEL_WORDS = { province: 'tỉnh', district: 'huyện', commune: 'xã', central: '' } as const;

function organOf(agency: Agency, on: string | undefined): string {
  const { name, shortName } = nameOn(agency, on);
  const level = LEVEL_WORDS[agency.level];
  if (agency.kind === 'committee' || agency.kind === 'commune') {
    const place = /nhân dân\s+(\p{L}+)/iu.exec(name)?.[1] ?? level;
    return `UBND ${place}`.trim();
  }
  if (agency.kind === 'council') return `HĐND ${level}`.trim();
  if (agency.kind === 'party' && /^Tỉnh ủy/u.test(name)) return 'Tỉnh ủy';
  return (shortName ?? name).replace(/\s*\(.*\)$/u, '').replace(/\s+tỉnh\s.*$/u, '');
}

/** "Phó Chủ tịch" of the provincial committee → "Phó Chủ tịch UBND tỉnh". */
export function postOf(
  capitals: string,
  agency: Agency | undefined,
  on: string | undefined,
): string {
  const post = properPost(capitals);
  if (!agency || NAMES_ORGAN.test(post)) return post;
  const organ = organOf(agency, on);
  // "Giám đốc Sở Nội vụ", not "Giám đốc Sở Sở Nội vụ".
  const [lastWord = ''] = post.split(' ').slice(-1);
  return organ.startsWith(`${lastWord} `)
    ? `${post}${organ.slice(lastWord.length)}`
    : `${post} ${organ}`;
}
