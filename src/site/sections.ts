/** Which sections have something to show: the others are in no menu and no list of pages. */
import { query } from '#db/db.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { ownersOf } from '#features/agency/rules/outside.ts';
import { isOfOutside, outsideAgencies } from '#features/agency/pages/outside.ts';
import { CONCEPTS, type CollectionName, type ConceptName } from '#features/concepts.ts';
import { mapFeatures } from '#features/index.ts';
import { publishedIds, recordMap } from './collection.ts';

/** It reads records only until the first of this province, so that edits of others change nothing. */
const hasOwn = query('has records of the province', async (name: string): Promise<boolean> => {
  const collection = name as CollectionName;
  const entries = await recordMap(collection);
  for (const id of publishedIds(collection)) {
    const entry = entries.get(id);
    if (entry && !(await isOfOutside(entry))) return true;
  }
  return false;
});

/** Has the province a published record of that concept? */
export const isOpen = async (concept: ConceptName): Promise<boolean> =>
  hasOwn(CONCEPTS[concept].collection);

/** The same, of agencies below the central ones: central documents say nothing of the province. */
const hasOfAgencies = query(
  'has records of agencies of the province',
  async (name: string): Promise<boolean> => {
    const collection = name as CollectionName;
    const [entries, agencies] = [await recordMap(collection), await agencyMap()];
    for (const id of publishedIds(collection)) {
      const entry = entries.get(id);
      if (!entry || (await isOfOutside(entry))) continue;
      const levels = ownersOf(entry.data).map((owner) => agencies.get(owner)?.data.level);
      if (levels.some((level) => level !== 'central')) return true;
    }
    return false;
  },
);

/** Has any agency of the province a record of that concept, so that the others are expected to? */
export const isExpected = async (concept: ConceptName): Promise<boolean> =>
  hasOfAgencies(CONCEPTS[concept].collection);

/** Is anything published that the log tells? */
export const hasLog = query('has a log', (): boolean =>
  mapFeatures(({ collection, page }) => page?.log && publishedIds(collection).length > 0).some(
    Boolean,
  ),
);

/** Are there records of other provinces? They have agencies. */
export const hasLibrary = async (): Promise<boolean> => (await outsideAgencies()).size > 0;
