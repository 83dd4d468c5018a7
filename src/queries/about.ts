/** What the page about the site shows of the records. */
import { fullName } from '#domain/agency/name.ts';
import { pathOf } from '#domain/concepts.ts';
import { shortCitation } from '#domain/directive/citation.ts';
import { agencyOf } from './agencies.ts';
import { allDirectives } from './directives.ts';
import { site } from './site.ts';

/** Who runs the site, and the documents of which no full text was found. */
export async function aboutPage() {
  const publisher = await agencyOf(site.publisher);
  const withoutText = (await allDirectives()).filter(({ data }) => data.textNotFound);
  return {
    publisher: { name: fullName(publisher.data), path: pathOf('agency', publisher.id) },
    withoutText: withoutText.map(({ id, data }) => ({
      name: shortCitation(data),
      path: pathOf('directive', id),
    })),
  };
}
