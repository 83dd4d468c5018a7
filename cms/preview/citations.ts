/** The documents that a text can cite, from the open data of the site this CMS belongs to. */
import { useEffect, useState } from 'react';
import {
  citationIndex,
  type CitationIndex,
  type CitationTarget,
} from '#domain/directive/citations/resolve.ts';
import { labelOf, siteBase } from '#cms/hooks.ts';

/** A row of `du-lieu/directives.json`; a test compares it with what the site publishes. */
interface Row {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly title: string;
  readonly issuer: string;
  readonly issued_on: string;
  readonly term: string | null;
}

const target = (row: Row): CitationTarget => ({
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

async function load(): Promise<CitationIndex> {
  const response = await fetch(`${siteBase()}du-lieu/directives.json`);
  if (!response.ok) throw new Error(`directives.json: ${response.status}`);
  return citationIndex(((await response.json()) as Row[]).map(target));
}

let loading: Promise<CitationIndex> | undefined;

/** Undefined until it is there, and where the site has not been built yet: then numbers stay words. */
export function useCitations(): CitationIndex | undefined {
  const [index, setIndex] = useState<CitationIndex>();
  useEffect(() => {
    loading ??= load();
    loading.then(setIndex, (error: unknown) => {
      loading = undefined;
      console.info('Xem trước chưa có liên kết văn bản:', error);
    });
  }, []);
  return index;
}
