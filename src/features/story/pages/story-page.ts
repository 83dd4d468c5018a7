/** All data of one story's page, and its handout. */
import { isOfOutside, peersOf } from '#features/agency/pages/outside.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import { storyJsonLd } from '#features/story/outputs/json-ld.ts';
import { storyYear } from '#features/story/rules/year.ts';
import { STORY_FIELDS, type StoryEntry } from '#features/story/schema.ts';
import { renderMarkdown } from '#legal-text/render.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { recordAt } from '#site/collection.ts';
import type { PageHead } from '#site/page-head.ts';
import { shortCitation } from '#features/directive/rules/citation.ts';
import { findCitations } from '#features/directive/rules/citations/find.ts';
import {
  type CitationTarget,
  unambiguousTarget,
} from '#features/directive/rules/citations/resolve.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { handoutItems } from '#features/story/rules/handout.ts';
import { relatedTo } from '#features/story/rules/related.ts';
import {
  type ReplicationNode,
  membersOf,
  replicationOf,
} from '#features/story/rules/replication.ts';
import { sections } from '#legal-text/parse.ts';
import { STORY } from '#features/story/labels.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { readBody } from '#site/body.ts';
import { bodyLinks } from '#features/directive/pages/citation-links.ts';
import { agencyText, allTargets, mentionsOf } from '#features/directive/pages/citations.ts';
import { directiveMap, edgesToDirective } from '#features/directive/pages/directives.ts';
import { picture } from '#site/files/pictures.ts';
import { allStories, storyAgency, storyCard, storyPlaces } from './stories.ts';

/** Of a document of the site, if it is one. */
const idOnSite = (target: Pick<CitationTarget, 'id' | 'isOnSite'> | undefined): string[] =>
  target?.isOnSite ? [target.id] : [];

/** The decision of recognition, found by its number without an explicit link. */
async function recognising({ data }: StoryEntry): Promise<string[]> {
  const [all, from] = [await allTargets(), await agencyText(data.agency)];
  return findCitations(data.recognition?.decision ?? '', all.names).flatMap((citation) =>
    idOnSite(unambiguousTarget(citation, all, from)),
  );
}

async function mentioned({ id, data }: StoryEntry): Promise<string[]> {
  const mentions = await mentionsOf('stories', id, await agencyText(data.agency));
  return mentions.flatMap(({ target }) => idOnSite(target));
}

