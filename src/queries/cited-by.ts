/** Back-citations: the documents whose text names this one, and where. */
import type { DirectiveEntry } from '#domain/entry.ts';
import type { Standing } from '#domain/directive/citations/stored.ts';
import { records } from './collection.ts';
import { directiveMentions } from './citations.ts';
import { once } from '#lib/once.ts';

export interface CitingDocument {
  readonly from: DirectiveEntry;
  readonly places: readonly Standing[];
}

/** Places of one document that are worth naming. */
const MOST_PLACES = 6;

const citingIndex = once(async (): Promise<ReadonlyMap<string, readonly CitingDocument[]>> => {
  const index = new Map<string, CitingDocument[]>();
  for (const from of await records('directives')) {
    const cited = new Map<string, Map<string, Standing>>();
    for (const { targets, stands } of await directiveMentions(from)) {
      const [target, ...others] = targets;
      if (!target?.isOnSite || others.length > 0 || target.id === from.id) continue;
      const places = cited.get(target.id) ?? new Map<string, Standing>();
      if (!places.has(stands.words)) places.set(stands.words, stands);
      cited.set(target.id, places);
    }
    for (const [id, places] of cited) {
      const citing = { from, places: [...places.values()].slice(0, MOST_PLACES) };
      const list = index.get(id);
      if (list) list.push(citing);
      else index.set(id, [citing]);
    }
  }
  return index;
});

/** The documents of the site whose text names that one without doubt. */
export const citedBy = async (id: string): Promise<readonly CitingDocument[]> =>
  (await citingIndex()).get(id) ?? [];
