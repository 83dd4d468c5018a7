import { pagesOf, slugs, type SitePart } from '#site/site-part.ts';
import { bulk } from './pages/archive.ts';
import { DIRECTIVE } from './labels.ts';
import { directiveCount } from './pages/blocks.ts';
import { attachmentPictures } from './pages/attachments.ts';
import { directiveListPages, formerLists } from './pages/directive-lists.ts';
import { outcomeYears } from './pages/outcomes.ts';
import { placeInDirective } from './pages/directive-units.ts';

export const directive: SitePart = {
  addresses: {
    '/van-ban/[...list]': pagesOf(directiveListPages),
    '/van-ban/[slug]': slugs('directive'),
    '/khieu-nai-to-cao/ket-qua/[...year]': async () => [
      { year: undefined },
      ...(await outcomeYears()).map((year) => ({ year })),
    ],
  },
  moved: formerLists,
  pictures: attachmentPictures,
  tables: {},
  bulk,
  sitemap: ['/khieu-nai-to-cao/ket-qua/[...year]'],
  ofAgency: { label: DIRECTIVE.ofAgency, count: directiveCount },
  empty: DIRECTIVE.empty,
  place: placeInDirective,
};
