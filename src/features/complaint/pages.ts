/** What the page about complaints shows of the site's own records. */
import { pathOf } from '#features/concepts.ts';
import { directiveNumbered } from '#features/directive/pages/directives.ts';
import { site } from '#site/site.ts';
import { AMENDING_LAW } from './labels.ts';

/** The other channels of the province, and the page of the amending law where it is published. */
export async function complaintPage() {
  const law = await directiveNumbered(AMENDING_LAW);
  return { channels: site().channels ?? [], law: law && pathOf('directive', law.id) };
}
