/** The agencies, used by nearly every page. */
import type { AgencyEntry } from '#features/agency/schema.ts';
import { compareText } from '#lib/fold-text.ts';
import { query } from '#db/db.ts';
import { fullName } from '#features/agency/rules/name.ts';
import { recordMap, records } from '#site/collection.ts';
import { site } from '#site/site.ts';

/** In the order set by editors, the rest after those in Vietnamese alphabetical order. */
const compareAgencies = (a: AgencyEntry, b: AgencyEntry): number =>
  (a.data.order ?? Infinity) - (b.data.order ?? Infinity) ||
  compareText(fullName(a.data), fullName(b.data));

/** All agencies, former and outside ones included, in order of display. */
export const allAgencies = query('agencies in order', async (): Promise<readonly AgencyEntry[]> =>
  (await records('agencies')).toSorted(compareAgencies),
);

export const agencyMap = (): Promise<ReadonlyMap<string, AgencyEntry>> => recordMap('agencies');

/**
 * The agency with that id.
 * @throws when there is none: the check reports broken relations, the build must not invent a name
 */
export async function agencyOf(id: string): Promise<AgencyEntry> {
  const entry = (await agencyMap()).get(id);
  if (!entry) throw new Error(`Không có cơ quan “${id}” trong content/agencies`);
  return entry;
}

/** The agency that operates the site; undefined until the province has named one. */
export async function publisher(): Promise<AgencyEntry | undefined> {
  const id = site().publisher;
  return id === undefined ? undefined : agencyOf(id);
}

/** Whom feeds and catalogues name as their publisher. */
export async function publisherName(): Promise<string> {
  const agency = await publisher();
  return agency ? fullName(agency.data) : (site().governingBody ?? site().name);
}
