/**
 * Links from document numbers and names in running text to the documents, in pages and in Akoma
 * Ntoso files.
 */
import type { CollectionName } from '#features/concepts.ts';
import { akomaWork } from '#outputs/akoma-ntoso/akoma-metadata.ts';
import { findCitations } from '#features/directive/rules/citations/find.ts';
import { unambiguousTarget } from '#features/directive/rules/citations/resolve.ts';
import type { UnitIndex } from '#features/directive/rules/unit-index.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import type { KnownDocumentEntry } from '#features/known-document/schema.ts';
import { index } from '#db/db.ts';
import { escapeXml } from '#lib/xml.ts';
import { citationHook } from '#legal-text/citation-hook.ts';
import type { TextHook } from '#legal-text/html.ts';
import {
  type Mention,
  agencyText,
  allTargets,
  citingText,
  directiveMentions,
  mentionsOf,
  targetTitles,
} from './citations.ts';
import { recordMap, records } from '#site/collection.ts';
import { unitsOf } from './directive-units.ts';

/** The body of a record other than a directive, with its author agency where known. */
interface CitingBody {
  readonly collection: CollectionName;
  readonly id: string;
  readonly agency: string | undefined;
}

/** The directives with these ids, in the order of the ids. */
async function directivesOf(ids: ReadonlySet<string>): Promise<DirectiveEntry[]> {
  const known = await recordMap('directives');
  return [...ids].sort().flatMap((id) => known.get(id) ?? []);
}

/** Units of the documents of which a text cites a part. */
async function unitsCited(mentions: readonly Mention[]): Promise<ReadonlyMap<string, UnitIndex>> {
  const ids = new Set(
    mentions.flatMap(({ target, hasPlace }) => (hasPlace && target?.isOnSite ? [target.id] : [])),
  );
  const units = new Map<string, UnitIndex>();
  for (const entry of await directivesOf(ids)) {
    const unitIndex = unitsOf(entry);
    if (unitIndex) units.set(entry.id, unitIndex);
  }
  return units;
}

/** The known national documents that a directive's text cites, in the order of their numbers. */
export async function knownCited(entry: DirectiveEntry): Promise<readonly KnownDocumentEntry[]> {
  const mentions = await directiveMentions(entry);
  const ids = new Set(
    mentions.flatMap(({ target }) => (target && !target.isOnSite ? [target.id] : [])),
  );
  return ids.size === 0 ? [] : (await records('known-documents')).filter(({ id }) => ids.has(id));
}

export async function directiveLinks(entry: DirectiveEntry): Promise<TextHook> {
  return citationHook({
    all: await allTargets(),
    titleOf: await targetTitles(),
    from: await citingText(entry),
    units: await unitsCited(await directiveMentions(entry)),
    known: new Set((await knownCited(entry)).map(({ id }) => id)),
    hasChoices: true,
  });
}

/** Links in the body of another record, only to unambiguous documents of the site. */
export async function bodyLinks(body: CitingBody): Promise<TextHook> {
  const from = await agencyText(body.agency);
  return citationHook({
    all: await allTargets(),
    titleOf: await targetTitles(),
    from,
    units: await unitsCited(await mentionsOf(body.collection, body.id, from)),
    known: new Set(),
    hasChoices: false,
  });
}

const allWorks = index(
  'addresses of works',
  async () =>
    new Map((await records('directives')).map(({ id, data }) => [id, akomaWork(data)] as const)),
);

/** Converts a text to XML with references; undefined where it cites no document of the site. */
export async function aknReferences(
  entry: DirectiveEntry,
): Promise<((text: string) => string) | undefined> {
  const mentions = await directiveMentions(entry);
  if (!mentions.some(({ target }) => target?.isOnSite)) return undefined;
  const [all, from, addresses] = await Promise.all([allTargets(), citingText(entry), allWorks()]);
  return (text) => {
    let xml = '';
    let at = 0;
    for (const citation of findCitations(text, all.names)) {
      if (citation.start < at) continue;
      const target = unambiguousTarget(citation, all, from);
      const work = target?.isOnSite ? addresses.get(target.id) : undefined;
      if (work === undefined) continue;
      const words = escapeXml(text.slice(citation.start, citation.end));
      xml += `${escapeXml(text.slice(at, citation.start))}<ref href="${escapeXml(work)}">${words}</ref>`;
      at = citation.end;
    }
    return xml + escapeXml(text.slice(at));
  };
}
