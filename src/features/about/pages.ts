/** The records shown on the page about the site. */
import { fullName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import { shortCitation } from '#features/directive/rules/citation.ts';
import { publisher } from '#features/agency/pages/agencies.ts';
import { allDirectives } from '#features/directive/pages/directives.ts';

/** The operator of the site, and the documents without a full text. */
export async function aboutPage() {
  const agency = await publisher();
  const withoutText = (await allDirectives()).filter(({ data }) => data.textNotFound);
  return {
    publisher: agency && { name: fullName(agency.data), path: pathOf('agency', agency.id) },
    withoutText: withoutText.map(({ id, data }) => ({
      name: shortCitation(data),
      path: pathOf('directive', id),
    })),
  };
}
