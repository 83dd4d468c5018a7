/** The records shown on the page about the site. */
import { ABOUT_PATH } from '#features/menu.ts';
import { fullName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import { shortCitation } from '#features/directive/rules/citation.ts';
import { publisher } from '#features/agency/pages/agencies.ts';
import { allDirectives } from '#features/directive/pages/directives.ts';
import { aboutMenu } from '#site/menu.ts';

/** The operator of the site, and the documents without a full text. */
export async function aboutPage() {
  const agency = await publisher();
  const withoutText = (await allDirectives()).filter(({ data }) => data.textNotFound);
  return {
    publisher: agency && { name: fullName(agency.data), path: pathOf('agency', agency.id) },
    links: (await aboutMenu()).filter(({ path }) => path !== ABOUT_PATH),
    withoutText: withoutText.map(({ id, data }) => ({
      name: shortCitation(data),
      path: pathOf('directive', id),
    })),
  };
}
