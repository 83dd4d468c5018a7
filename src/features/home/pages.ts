/** The data of the home page, from the queries of each concept. */
import { tally } from '#features/duty/rules/matrix.ts';
import { nextSession } from '#features/reception/rules/session.ts';
import { currentDirectiveId, records, today } from '#site/collection.ts';
import { allDialogues, dialogueRow } from '#features/dialogue/pages/dialogues.ts';
import { allDirectives, directiveRow } from '#features/directive/pages/directives.ts';
import { matrixFor, trackedDirectives } from '#features/duty/pages.ts';
import { ofProvince, ownAgencies } from '#features/agency/pages/outside.ts';
import { localNow, ownSessions } from '#features/reception/pages/receptions.ts';
import { site } from '#site/site.ts';
import { agencyNames } from '#features/statistic/pages/statistics.ts';
import { allStories, storyCard } from '#features/story/pages/stories.ts';

/** Items of each kind; few, so that the page is read to its end. */
const SHOWN = 3;
/** Hidden sessions in the page, shown once the first have passed. */
const SPARE_SESSIONS = 9;

/** The tracker of a directive this year, over all agencies and duties. */
async function tracker(directiveId: string | undefined) {
  const tracked = (await trackedDirectives()).find(({ directive }) => directive.id === directiveId);
  if (!tracked) return undefined;
  const [year] = tracked.years;
  if (year === undefined) return undefined;
  const rows = await matrixFor(tracked, year);
  return {
    directive: tracked.directive,
    year,
    agencies: rows.length,
    duties: tracked.duties.length,
    counts: tally(rows.flatMap(({ cells }) => cells)),
  };
}

/**
 * The next receptions of the province's chair, listed first because most people ask for them, and
 * other coming ones.
 */
async function comingSessions() {
  const now = await localNow();
  const coming = (await ownSessions(today(), '9999-12-31')).filter(
    ({ session }) => nextSession([session], now) !== undefined,
  );
  const committee = (await ownAgencies()).find(
    ({ data }) => data.kind === 'committee' && data.level === 'province',
  );
  const isTheirs = ({ session }: (typeof coming)[number]) => session.agency === committee?.id;
  const first = SHOWN + SPARE_SESSIONS;
  return {
    committee,
    chairman: coming.filter(isTheirs).slice(0, first),
    others: coming.filter((view) => !isTheirs(view)).slice(0, first),
    shown: SHOWN,
  };
}

export async function homePage() {
  const [directives, stories, statistics, dialogues] = await Promise.all([
    allDirectives(),
    allStories().then(ofProvince),
    records('statistics').then(ofProvince),
    allDialogues().then(ofProvince),
  ]);
  const { featuredDirective: wanted } = site();
  const featuredId = wanted && currentDirectiveId(wanted);
  const newest = (await ofProvince(directives)).slice(0, SHOWN);
  return {
    today: today(),
    featured: directives.find(({ id }) => id === featuredId),
    sessions: await comingSessions(),
    tracker: await tracker(featuredId),
    directives: await Promise.all(newest.map(directiveRow)),
    stories: await Promise.all(stories.slice(0, SHOWN).map(storyCard)),
    figures: statistics.filter(({ data }) => data.key).slice(0, SHOWN),
    nameOf: await agencyNames(),
    dialogues: await Promise.all(dialogues.slice(0, SHOWN).map(dialogueRow)),
  };
}
