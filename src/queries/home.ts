/** What the home page shows, from the queries of each concept. */
import { tally } from '#domain/duty/matrix.ts';
import { nextSession } from '#domain/reception/next.ts';
import { currentDirectiveId, records, today } from './collection.ts';
import { allDialogues, dialogueRow } from './dialogues.ts';
import { allDirectives, directiveRow } from './directives.ts';
import { matrixFor, trackedDirectives } from './duties.ts';
import { localNow, ownSessions, upcomingDays } from './receptions.ts';
import { site } from './site.ts';
import { agencyNames } from './statistics.ts';
import { allStories, storyCard } from './stories.ts';

const SHOWN = { directives: 6, stories: 3, figures: 6, dialogues: 2, sessions: 12 };

/** How a directive stands this year, over all agencies and duties. */
async function tracker(directiveId: string | undefined) {
  const tracked = (await trackedDirectives()).find(({ directive }) => directive.id === directiveId);
  if (!tracked) return undefined;
  const [year] = tracked.years;
  if (year === undefined) return undefined;
  // Illustrative agencies have a table of their own on the tracker's page and count for nothing.
  const rows = (await matrixFor(tracked, year)).filter(({ agency }) => !agency.data.sample);
  return {
    directive: tracked.directive,
    year,
    agencies: rows.length,
    duties: tracked.duties.length,
    counts: tally(rows.flatMap(({ cells }) => cells)),
  };
}

/** Sessions to come that will be held, the next one first; some to spare for a page that grows old. */
async function comingSessions() {
  const now = localNow();
  const views = await ownSessions(today(), '9999-12-31');
  return views
    .filter(({ session }) => nextSession([session], now) !== undefined)
    .slice(0, SHOWN.sessions);
}

export async function homePage() {
  const [directives, stories, statistics, dialogues] = await Promise.all([
    allDirectives(),
    allStories(),
    records('statistics'),
    allDialogues(),
  ]);
  const featuredId = site.featuredDirective && (await currentDirectiveId(site.featuredDirective));
  return {
    today: today(),
    featured: directives.find(({ id }) => id === featuredId),
    days: await upcomingDays(),
    coming: await comingSessions(),
    tracker: await tracker(featuredId),
    directives: await Promise.all(directives.slice(0, SHOWN.directives).map(directiveRow)),
    stories: await Promise.all(stories.slice(0, SHOWN.stories).map(storyCard)),
    figures: statistics.filter(({ data }) => data.key).slice(0, SHOWN.figures),
    nameOf: await agencyNames(),
    dialogues: await Promise.all(dialogues.slice(0, SHOWN.dialogues).map(dialogueRow)),
  };
}
