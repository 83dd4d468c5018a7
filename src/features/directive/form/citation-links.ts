/** Links from the documents that a text cites to those that are published. */
import { useMemo } from 'react';
import { citationHook } from '#legal-text/citation-hook.ts';
import type { TextHook } from '#legal-text/html.ts';
import { citationIndex, type CitationTarget } from '#features/directive/rules/citations/resolve.ts';
import { agencyName, siteBase } from '#cms/kit/site-context.ts';
import { usePublished, type PublishedDirective } from './published.ts';

const target = (row: PublishedDirective): CitationTarget => ({
  id: row.id,
  isOnSite: true,
  number: row.number,
  type: row.type,
  issuedOn: row.issued_on,
  term: row.term ?? undefined,
  issuerNames: [agencyName(row.issuer) ?? row.issuer],
  names: row.type === 'luat' ? [row.title] : [],
});

/** Undefined until the list has loaded: until then numbers are plain text. */
function useCitations() {
  const published = usePublished();
  return useMemo(() => {
    if (!published) return undefined;
    const titles = new Map(published.map(({ id, title }) => [id, title]));
    return {
      all: citationIndex(published.map(target)),
      titleOf: ({ id }: CitationTarget) => titles.get(id) ?? '',
    };
  }, [published]);
}

/**
 * @param speaker name of the issuing agency: a number without an issuer is one of its own
 * @param hasChoices offers all documents that a number may mean
 */
export function useCitationLinks(speaker: string, hasChoices: boolean): TextHook | undefined {
  const citations = useCitations();
  return useMemo(
    () =>
      citations &&
      citationHook({
        ...citations,
        from: { issuerNames: speaker ? [speaker] : [] },
        units: new Map(),
        known: new Set(),
        hasChoices,
        hrefOf: (path) => siteBase() + path.replace(/^\//, ''),
      }),
    [citations, speaker, hasChoices],
  );
}
