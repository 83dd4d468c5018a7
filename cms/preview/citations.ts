/** The documents that a text can cite: those the site has published. */
import { useMemo } from 'react';
import {
  citationIndex,
  type CitationIndex,
  type CitationTarget,
} from '#domain/directive/citations/resolve.ts';
import { labelOf } from '#cms/hooks.ts';
import { usePublished, type PublishedDirective } from '#cms/published.ts';

const target = (row: PublishedDirective): CitationTarget => ({
  id: row.id,
  isOnSite: true,
  number: row.number,
  type: row.type,
  title: row.title,
  issuedOn: row.issued_on,
  term: row.term ?? undefined,
  issuerNames: [labelOf('agencies', row.issuer)],
  names: row.type === 'luat' ? [row.title] : [],
});

/** Undefined while the list is not there: then numbers stay words. */
export function useCitations(): CitationIndex | undefined {
  const published = usePublished();
  return useMemo(() => published && citationIndex(published.map(target)), [published]);
}
