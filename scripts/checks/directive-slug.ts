/** Does a directive's file have the name that follows from its number? It is the public address. */
import { directiveSlug } from '#domain/directive/slug.ts';
import { problem, type Check } from './context.ts';

export const directiveSlugMatches: Check = ({ of, site }) => {
  // Without the list of main issuers every name would look wrong; `site-exists` reports that.
  if (!site) return [];
  return of('directives').flatMap((record) => {
    const slug = directiveSlug(record.data, site.mainIssuers);
    if (slug === record.id) return [];
    return problem(record, {
      check: 'directive-slug',
      path: ['number'],
      fault: `Tên tệp “${record.id}.md” không khớp số, năm và cơ quan ban hành.`,
      cure: `Đổi tên tệp thành “${slug}.md”, hoặc sửa số, ngày, cơ quan ban hành.`,
    });
  });
};
