/** The records shown on the page about the site. */
import { fullName } from '#domain/agency/name.ts';
import { pathOf } from '#domain/concepts.ts';
import { shortCitation } from '#domain/directive/citation.ts';
import { agencyOf } from './agencies.ts';
import { allDirectives } from './directives.ts';
import { site } from './site.ts';

/** The operator of the site, and the documents without a full text. */
export async function aboutPage() {
  const publisher = await agencyOf(site().publisher);
  const withoutText = (await allDirectives()).filter(({ data }) => data.textNotFound);
  return {
    publisher: { name: fullName(publisher.data), path: pathOf('agency', publisher.id) },
    withoutText: withoutText.map(({ id, data }) => ({
      name: shortCitation(data),
      path: pathOf('directive', id),
    })),
  };
}
