/** What a text cites, as references of its Akoma Ntoso file: to documents of the site, without doubt. */
import { akomaWork } from '#domain/directive/akoma-metadata.ts';
import { findCitations } from '#domain/directive/citations/find.ts';
import { resolveCitation } from '#domain/directive/citations/resolve.ts';
import type { DirectiveEntry } from '#domain/entry.ts';
import { escapeXml } from '#lib/xml.ts';
import { once } from '#lib/once.ts';
import { allTargets, citingText, directiveMentions } from './citations.ts';
import { records } from './collection.ts';

/** Addresses of the works by id of the directive. */
const allWorks = once(
  async () =>
    new Map((await records('directives')).map(({ id, data }) => [id, akomaWork(data)] as const)),
);

/** Makes XML of the words of a text; undefined where it cites no document of the site. */
export async function aknReferences(
  entry: DirectiveEntry,
): Promise<((text: string) => string) | undefined> {
  const mentions = await directiveMentions(entry);
  if (!mentions.some(({ targets }) => targets.length === 1 && targets[0]?.isOnSite))
    return undefined;
  const [all, from, addresses] = await Promise.all([allTargets(), citingText(entry), allWorks()]);
  return (text) => {
    let xml = '';
    let at = 0;
    for (const citation of findCitations(text, all.names)) {
      if (citation.start < at) continue;
      const [target, ...others] = resolveCitation(citation, all, from);
      const work = target?.isOnSite && others.length === 0 ? addresses.get(target.id) : undefined;
      if (work === undefined) continue;
      const words = escapeXml(text.slice(citation.start, citation.end));
      xml += `${escapeXml(text.slice(at, citation.start))}<ref href="${escapeXml(work)}">${words}</ref>`;
      at = citation.end;
    }
    return xml + escapeXml(text.slice(at));
  };
}
