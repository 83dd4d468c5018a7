/** The names by which people know a commune: today's, and those it or its parts had. */
import { foldText } from '#lib/fold-text.ts';
import { fullName, shortName } from '#features/agency/rules/name.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';

const COMMITTEE = /^(?:Ủy ban nhân dân|UBND) /u;

/** The commune of its committee: "UBND xã Thí Dụ" → "xã Thí Dụ". */
export const placeName = ({ data }: AgencyEntry): string => placeIn(shortName(data));

/** "Ủy ban nhân dân thị trấn Ví Dụ, huyện Thí Điểm" → "thị trấn Ví Dụ" */
const placeIn = (name: string): string => name.replace(COMMITTEE, '').replace(/,.*$/su, '');

/** The agency, its predecessors and theirs. */
function lineOf(agency: AgencyEntry, byId: ReadonlyMap<string, AgencyEntry>): Set<AgencyEntry> {
  const line = new Set([agency]);
  for (const { data } of line)
    for (const edge of data.predecessors ?? []) {
      const before = byId.get(edge.agency);
      if (before) line.add(before);
    }
  return line;
}

/** ", tỉnh Minh Họa": the same for every commune of the province. */
const provinceIn = (name: string): string => /, (?:tỉnh|thành phố) [^,]+$/u.exec(name)?.[0] ?? '';

/**
 * The former names of a commune, its predecessors' included, with their district and, if it is
 * another one, their province: "thị trấn Ví Dụ, huyện Thí Điểm".
 * @param agency the committee of the commune
 * @param byId all agencies, by their ids
 */
export function formerPlaces(
  agency: AgencyEntry,
  byId: ReadonlyMap<string, AgencyEntry>,
): string[] {
  const today = fullName(agency.data);
  const province = provinceIn(today);
  const names = [...lineOf(agency, byId)].flatMap(({ data }) => data.names.map(({ name }) => name));
  const former = names
    .filter((name) => name !== today)
    .map((name) => (province && name.endsWith(province) ? name.slice(0, -province.length) : name))
    .map((name) => name.replace(COMMITTEE, ''));
  return [...new Set(former)];
}

/** What a reader may type of these names, without marks: one text in which words are found. */
export const searchKey = (names: readonly string[]): string =>
  names.map((name) => ` ${foldText(name).replace(/[^a-z0-9]+/g, ' ')}`).join(' ');
