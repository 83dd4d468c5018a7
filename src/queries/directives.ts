/** Directives, newest first, and all that the page of one shows. */
import { cacheKey } from '#lib/cache-key.ts';
import type { DirectiveEntry } from '#domain/entry.ts';
import { pathOf } from '#domain/concepts.ts';
import { chainOf } from '#domain/directive/chain.ts';
import { issuerOf, type Issuer } from '#domain/directive/issuer.ts';
import { compareNewest, numberLookupKey, numbersIn } from '#domain/directive/number.ts';
import {
  changedBy,
  incomingEdges,
  relationGroups,
  replacedBy,
  type IncomingEdge,
} from '#domain/directive/relations.ts';
import { timelineOf } from '#domain/directive/timeline.ts';
import { validityOf, withdrawalOf } from '#domain/directive/validity.ts';
import type { DirectiveRow, DirectiveView } from '#domain/directive/view.ts';
import { agencyOf, allAgencies } from './agencies.ts';
import { attachmentsOf } from './attachments.ts';
import { records, today } from './collection.ts';
import { partOf, unitEffectsOf } from './directive-units.ts';

let sorted: Promise<readonly DirectiveEntry[]> | undefined;
let byId: Promise<ReadonlyMap<string, DirectiveEntry>> | undefined;
let edges: Promise<ReadonlyMap<string, readonly IncomingEdge[]>> | undefined;

/** All directives, newest first. Sorted once per build. */
export const allDirectives = (): Promise<readonly DirectiveEntry[]> =>
  (sorted ??= records('directives').then((list) =>
    [...list].sort((a, b) => compareNewest(a.data, b.data)),
  ));

/** Directives by id. Made once per build. */
export const directiveMap = (): Promise<ReadonlyMap<string, DirectiveEntry>> =>
  (byId ??= records('directives').then((list) => new Map(list.map((entry) => [entry.id, entry]))));

/** Relations by the directive they lead to. Made once per build. */
const allEdges = (): Promise<ReadonlyMap<string, readonly IncomingEdge[]>> =>
  (edges ??= allDirectives().then(incomingEdges));

/** Relations that lead to a directive. */
const edgesTo = async (id: string): Promise<readonly IncomingEdge[]> =>
  (await allEdges()).get(id) ?? [];

/** The chain a directive stands in, with what its picture says of each document. */
async function chainAround(entry: DirectiveEntry) {
  const incoming = await allEdges();
  const chain = chainOf(entry, {
    byId: await directiveMap(),
    incoming: (id) => incoming.get(id) ?? [],
  });
  if (!chain) return undefined;
  const entries = chain.nodes.flatMap((node) => node.entry ?? []);
  return { chain, rows: await Promise.all(entries.map(directiveRow)) };
}

let byNumber: Promise<ReadonlyMap<string, readonly DirectiveEntry[]>> | undefined;

/** The documents that a sentence names by a number only one document of the site has. */
async function namedIn(text: string, except: string): Promise<DirectiveEntry[]> {
  byNumber ??= allDirectives().then((all) =>
    Map.groupBy(all, ({ data }) => numberLookupKey(data.number)),
  );
  const known = await byNumber;
  const found = numbersIn(text).flatMap((number) => {
    const entries = known.get(numberLookupKey(number)) ?? [];
    return entries.length === 1 ? entries : [];
  });
  return [...new Set(found)].filter(({ id }) => id !== except);
}

/** The issuer as it was called then, with who it is today. */
export const directiveIssuer = async ({ data }: DirectiveEntry): Promise<Issuer> =>
  issuerOf(await agencyOf(data.issuer), data.issuedOn, await allAgencies(), today());

/** A directive as lists show it. */
export async function directiveRow(entry: DirectiveEntry): Promise<DirectiveRow> {
  return {
    entry,
    issuer: await directiveIssuer(entry),
    validity: validityOf(entry.data, today()),
    isWithdrawn: withdrawalOf(entry.data) !== undefined,
  };
}

/** Records of other kinds by the directive they name, in the order its page shows them. */
async function makePointers() {
  const [duties, stories, dialogues, feedback] = await Promise.all([
    records('duties'),
    records('stories'),
    records('dialogues'),
    records('feedback'),
  ]);
  const answered = dialogues
    .toSorted((a, b) => (a.data.on < b.data.on ? 1 : -1))
    .flatMap((dialogue) =>
      [...new Set(dialogue.data.questions?.map(({ document }) => document))].map((document) => ({
        document,
        dialogue,
      })),
    );
  return {
    duties: Map.groupBy(
      duties.toSorted((a, b) => a.data.order - b.data.order),
      ({ data }) => data.directive,
    ),
    stories: Map.groupBy(
      stories.toSorted((a, b) => b.data.registeredIn - a.data.registeredIn),
      ({ data }) => data.directive,
    ),
    dialogues: Map.groupBy(answered, ({ document }) => document),
    feedback: Map.groupBy(feedback, ({ data }) => data.about?.split('#')[0]),
  };
}
let pointers: ReturnType<typeof makePointers> | undefined;

/** Records of other kinds that name this directive. */
async function pointingAt(id: string) {
  const { duties, stories, dialogues, feedback } = await (pointers ??= makePointers());
  return {
    duties: duties.get(id) ?? [],
    stories: stories.get(id) ?? [],
    dialogues: (dialogues.get(id) ?? []).map(({ dialogue }) => dialogue),
    feedback: feedback.get(pathOf('directive', id)) ?? [],
  };
}

/** All that the page of a directive shows, with the key under which the page is kept. */
export async function directivePage(
  entry: DirectiveEntry,
): Promise<DirectiveView & { readonly cacheKey: string }> {
  const row = await directiveRow(entry);
  const incoming = await edgesTo(entry.id);
  const pointing = await pointingAt(entry.id);
  const attachments = await attachmentsOf(entry.data);
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
  const named = await namedIn(entry.data.validity.basis, entry.id);
  const chain = await chainAround(entry);
  const others = relations.flatMap(({ items }) => items.flatMap((item) => item.row ?? []));
  return {
    ...row,
    withdrawal: withdrawalOf(entry.data),
    attachments,
    relations,
    replacedBy: await Promise.all(replacedBy(incoming).map(directiveRow)),
    changedBy: await Promise.all(changedBy(incoming).map(directiveRow)),
    mentioned: await Promise.all(named.map(directiveRow)),
    timeline: timelineOf(entry, incoming, today()),
    unitEffects: await unitEffectsOf(entry, incoming),
    chain,
    ...pointing,
    cacheKey: cacheKey(
      entry,
      JSON.stringify([row.issuer, row.validity, attachments]),
      named,
      others.map((other) => other.entry),
      others.map(({ validity, issuer }) => validity.status + issuer.name),
      chain?.rows.map((other) => other.entry),
      chain?.rows.map(({ validity }) => validity.status),
      chain && JSON.stringify([chain.chain.edges, chain.chain.omitted]),
      pointing.duties,
      pointing.stories,
      pointing.dialogues,
      pointing.feedback,
    ),
  };
}
const makePaths = async () =>
  Promise.all(
    (await allDirectives()).map(async (entry) => {
      const page = await directivePage(entry);
      return { params: { slug: entry.id }, props: { page }, cacheKey: page.cacheKey };
    }),
  );
let paths: ReturnType<typeof makePaths> | undefined;

/**
 * `getStaticPaths` of all that stands at a directive's address: its page and its formats. Made once
 * per build; each route gets a list of its own, since Astro keeps its notes of a route in it.
 */
export const directivePaths = async () =>
  (await (paths ??= makePaths())).map((path) => ({ ...path }));
