/** What blocks about receptions show. */
import { query } from '#db/db.ts';
import { ownAgencies } from '#features/agency/pages/outside.ts';
import { isUpcoming } from '#features/reception/rules/session.ts';
import { shownOnce } from '#features/reception/rules/view.ts';
import { HOME_ITEMS } from '#site/blocks.ts';
import { today } from '#site/collection.ts';
import { localNow, ownSessions, scheduleOf } from './receptions.ts';

/** Hidden sessions of the home page, shown once the first have passed. */
const SPARE_SESSIONS = 9;
const NEXT_OF_AGENCY = 4;

/**
 * The next receptions of the province's chair, listed first because most people ask for them, and
 * other coming ones.
 */
export const comingSessions = query('sessions of the home page', async () => {
  const now = await localNow();
  const coming = (await ownSessions(today(), '9999-12-31')).filter(({ session }) =>
    isUpcoming(session, now),
  );
  const committee = (await ownAgencies()).find(
    ({ data }) => data.kind === 'committee' && data.level === 'province',
  );
  const isTheirs = ({ session }: (typeof coming)[number]) => session.agency === committee?.id;
  const most = HOME_ITEMS + SPARE_SESSIONS;
  return {
    committee,
    chairman: coming.filter(isTheirs).slice(0, most),
    others: coming.filter((view) => !isTheirs(view)).slice(0, most),
  };
});

/**
 * The sessions of an agency to come, with those that a page shows once the first have passed, and
 * the changed and coming ones after the first; undefined where it has no schedule.
 */
export const nextSessionsOf = query('next sessions of an agency', async (agency: string) => {
  const schedule = await scheduleOf(agency);
  if (!schedule) return undefined;
  const now = await localNow();
  const coming = shownOnce(
    schedule.sessions.filter(
      (view) => isUpcoming(view.session, now) || (view.changed && view.session.date >= today()),
    ),
  );
  const next = coming.filter(({ session }) => isUpcoming(session, now));
  const later = coming.filter((view) => view !== next[0]);
  return {
    isEnded: schedule.standing === 'ended',
    // The days it left keep their anchors in the list.
    next: next.slice(0, NEXT_OF_AGENCY).map(({ left: _, ...view }) => view),
    later: later.slice(0, NEXT_OF_AGENCY - 1),
  };
});
