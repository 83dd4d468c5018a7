import { each, pagesOf, type SitePart } from '#site/site-part.ts';
import { tables } from './pages/open-data.ts';
import { agenciesWithAttendance, attendanceYears } from './pages/reception-attendance.ts';
import { sessionFilePages } from './pages/reception-files.ts';
import { noticePages } from './pages/reception-notices.ts';
import { agenciesWithCalendar, monthPages, scheduleAgencies } from './pages/receptions.ts';
import { RECEPTION } from './labels.ts';

const withSchedule = each('agency', async () =>
  (await scheduleAgencies()).map(({ agency }) => agency.id),
);
const withCalendar = each('agency', async () =>
  (await agenciesWithCalendar()).map(({ agency }) => agency.id),
);

export const reception: SitePart = {
  addresses: {
    '/lich-tiep-cong-dan/[agency]': withSchedule,
    '/lich-tiep-cong-dan/[agency].ics': withCalendar,
    '/lich-tiep-cong-dan/[agency]/[session].ics': pagesOf(sessionFilePages),
    '/lich-tiep-cong-dan/[agency]/giu-lich.csv': each('agency', agenciesWithAttendance),
    '/lich-tiep-cong-dan/[agency]/lich.json': withCalendar,
    '/lich-tiep-cong-dan/[agency]/thong-bao/[month]': pagesOf(noticePages),
    '/lich-tiep-cong-dan/giu-lich/[...year]': async () => [
      { year: undefined },
      ...(await attendanceYears()).map((year) => ({ year: String(year) })),
    ],
    '/lich-tiep-cong-dan/thang/[month]': each('month', monthPages),
  },
  moved: undefined,
  pictures: undefined,
  tables,
  bulk: undefined,
  sitemap: ['/lich-tiep-cong-dan/giu-lich/[...year]'],
  ofAgency: undefined,
  empty: RECEPTION.empty,
  place: undefined,
};
