/** Reads a built page for the index. layouts/Meta.astro writes its facts (domain/search-record.ts). */
import { FACT_FILTERS, FACT_SEPARATOR } from '#domain/search-record.ts';
import type { SearchPage } from '#search/types.ts';
import { passagesOf } from './passages.ts';
import { readLines } from './read-lines.ts';

/** A page before the other names of its agency are added, which only the agency's own page has. */
export interface ReadPage {
  readonly page: SearchPage;
  readonly agencyId: string;
  readonly alsoCalled: readonly string[];
}

/**
 * @param url address without the base path
 * @returns undefined when the page is not indexed
 */
export function readPage(html: string, url: string): ReadPage | undefined {
  const read = readLines(html);
  if (!read) return undefined;
  const all = (name: string): readonly string[] => read.facts.get(name) ?? [];
  const one = (name: string): string => all(name)[0] ?? '';
  const title = one('title');
  const page: SearchPage = {
    url,
    title,
    kind: one('kind'),
    type: one('type'),
    agency: one('agency'),
    agencies: [],
    fields: all(FACT_FILTERS.field),
    date: one('date'),
    number: one('number'),
    validity: one('validity'),
    sample: all(FACT_FILTERS.note).length > 0,
    passages: passagesOf(read, title),
  };
  const alsoCalled = all('also-called').flatMap((names) => names.split(FACT_SEPARATOR));
  return { page, agencyId: one('agency-id'), alsoCalled };
}

/** Gives each page all names of its agency. */
export function withAgencies(read: readonly ReadPage[]): SearchPage[] {
  const names = new Map(
    read.flatMap(({ agencyId, alsoCalled }) =>
      alsoCalled.length > 0 ? [[agencyId, alsoCalled] as const] : [],
    ),
  );
  return read.map(({ page, agencyId }) => ({ ...page, agencies: names.get(agencyId) ?? [] }));
}
