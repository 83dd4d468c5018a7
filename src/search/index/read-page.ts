/** Reads a built page for the index. layouts/Meta.astro writes its facts. */
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
  const title = one('tieu-de');
  const page: SearchPage = {
    url,
    title,
    kind: one('loai'),
    type: one('kieu'),
    agency: one('co-quan'),
    agencies: [],
    fields: all('linh-vuc'),
    date: one('ngay'),
    number: one('so'),
    validity: one('hieu-luc'),
    sample: one('minh-hoa') === '1',
    passages: passagesOf(read, title),
  };
  return { page, agencyId: one('ma-co-quan'), alsoCalled: all('con-goi-la') };
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
