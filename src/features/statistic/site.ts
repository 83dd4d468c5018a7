import { records } from '#site/collection.ts';
import { slugs, type SitePart } from '#site/site-part.ts';
import { figuresTable } from './outputs/open-data.ts';
import { figuresTableOf } from './pages/open-data.ts';
import { STATISTIC } from './labels.ts';
import { statisticsOf } from './pages/blocks.ts';

export const statistic: SitePart = {
  addresses: {
    '/thong-ke/[slug]': slugs('statistic'),
    '/thong-ke/[slug]/nhung': slugs('statistic'),
  },
  moved: undefined,
  pictures: undefined,
  tables: { [figuresTable.name]: async () => figuresTableOf(await records('statistics')) },
  bulk: undefined,
  sitemap: ['/thong-ke/lich-cong-bo'],
  ofAgency: {
    label: STATISTIC.ofAgency,
    count: async (agency) => (await statisticsOf(agency)).length,
  },
  empty: STATISTIC.empty,
  place: undefined,
};