/** The documents it implements, and those that replaced or changed it: one step each way. */
async function implementedAndSuccessors(
  directive: DirectiveEntry,
): Promise<(readonly [string, string])[]> {
  const up = (['implements', 'guides', 'details'] as const).flatMap((kind) =>
    (directive.data.relations ?? [])
      .filter((edge) => edge.kind === kind && edge.to)
      .map(({ to = '' }) => [to, STORY.higher] as const),
  );
  const edges = await edgesToDirective(directive.id);
  const after = (['replaces', 'repeals', 'amends'] as const).flatMap((wanted) =>
    edges
      .filter(({ edge }) => edge.kind === wanted)
      .map(({ from }) => [from.id, STORY.later[wanted]] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return [...up, ...after];
}

/** Each document once, with the closest of its reasons. */
async function storyDirectives(story: StoryEntry) {
  const all = await directiveMap();
  const implemented = all.get(story.data.directive ?? '');
  const reasons: (readonly [string, string])[] = [
    ...(implemented ? [[implemented.id, STORY.implemented] as const] : []),
    ...(await recognising(story)).map((id) => [id, STORY.recognisedBy] as const),
    ...(await mentioned(story)).map((id) => [id, STORY.mentioned] as const),
    ...(implemented ? await implementedAndSuccessors(implemented) : []),
  ];
  const first = new Map(reasons.toReversed());
  return [...new Set(reasons.map(([id]) => id))].flatMap((id) => {
    const entry = all.get(id);
    if (!entry) return [];
    const { title, issuedOn, sample = false } = entry.data;
    const why = first.get(id) ?? '';
    return { id, citation: shortCitation(entry.data), title, issuedOn, sample, why };
  });
}

export interface ReplicationView {
  readonly story: StoryEntry;
  /** Undefined when unknown. */
  readonly agency: string | undefined;
  readonly copies: readonly ReplicationView[];
}

const viewOf = async ({ story, copies }: ReplicationNode): Promise<ReplicationView> => ({
  story,
  agency: await storyAgency(story),
  copies: await Promise.all(copies.map(viewOf)),
});

/** The items of the registration form as HTML, with links to the documents they name. */
async function storyTexts({ id, data }: StoryEntry) {
  const link = await bodyLinks({ collection: 'stories', id, agency: data.agency });
  const html = (text: string | undefined) => (text === undefined ? undefined : link(text, '', ''));
  return {
    decision: html(data.recognition?.decision),
    items: (Object.keys(STORY.items) as (keyof typeof STORY.items)[]).map((item) => ({
      label: STORY.items[item],
      html: html(data[item]),
    })),
  };
}

/** The closest other stories outside its line, as cards with the reason. */
async function relatedCards(entry: StoryEntry, line: readonly StoryEntry[]) {
  const places = await storyPlaces();
  const slugsOf = ({ id }: StoryEntry) => (places.get(id) ?? []).map(({ slug }) => slug);
  const peers = await peersOf(entry, await allStories());
  const related = relatedTo(entry, peers, slugsOf, { except: line });
  return Promise.all(
    related.map(async ({ story, ties }) => ({
      ...(await storyCard(story)),
      why: ties.map((tie) => STORY.ties[tie]).join(', '),
    })),
  );
}

async function headOf(
  entry: StoryEntry,
  agency: AgencyEntry | undefined,
  image: string | undefined,
): Promise<PageHead> {
  const { id, data } = entry;
  return {
    title: data.title,
    description: data.summary,
    crumbs: [{ label: STORY.title, path: pathOf('story') }, { label: data.title }],
    card: `dan-van-kheo/${id}`,
    jsonLd: [storyJsonLd(entry, agency, absolute, image)],
    feeds: [{ title: STORY.title, path: '/dan-van-kheo.xml' }],
    index: {
      concept: 'story',
      type: STORY_FIELDS[data.field],
      agency: agency && shortName(agency.data),
      agencyId: data.agency,
      date: storyYear(data)?.year.toString(),
      sample: data.sample,
      secondary: await isOfOutside(entry),
    },
  };
}

/** Head and data of a story's page. @throws Error where there is none with that id */
export async function storyPage(id: string | undefined) {
  const entry = await recordAt('stories', id);
  const all = await allStories();
  const node = replicationOf(entry, all);
  const agency = (await agencyMap()).get(entry.data.agency ?? '');
  const images = await Promise.all(
    (entry.data.images ?? []).map(async (image) => ({ ...image, ...(await picture(image.file)) })),
  );
  const text = await bodyLinks({ collection: 'stories', id: entry.id, agency: entry.data.agency });
  return {
    head: await headOf(entry, agency, images[0]?.src),
    view: {
      entry,
      agency,
      images,
      places: (await storyPlaces()).get(entry.id) ?? [],
      replication: node && (await viewOf(node)),
      texts: await storyTexts(entry),
      related: await relatedCards(entry, membersOf(node)),
      directives: await storyDirectives(entry),
      body: renderMarkdown(readBody('stories', entry.id), { headingOffset: 1, text }),
    },
  };
}

export async function handoutPage(entry: StoryEntry) {
  const [first] = entry.data.images ?? [];
  return {
    entry,
    agency: await storyAgency(entry),
    items: handoutItems(entry.data, sections(readBody('stories', entry.id))),
    picture: first && {
      ...(await picture(first.file)),
      alt: first.alt ?? '',
      credit: first.credit,
    },
  };
}
