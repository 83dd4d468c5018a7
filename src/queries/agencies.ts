/** The agencies, which nearly every page names. */
import type { AgencyEntry } from '#domain/entry.ts';
import { compareText } from '#lib/fold-text.ts';
import { fullName } from '#domain/agency/name.ts';
import { records } from './collection.ts';

let sorted: Promise<readonly AgencyEntry[]> | undefined;
let byId: Promise<ReadonlyMap<string, AgencyEntry>> | undefined;

/** In the order editors gave them, the rest in Vietnamese alphabetical order after those. */
const compareAgencies = (a: AgencyEntry, b: AgencyEntry): number =>
  (a.data.order ?? Infinity) - (b.data.order ?? Infinity) ||
  compareText(fullName(a.data), fullName(b.data));

/** All agencies, former and outside ones included, in order of display. Sorted once per build. */
export const allAgencies = (): Promise<readonly AgencyEntry[]> =>
  (sorted ??= records('agencies').then((list) => [...list].sort(compareAgencies)));

/** Agencies by id. Made once per build. */
export const agencyMap = (): Promise<ReadonlyMap<string, AgencyEntry>> =>
  (byId ??= records('agencies').then((list) => new Map(list.map((entry) => [entry.id, entry]))));

/**
 * The agency with that id.
 * @throws when there is none: the check reports broken relations, the build must not invent a name
 */
export async function agencyOf(id: string): Promise<AgencyEntry> {
  const entry = (await agencyMap()).get(id);
  if (!entry) throw new Error(`Không có cơ quan “${id}” trong content/agencies`);
  return entry;
}
