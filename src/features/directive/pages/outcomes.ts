/** What agencies decided for citizens, newest first. */
import { query } from '#db/db.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { OutcomeView } from '#features/directive/rules/view.ts';
import { distinct } from '#lib/distinct.ts';
import { recordAt } from '#site/collection.ts';
import { allDirectives, directiveRow } from './directives.ts';
import { mattersOf } from './matters.ts';

/** Ids only: of the documents themselves, a reader depends on those that it shows. */
const withOutcome = query('documents with outcomes', async () =>
  (await ofProvince(await allDirectives()))
    .filter(({ data }) => data.outcome && !withdrawalOf(data))
    .map(({ id, data }) => ({ id, issuer: data.issuer, year: data.issuedOn.slice(0, 4) })),
);

async function view(id: string): Promise<OutcomeView[]> {
  const entry = await recordAt('directives', id);
  const { outcome } = entry.data;
  return outcome
    ? [{ row: await directiveRow(entry), outcome, matters: await mattersOf(entry) }]
    : [];
}

interface Wanted {
  readonly agency?: string;
  readonly year?: string;
  readonly limit?: number;
}

export async function outcomes({ agency, year, limit }: Wanted): Promise<OutcomeView[]> {
  const wanted = (await withOutcome()).filter(
    (one) =>
      (agency === undefined || one.issuer === agency) && (year === undefined || one.year === year),
  );
  return (await Promise.all(wanted.slice(0, limit).map(({ id }) => view(id)))).flat();
}

/** The years that have outcomes, newest first. */
export const outcomeYears = query('years with outcomes', async () =>
  distinct((await withOutcome()).map(({ year }) => year)),
);
