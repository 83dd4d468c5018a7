/** Usefulness counts for display: the newest month first, then the page with the most answers. */
import type { Usefulness } from '#features/usefulness/schema.ts';

export const USEFULNESS_PATH = '/thong-ke/trang-co-ich/';

export const usefulMonths = ({ months }: Usefulness) =>
  [...months]
    .sort((a, b) => b.month.localeCompare(a.month))
    .map(({ month, pages }) => ({
      month,
      pages: [...pages].sort(
        (a, b) => b.yes + b.no - (a.yes + a.no) || a.path.localeCompare(b.path),
      ),
      yes: pages.reduce((sum, page) => sum + page.yes, 0),
      no: pages.reduce((sum, page) => sum + page.no, 0),
    }));
