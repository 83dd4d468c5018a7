/** What the page about complaints shows of the site's own records. */
import { pathOf } from '#features/concepts.ts';
import { directiveNumbered } from '#features/directive/pages/directives.ts';
import { outcomes } from '#features/directive/pages/outcomes.ts';
import { allReceptionRules } from '#features/directive/pages/reception-rules.ts';
import { petitions } from '#features/petition/pages/petitions.ts';
import { site } from '#site/site.ts';
import { AMENDING_LAW } from './labels.ts';

/** The forms, the other channels of the province, and the page of the amending law where it is published. */
export async function complaintPage() {
  const law = await directiveNumbered(AMENDING_LAW);
  return {
    petitions: await petitions(),
    outcomes: await outcomes({ limit: 3 }),
    rules: await allReceptionRules(),
    channels: site().channels ?? [],
    law: law && pathOf('directive', law.id),
  };
}
