/** The documents a model has to do with: derived from what it and they say, never listed by hand. */
import { shortCitation } from '#domain/directive/citation.ts';
import { findCitations } from '#domain/directive/citations/find.ts';
import { resolveCitation, type CitationTarget } from '#domain/directive/citations/resolve.ts';
import type { DirectiveEntry, StoryEntry } from '#domain/entry.ts';
import { STORY } from '#strings/story.ts';
import { agencyText, allTargets, mentionsOf } from './citations.ts';
import { directiveMap } from './directives.ts';

export interface StoryDirective {
  readonly id: string;
  /** "Kế hoạch số 45/KH-UBND" */
  readonly citation: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly sample: boolean;
  /** What it has to do with the model. */
  readonly why: string;
}

/** The document of the site that is meant without doubt, if any. */
const only = (targets: readonly CitationTarget[]): string[] =>
  targets.length === 1 && targets[0]?.isOnSite ? [targets[0].id] : [];

/** The decision of recognition, found by its number; nobody has to link it. */
async function recognising({ data }: StoryEntry): Promise<string[]> {
  const [all, from] = [await allTargets(), await agencyText(data.agency)];
  return findCitations(data.recognition?.decision ?? '', all.names).flatMap((citation) =>
    only(resolveCitation(citation, all, from)),
  );
}

async function mentioned({ id, data }: StoryEntry): Promise<string[]> {
  const mentions = await mentionsOf('stories', id, await agencyText(data.agency));
  return mentions.flatMap(({ targets }) => only(targets));
}

/** What the document carries out, and what took its place or changed it: one step each way. */
function around(
  directive: DirectiveEntry,
  all: ReadonlyMap<string, DirectiveEntry>,
): (readonly [string, string])[] {
  const up = (['implements', 'guides', 'details'] as const).flatMap((kind) =>
    (directive.data.relations ?? [])
      .filter((edge) => edge.kind === kind && edge.to)
      .map(({ to = '' }) => [to, STORY.higher] as const),
  );
  const after = (['replaces', 'repeals', 'amends'] as const).flatMap((kind) =>
    [...all.values()]
      .filter(({ data }) =>
        data.relations?.some((edge) => edge.kind === kind && edge.to === directive.id),
      )
      .map(({ id }) => [id, STORY.later[kind]] as const),
  );
  return [...up, ...after];
}

/** Each document once, under the closest of its reasons. */
export async function storyDirectives(story: StoryEntry): Promise<StoryDirective[]> {
  const all = await directiveMap();
  const implemented = all.get(story.data.directive ?? '');
  const reasons: (readonly [string, string])[] = [
    ...(implemented ? [[implemented.id, STORY.implemented] as const] : []),
    ...(await recognising(story)).map((id) => [id, STORY.recognisedBy] as const),
    ...(await mentioned(story)).map((id) => [id, STORY.mentioned] as const),
    ...(implemented ? around(implemented, all) : []),
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
