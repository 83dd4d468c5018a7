/** What blocks about documents show. */
import { index } from '#db/db.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';
import type { DirectiveRow } from '#features/directive/rules/view.ts';
import { HOME_ITEMS } from '#site/blocks.ts';
import { allDirectives, directiveRow } from './directives.ts';

const NEWEST = 8;

export const newestDirectives = async (): Promise<DirectiveRow[]> =>
  Promise.all((await ofProvince(await allDirectives())).slice(0, HOME_ITEMS).map(directiveRow));

/** The newest documents of each agency, and the number of all. */
const byIssuer = index('documents by issuer', async () => {
  const groups = Map.groupBy(await allDirectives(), ({ data }) => data.issuer);
  return new Map(
    Array.from(groups, ([id, all]) => [id, { count: all.length, newest: all.slice(0, NEWEST) }]),
  );
});

export const directiveCount = async (agency: string): Promise<number> =>
  (await byIssuer()).get(agency)?.count ?? 0;

export async function directivesOf(agency: string) {
  const { count, newest } = (await byIssuer()).get(agency) ?? { count: 0, newest: [] };
  return { count, rows: await Promise.all(newest.map(directiveRow)) };
}
