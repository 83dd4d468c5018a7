/** A province of the two-level model of 2025, with the names it had and the provinces it was made of. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { foldText } from '#lib/fold-text.ts';
import { addDays } from '#lib/local-date.ts';
import { nearest } from '#check/nearest.ts';
import { InitFault } from './fault.ts';

export const KINDS = ['tỉnh', 'thành phố'] as const;
export type Kind = (typeof KINDS)[number];

export interface Place {
  readonly kind: Kind;
  /** Without its kind: "Cà Mau". */
  readonly name: string;
}
/** Name of the province from a day, to the end of another. */
export interface Stage extends Place {
  readonly from?: string | undefined;
  readonly to?: string;
}
interface Source {
  readonly title: string;
  readonly url: string;
}
export interface Province extends Place {
  readonly now: Stage;
  /** Its names before, oldest first. */
  readonly earlier: readonly Stage[];
  /** What gave it its present name. */
  readonly renamedBy?: string | undefined;
  /** Empty where it was not merged. */
  readonly formerly: readonly Place[];
  /** When it began, if that is known. */
  readonly since?: string | undefined;
  /** Of the merger. */
  readonly source?: Source | undefined;
}

interface Row {
  now: string;
  formerly?: string[];
  renamed?: { from: string; on: string; by: string };
}
const TABLE = parse(readFileSync(new URL('provinces.yml', import.meta.url), 'utf8')) as {
  source: Source;
  mergedOn: string;
  provinces: Row[];
};

/** "tỉnh Cà Mau", "Thành phố Hồ Chí Minh": the city is part of that name. */
export const titleOf = ({ kind, name }: Place): string =>
  `${name === 'Hồ Chí Minh' ? 'Thành phố' : kind} ${name}`;

export const committeeOf = ({ kind }: Place): string => (kind === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy');

/** "Tỉnh ủy Cà Mau", "Thành ủy Thành phố Hồ Chí Minh" */
export const partyOf = (place: Place): string =>
  `${committeeOf(place)} ${place.name === 'Hồ Chí Minh' ? titleOf(place) : place.name}`;

const PREFIX = /^(tỉnh|thành phố|tp\.?)\s+/i;

/** Reads "tỉnh Cà Mau", "TP. Huế", "Cà Mau". */
function placeOf(text: string): Place {
  const kind = PREFIX.exec(text)?.[1] ?? 'tỉnh';
  return { kind: /^tỉnh$/i.test(kind) ? 'tỉnh' : 'thành phố', name: text.replace(PREFIX, '') };
}

const LISTED = TABLE.provinces.map((row) => ({ row, place: placeOf(row.now) }));
const FORMER = LISTED.flatMap(({ row, place }) =>
  [...(row.formerly ?? []), ...(row.renamed ? [row.renamed.from] : [])].map((text) => ({
    former: placeOf(text),
    now: place,
  })),
);

/** Names of all provinces, today's and former ones. */
export const PROVINCE_NAMES: readonly string[] = [
  ...new Set([
    ...LISTED.map(({ place }) => place.name),
    ...FORMER.map(({ former }) => former.name),
  ]),
];

function listed({ row, place }: (typeof LISTED)[number]): Province {
  const { formerly, renamed } = row;
  const mergedOn = formerly && TABLE.mergedOn;
  return {
    ...place,
    now: { ...place, from: renamed?.on ?? mergedOn },
    earlier: renamed
      ? [{ ...placeOf(renamed.from), from: mergedOn, to: addDays(renamed.on, -1) }]
      : [],
    renamedBy: renamed?.by,
    formerly: (formerly ?? []).map((text) => placeOf(text)),
    since: mergedOn ?? renamed?.on,
    source: formerly && TABLE.source,
  };
}

const NAME = /^\p{L}[\p{L}\p{M}\s.–-]{0,58}[\p{L}\p{M}]$/u;
const QUOTES = /^["'“”‘’«»\s]+|["'“”‘’«»\s]+$/g;

/** A name without quotes around it and with single spaces. */
const plainName = (text: string): string =>
  text.normalize('NFC').replace(QUOTES, '').replace(/\s+/g, ' ');

/** @throws InitFault when it is no name */
function checked(typed: string, flag: string): Place {
  const place = placeOf(plainName(typed));
  if (NAME.test(place.name)) return place;
  throw new InitFault(
    `${flag}: “${typed}” không phải tên tỉnh. Tên chỉ gồm chữ, dấu cách và gạch nối, ví dụ ${flag} "Minh Họa".`,
  );
}

/** Reads "tỉnh Bạc Liêu, Cà Mau". @throws InitFault */
export const readFormer = (text: string): Place[] =>
  text
    .split(/[,;]/)
    .filter((part) => plainName(part))
    .map((part) => checked(part, '--former'));

/**
 * The province of that name, typed with or without its kind and marks.
 * @returns with sentences on what was mended or is not in the table
 * @throws InitFault when it is no name
 */
export function findProvince(typed: string): { province: Province; notes: string[] } {
  const place = checked(typed, '--province');
  const notes =
    plainName(typed) === typed.normalize('NFC').trim()
      ? []
      : [`--province: đã bỏ dấu ngoặc, dấu cách thừa trong “${typed}”, còn “${plainName(typed)}”.`];
  const found = LISTED.find((one) => foldText(one.place.name) === foldText(place.name));
  if (found) return { province: listed(found), notes };
  const province = { ...place, now: place, earlier: [], formerly: [] };
  return { province, notes: [...notes, notListed(place.name)] };
}

/** What the user says of it counts before the table. */
export function asDeclared(
  province: Province,
  kind: Kind,
  formerly: readonly Place[],
  since: string | undefined,
): Province {
  const titles = (places: readonly Place[]) => places.map(titleOf).join();
  if (
    kind === province.kind &&
    titles(formerly) === titles(province.formerly) &&
    since === province.since
  )
    return province;
  if (formerly.length > 0 && since === undefined)
    throw new InitFault('--former cần ngày hợp nhất: thêm --since 01/07/2025.');
  const place: Place = { kind, name: province.name };
  return { ...place, now: { ...place, from: since }, earlier: [], formerly, since };
}

function notListed(name: string): string {
  const former = FORMER.find((one) => foldText(one.former.name) === foldText(name));
  if (former)
    return `“${name}” nay thuộc ${titleOf(former.now)}: nếu trang là của nơi ấy, xóa kho vừa lập rồi chạy lại với --province "${former.now.name}".`;
  const close = nearest(
    foldText(name),
    LISTED.map(({ place }) => foldText(place.name)),
  );
  const meant = LISTED.find(({ place }) => foldText(place.name) === close)?.place.name;
  return `“${name}” không có trong 34 tỉnh, thành phố của Nghị quyết số 202/2025/QH15${meant ? `; có phải “${meant}”?` : ''}. Vẫn lập kho với tên ấy; tỉnh cũ thì ghi --former và --since.`;
}
