/** Reads a built page for the index. site/layouts/Meta.astro writes its facts (search/search-record.ts). */
import { FACT_FILTERS, FACT_NOTES, FACT_SEPARATOR } from '#search/search-record.ts';
import type { SearchPage } from '#search/types.ts';
import { passagesOf } from './passages.ts';
import { type PageLines, readLines } from './read-lines.ts';

/**
 * @param url address without the base path
 * @returns undefined when the page is not indexed
 */
export function readPage(html: string, url: string): SearchPage | undefined {
  const read = readLines(html);
  return read && searchPage(read, url);
}

/** The page with these lines and facts; parameters as `readPage`. */
export function searchPage(read: PageLines, url: string): SearchPage {
  const all = (name: string): readonly string[] => read.facts.get(name) ?? [];
  const one = (name: string): string => all(name)[0] ?? '';
  const title = one('title');
  return {
    url,
    title,
    kind: one('kind'),
    type: one('type'),
    agency: one('agency'),
    agencyId: one('agency-id'),
    alsoCalled: all('also-called').flatMap((names) => names.split(FACT_SEPARATOR)),
    fields: all(FACT_FILTERS.field),
    date: one('date'),
    number: one('number'),
    validity: one('validity'),
    sample: all(FACT_FILTERS.note).includes(FACT_NOTES.sample),
    secondary: all(FACT_FILTERS.note).includes(FACT_NOTES.secondary),
    passages: passagesOf(read, title),
  };
}
