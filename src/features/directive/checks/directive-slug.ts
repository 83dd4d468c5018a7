/** Does a directive's file have the name that follows from its number? It is the public address. */
import { directiveSlug } from '#features/directive/rules/slug.ts';
import { checkOf, problem, query } from '#check/context.ts';

// Without the list of main issuers every name would look wrong; `site-exists` reports that.
const mainIssuers = query('main issuers', ({ site }) => site?.mainIssuers);

export const directiveSlugMatches = checkOf(['directives'], (record, context) => {
  const main = mainIssuers(context);
  const slug = main && directiveSlug(record.data, main);
  if (slug === undefined || slug === record.id) return [];
  return [
    problem(record, {
      check: 'directive-slug',
      path: ['number'],
      fault: `Tên tệp “${record.id}.md” không khớp số, năm và cơ quan ban hành.`,
      cure: `Đổi tên tệp thành “${slug}.md”, hoặc sửa số, ngày, cơ quan ban hành.`,
    }),
  ];
});
