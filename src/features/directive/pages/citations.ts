/**
 * Citations: the documents that can be cited, those that each text cites, and the texts that cite
 * one.
 */
import { setImmediate } from 'node:timers/promises';
import { fullName, shortName } from '#features/agency/rules/name.ts';
import type { CollectionName } from '#features/concepts.ts';
import { findCitations } from '#features/directive/rules/citations/find.ts';
import { lawNames } from '#features/directive/rules/citations/law-names.ts';
import {
  type CitationIndex,
  type CitationTarget,
  type CitingText,
  citationTables,
  unambiguousTarget,
} from '#features/directive/rules/citations/resolve.ts';
import {
  storedCitations,
  type CitingUnit,
  type StoredCitations,
} from '#features/directive/rules/citations/stored.ts';
import {
  directiveTarget,
  issuerNamesOn,
  knownTarget,
} from '#features/directive/rules/citations/targets.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { groupPairs } from '#lib/group-pairs.ts';
import { onceFor } from '#lib/once.ts';
import { index, query } from '#db/db.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { readBody } from '#site/body.ts';
import { publishedIds, recordMap, records } from '#site/collection.ts';

const issuerNames = async ({ data }: DirectiveEntry): Promise<readonly string[]> =>
  issuerNamesOn((await agencyMap()).get(data.issuer)?.data, data.issuedOn);

const targetOf = query('directive as a target', async (id: string) => {
  const entry = (await recordMap('directives')).get(id);
  return entry && directiveTarget(entry, (await agencyMap()).get(entry.data.issuer)?.data);
});

const tables = query('citation targets', async () => {
  const [directives, known] = [await records('directives'), await records('known-documents')];
  const targets = await Promise.all(directives.map(({ id }) => targetOf(id)));
  return citationTables([
    ...targets.filter((target) => target !== undefined),
    ...known.map(knownTarget),
  ]);
});

const citableNames = query('names of laws', async () => ({
  names: (await tables()).names,
  lookalikes: (await records('known-documents')).flatMap(({ data }) => data.lookalikes ?? []),
}));
/** Compiled once for each list of names. */
const finder = onceFor(({ names, lookalikes }: Awaited<ReturnType<typeof citableNames>>) =>
  lawNames(names, lookalikes),
);

const targetsBy = {
  byKey: index('targets by number', async () => (await tables()).byKey),
  byName: index('targets by name', async () => (await tables()).byName),
  bySerial: index('targets by type and serial', async () => (await tables()).bySerial),
};

const titles = index('titles of targets', async () => {
  const [directives, known] = [await records('directives'), await records('known-documents')];
  return new Map([
    ...directives.map(({ id, data }) => [`directives/${id}`, data.title] as const),
    ...known.map(({ id, data }) => [`known-documents/${id}`, data.title] as const),
  ]);
});

/** The titles of targets: apart from them, since a number is read with all who have the same. */
export async function targetTitles(): Promise<(target: CitationTarget) => string> {
  const all = await titles();
  return ({ id, isOnSite }) =>
    all.get(`${isOnSite ? 'directives' : 'known-documents'}/${id}`) ?? '';
}

/** All documents that can be cited. */
export const allTargets = async (): Promise<CitationIndex> => ({
  names: finder(await citableNames()),
  byKey: await targetsBy.byKey(),
  byName: await targetsBy.byName(),
  bySerial: await targetsBy.bySerial(),
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
  /** Undefined: unknown or ambiguous. */
  readonly target: Pick<CitationTarget, 'id' | 'isOnSite'> | undefined;
  readonly hasPlace: boolean;
  readonly within: CitingUnit;
}

async function mentionsIn(
  { numbers, laws }: StoredCitations,
  from: CitingText,
): Promise<readonly Mention[]> {
  const all = await allTargets();
  const names = laws.flatMap(({ text, within }) =>
    findCitations(text, all.names)
      .filter(({ kind, start }) => kind === 'name' && start === 0)
      .map((citation) => ({ ...citation, hasPlace: true, within })),
  );
  return [...numbers, ...names].map((citation) => {
    const { hasPlace, within } = citation;
    const target = unambiguousTarget(citation, all, from);
    return { target: target && { id: target.id, isOnSite: target.isOnSite }, hasPlace, within };
  });
}

const bodyCitations = query(
  'citations in a body',
  async (collection: string, id: string): Promise<StoredCitations> => {
    // For Sätteri's memory (see `parseNormal`): one page asks for the citations of all documents.
    await setImmediate();
    // A copy: strings that are cut from the text would keep all of it in memory.
    return structuredClone(storedCitations(readBody(collection, id)));
  },
);

/** The citations in the body of a record; a withdrawn document has no text. */
export async function mentionsOf(
  collection: CollectionName,
  id: string,
  from: CitingText = {},
): Promise<readonly Mention[]> {
  return mentionsIn(await bodyCitations(collection, id), from);
}

const mentionsById = query(
  'citations of a directive',
  async (id: string): Promise<readonly Mention[]> => {
    const entry = (await recordMap('directives')).get(id);
    return !entry || withdrawalOf(entry.data)
      ? []
      : mentionsOf('directives', id, await citingText(entry));
  },
);
export const directiveMentions = ({ id }: DirectiveEntry): Promise<readonly Mention[]> =>
  mentionsById(id);

/** The documents of the site that a sentence cites unambiguously. */
export async function documentsNamedIn(
  text: string,
  entry: DirectiveEntry,
): Promise<readonly string[]> {
  const all = await allTargets();
  const from = { ...(await citingText(entry)), until: undefined };
  const found = findCitations(text, all.names).flatMap((citation) => {
    const target = unambiguousTarget(citation, all, from);
    return target?.isOnSite ? [target.id] : [];
  });
  return [...new Set(found)];
}

interface Citing {
  /** Id of the directive. */
  readonly from: string;
  readonly places: readonly CitingUnit[];
}

/** Maximum number of places listed per document. */
const MOST_PLACES = 6;

/** The name of the query below. */
export const CITED = 'documents cited by a directive';

/** The documents of the site that this one cites unambiguously, each with the places. */
const placesByTarget = query(CITED, async (id: string): Promise<ReadonlyMap<string, Citing>> => {
  const cited = new Map<string, Map<string, CitingUnit>>();
  for (const { target, within } of await mentionsById(id)) {
    if (!target?.isOnSite || target.id === id) continue;
    const places = cited.get(target.id) ?? new Map<string, CitingUnit>();
    if (!places.has(within.words)) places.set(within.words, within);
    cited.set(target.id, places);
  }
  return new Map(
    Array.from(cited, ([target, places]) => [
      target,
      { from: id, places: [...places.values()].slice(0, MOST_PLACES) },
    ]),
  );
});

const citingIndex = index('documents that cite a directive', async () => {
  const pairs: (readonly [target: string, Citing])[] = [];
  for (const id of publishedIds('directives')) pairs.push(...(await placesByTarget(id)));
  return groupPairs(pairs);
});

/** The documents of the site whose text cites that one unambiguously. */
export async function citedBy(id: string) {
  const directives = await recordMap('directives');
  return ((await citingIndex()).get(id) ?? []).flatMap(({ from, places }) => {
    const entry = directives.get(from);
    return entry ? [{ from: entry, places }] : [];
  });
}
