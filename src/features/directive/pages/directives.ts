/** Directives, newest first, and all data of a directive's page. */
import { index, query } from '#db/db.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { fullName } from '#features/agency/rules/name.ts';
import { chainOf } from '#features/directive/rules/chain.ts';
import { issuerOf, type Issuer } from '#features/directive/rules/issuer.ts';
import { compareNewest } from '#features/directive/rules/number.ts';
import {
  changedBy,
  edgesTo,
  relatedIds,
  relationGroups,
  replacedBy,
  type IncomingEdge,
} from '#features/directive/rules/relations.ts';
import { scopeText } from '#features/directive/rules/scope.ts';
import { timelineOf } from '#features/directive/rules/timeline.ts';
import { validityOf, withdrawalOf } from '#features/directive/rules/validity.ts';
import type { DirectiveRow, DirectiveView } from '#features/directive/rules/view.ts';
import { agencyMap, agencyOf, allAgencies } from '#features/agency/pages/agencies.ts';
import { attachmentsOf } from './attachments.ts';
import { mattersOf } from './matters.ts';
import { knownCited } from './citation-links.ts';
import { citedBy, documentsNamedIn } from './citations.ts';
import { recordAt, recordMap, records, today } from '#site/collection.ts';
import { isOfOutside } from '#features/agency/pages/outside.ts';
import { partOf, unitEffectsOf } from './directive-units.ts';

export const allDirectives = query(
  'directives in order',
  async (): Promise<readonly DirectiveEntry[]> =>
    (await records('directives')).toSorted((a, b) => compareNewest(a.data, b.data)),
);

const byNumber = index<DirectiveEntry>(
  'directives by number',
  async () =>
    new Map((await records('directives')).map((entry) => [entry.data.number, entry] as const)),
);
/** A document by its number, such as a law; undefined where the site does not have it. */
export const directiveNumbered = async (number: string): Promise<DirectiveEntry | undefined> =>
  (await byNumber()).get(number);

export const directiveMap = (): Promise<ReadonlyMap<string, DirectiveEntry>> =>
  recordMap('directives');

/** Ids only: of the documents themselves, a reader depends on those that it shows. */
const allRelated = index('related documents', async () => relatedIds(await allDirectives()));

/** Computed once: hundreds may lead to a law, which is in the chains of as many documents. */
export const edgesToDirective = query(
  'edges to a directive',
  async (id: string): Promise<readonly IncomingEdge[]> => {
    const [related, byId] = [await allRelated(), await directiveMap()];
    return edgesTo(
      id,
      (related.get(id) ?? []).flatMap((from) => byId.get(from) ?? []),
    );
  },
);

/** The documents named in the basis of the validity. */
async function namedIn(text: string, entry: DirectiveEntry): Promise<DirectiveEntry[]> {
  const known = await directiveMap();
  return (await documentsNamedIn(text, entry)).flatMap((id) => known.get(id) ?? []);
}

/** Thousands of documents may cite a law; a page shows the newest. */
const MOST_CITING = 50;

/** The documents whose text cites this one, apart from those with a declared relation to it. */
async function citingDocuments(entry: DirectiveEntry, related: ReadonlySet<string>) {
  const citing = (await citedBy(entry.id))
    .filter(({ from }) => !related.has(from.id))
    .sort((a, b) => compareNewest(a.from.data, b.from.data));
  const shown = citing.slice(0, MOST_CITING);
  return {
    citedBy: await Promise.all(
      shown.map(async ({ from, places }) => ({ row: await directiveRow(from), places })),
    ),
    citedByTotal: citing.length,
  };
}

/** The issuer under its name of that day, with its present successors. */
const directiveIssuer = async ({ data }: DirectiveEntry): Promise<Issuer> =>
  issuerOf(await agencyOf(data.issuer), data, await allAgencies(), today());

/** The data of a directive in lists. Computed once: a law is on hundreds of pages. */
const rowOf = query('row of a directive', async (id: string): Promise<DirectiveRow> => {
  const entry = await recordAt('directives', id);
  return {
    entry,
    issuer: await directiveIssuer(entry),
    validity: validityOf(entry.data, today()),
    isWithdrawn: withdrawalOf(entry.data) !== undefined,
  };
});
export const directiveRow = ({ id }: DirectiveEntry): Promise<DirectiveRow> => rowOf(id);

/** The scope, with agency names as of the issue date. The check reports unknown ids. */
async function scopeOf({ data }: DirectiveEntry): Promise<string | undefined> {
  const agencies = await agencyMap();
  const nameOf = (id: string): string => {
    const agency = agencies.get(id);
    return agency ? fullName(agency.data, data.issuedOn) : id;
  };
  return data.appliesTo && scopeText(data.appliesTo, nameOf);
}

/** All data of a directive's page. @throws Error where there is none with that id */
export const directivePage = query(
  'page of a directive',
  async (id: string): Promise<DirectiveView> => {
    const entry = await recordAt('directives', id);
    const row = await directiveRow(entry);
    const incoming = await edgesToDirective(entry.id);
    const attachments = await attachmentsOf(entry.data);
    const appliesTo = await scopeOf(entry);
    const isOutside = await isOfOutside(entry);
    const relations = await Promise.all(
      relationGroups(entry, incoming, await directiveMap()).map(async (group) => ({
        ...group,
        items: await Promise.all(
          group.items.map(async (item) => ({
            ...item,
            row: item.entry ? await directiveRow(item.entry) : undefined,
            partWords: await partOf(item, group.direction, entry),
          })),
        ),
      })),
    );
    const named = await namedIn(entry.data.validity.basis, entry);
    const chain = await chainOf(entry, {
      byId: await directiveMap(),
      incoming: edgesToDirective,
    });
    const others = relations.flatMap(({ items }) => items.flatMap((item) => item.row ?? []));
    const citing = await citingDocuments(entry, new Set(others.map((other) => other.entry.id)));
    const known = await knownCited(entry);
    return {
      ...row,
      matters: await mattersOf(entry),
      withdrawal: withdrawalOf(entry.data),
      isOutside,
      appliesTo,
      attachments,
      relations,
      replacedBy: await Promise.all(replacedBy(incoming).map(directiveRow)),
      changedBy: await Promise.all(changedBy(incoming).map(directiveRow)),
      mentioned: await Promise.all(named.map(directiveRow)),
      timeline: timelineOf(entry, incoming, today()),
      unitEffects: await unitEffectsOf(entry, incoming),
      chain,
      citedBy: citing.citedBy,
      citedByTotal: citing.citedByTotal,
      knownCited: known,
    };
  },
  { keeps: 'briefly' },
);
