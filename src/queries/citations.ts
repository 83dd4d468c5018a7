/**
 * Citations: the documents that can be cited, those that each text cites, and the texts that cite
 * one.
 */
import { fullName, shortName } from '#domain/agency/name.ts';
import type { CollectionName } from '#domain/concepts.ts';
import { findCitations } from '#domain/directive/citations/find.ts';
import {
  type CitationTarget,
  type CitingText,
  citationCandidates,
  resolveCitation,
} from '#domain/directive/citations/resolve.ts';
import type { Standing, StoredCitations } from '#domain/directive/citations/stored.ts';
import { citableIndex, issuerNamesOn } from '#domain/directive/citations/targets.ts';
import { withdrawalOf } from '#domain/directive/validity.ts';
import type { DirectiveEntry } from '#domain/entry.ts';
import { once, onceBy } from '#lib/once.ts';
import { agencyMap } from './agencies.ts';
import { bodyCitations, records } from './collection.ts';

const issuerNames = async ({ data }: DirectiveEntry): Promise<readonly string[]> =>
  issuerNamesOn((await agencyMap()).get(data.issuer)?.data, data.issuedOn);

/** All documents that can be cited. */
export const allTargets = once(async () => {
  const [directives, known, agencies] = await Promise.all([
    records('directives'),
    records('known-documents'),
    agencyMap(),
  ]);
  return citableIndex(directives, known, (id) => agencies.get(id)?.data);
});

/**
 * A directive as a citing text. A summary is written by the site's editors, who know later
 * documents; the document itself cannot cite them.
 */
export const citingText = async (entry: DirectiveEntry): Promise<CitingText> => ({
  id: entry.id,
  issuerNames: await issuerNames(entry),
  until: entry.data.summaryOnly ? undefined : entry.data.issuedOn,
});

/** Other texts, in the name of their agency; an unknown agency gives no context. */
export async function agencyText(id: string | undefined): Promise<CitingText> {
  const agency = (await agencyMap()).get(id ?? '');
  return { issuerNames: agency ? [fullName(agency.data), shortName(agency.data)] : [] };
}

export interface Mention {
  /** Empty: unknown; several: ambiguous. */
  readonly targets: readonly CitationTarget[];
  /** All with that number or name, whatever the context. */
  readonly candidates: readonly CitationTarget[];
  readonly hasPlace: boolean;
  readonly stands: Standing;
}

async function mentionsIn(
  { numbers, laws }: StoredCitations,
  from: CitingText,
): Promise<readonly Mention[]> {
  const all = await allTargets();
  const names = laws.flatMap(({ text, stands }) =>
    findCitations(text, all.names)
      .filter(({ kind, start }) => kind === 'name' && start === 0)
      .map((citation) => ({ ...citation, hasPlace: true, stands })),
  );
  return [...numbers, ...names].map((citation) => ({
    targets: resolveCitation(citation, all, from),
    candidates: citationCandidates(citation, all),
    hasPlace: citation.hasPlace,
    stands: citation.stands,
  }));
}

const NONE: StoredCitations = { version: 0, numbers: [], laws: [] };

/** The citations in the body of a record; a withdrawn document has no text. */
export async function mentionsOf(
  collection: CollectionName,
  id: string,
  from: CitingText = {},
): Promise<readonly Mention[]> {
  return mentionsIn((await bodyCitations(collection)).get(id) ?? NONE, from);
}

/** The citations in the body of a directive. */
export const directiveMentions = onceBy(
  ({ id }: DirectiveEntry) => id,
  async (entry): Promise<readonly Mention[]> =>
    withdrawalOf(entry.data) ? [] : mentionsOf('directives', entry.id, await citingText(entry)),
);

/** The documents of the site that a sentence cites unambiguously. */
export async function documentsNamedIn(
  text: string,
  entry: DirectiveEntry,
): Promise<readonly string[]> {
  const all = await allTargets();
  const from = { ...(await citingText(entry)), until: undefined };
  const found = findCitations(text, all.names).flatMap((citation) => {
    const [target, ...others] = resolveCitation(citation, all, from);
    return target?.isOnSite && others.length === 0 ? [target.id] : [];
  });
  return [...new Set(found)];
}

interface CitingDocument {
  readonly from: DirectiveEntry;
  readonly places: readonly Standing[];
}

/** Maximum number of places listed per document. */
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

/** The documents of the site whose text cites that one unambiguously. */
export const citedBy = async (id: string): Promise<readonly CitingDocument[]> =>
  (await citingIndex()).get(id) ?? [];
