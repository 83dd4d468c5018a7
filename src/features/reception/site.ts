import { each, pagesOf, type SitePart } from '#site/site-part.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { toTable } from '#outputs/open-data/table.ts';
import { attendanceTable, monthsOf, sessionsTable } from './outputs/open-data.ts';
import { attendanceRows, attendanceYears } from './pages/reception-attendance.ts';
import { noticePages } from './pages/reception-notices.ts';
import { allSessions, monthPages, scheduleAgencies } from './pages/receptions.ts';
import { RECEPTION } from './labels.ts';

export const reception: SitePart = {
  addresses: {
    '/lich-tiep-cong-dan/[agency]': each('agency', async () =>
      (await scheduleAgencies()).map(({ agency }) => agency.id),
    ),
    '/lich-tiep-cong-dan/[agency]/thong-bao/[month]': pagesOf(noticePages),
    '/lich-tiep-cong-dan/giu-lich/[...year]': async () => [
      { year: undefined },
      ...(await attendanceYears()).map((year) => ({ year: String(year) })),
    ],
    '/lich-tiep-cong-dan/thang/[month]': each('month', monthPages),
  },
  moved: undefined,
  pictures: undefined,
  tables: {
    [sessionsTable.name]: async () => toTable(sessionsTable, await allSessions(), absolute),
    [attendanceTable.name]: async () =>
      toTable(attendanceTable, (await attendanceRows()).flatMap(monthsOf), absolute),
  },
  bulk: undefined,
  sitemap: ['/lich-tiep-cong-dan/giu-lich/[...year]'],
  ofAgency: undefined,
  empty: RECEPTION.empty,
  place: undefined,
};
