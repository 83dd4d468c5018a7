import { dutyStatusTable } from './outputs/open-data.ts';
import { each, type SitePart } from '#site/site-part.ts';
import { movedTrackers } from './pages/moves.ts';
import { dutyStatus, trackedAgencies, trackedDirectives, trackedIds } from './pages/trackers.ts';
import { DUTY } from './labels.ts';

const trackers = each('directive', trackedIds);

export const duty: SitePart = {
  addresses: {
    '/thuc-hien/[directive]': trackers,
    '/thuc-hien/[directive]/quy-tac': trackers,
    '/thuc-hien/[directive]/nhiem-vu/[duty]': async () =>
      (await trackedDirectives()).flatMap(({ directive, duties }) =>
        duties.map(({ data }) => ({ directive: directive.id, duty: String(data.order) })),
      ),
    '/thuc-hien/[directive]/[year]': async () =>
      (await trackedDirectives()).flatMap(({ directive, years }) =>
        years.map((year) => ({ directive: directive.id, year: String(year) })),
      ),
    '/thuc-hien/[directive]/co-quan/[agency]': async () => {
      const ofTracked = (await trackedDirectives()).map(async (tracked) =>
        (await trackedAgencies(tracked)).map((agency) => ({
          directive: tracked.directive.id,
          agency: agency.id,
        })),
      );
      return (await Promise.all(ofTracked)).flat();
    },
  },
  moved: movedTrackers,
  pictures: undefined,
  tables: { [dutyStatusTable.name]: async () => dutyStatus(await trackedDirectives()) },
  bulk: undefined,
  sitemap: [
    '/thuc-hien',
    '/thuc-hien/[directive]',
    '/thuc-hien/[directive]/quy-tac',
    '/thuc-hien/[directive]/nhiem-vu/[duty]',
    '/thuc-hien/[directive]/[year]',
    '/thuc-hien/[directive]/co-quan/[agency]',
  ],
  ofAgency: undefined,
  empty: DUTY.empty,
  place: undefined,
};
