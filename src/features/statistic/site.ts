import { slugs, type SitePart } from '#site/site-part.ts';

export const statistic: SitePart = {
  addresses: {
    '/thong-ke/[slug]': slugs('statistic'),
    '/thong-ke/[slug].csv': slugs('statistic'),
    '/thong-ke/[slug].json': slugs('statistic'),
    '/thong-ke/[slug].svg': slugs('statistic'),
    '/thong-ke/[slug]/nhung': slugs('statistic'),
  },
};
