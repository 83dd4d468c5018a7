/** Has a directive's file the name its number gives? The name is the public address. */
import { directiveSlug } from '#domain/directive/slug.ts';
import { problem, type Check } from './context.ts';

export const directiveSlugMatches: Check = ({ of, site }) => {
  // Without the list of main issuers every name would look wrong; `site-exists` has said it.
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
