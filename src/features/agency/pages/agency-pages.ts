/** The data of the pages about agencies. */
import { groupAgencies } from '#features/agency/rules/groups.ts';
import { lineageOf } from '#features/agency/rules/lineage.ts';
import type { AgencyEntry, DialogueEntry, StatisticEntry } from '#features/entry.ts';
import { index } from '#db/db.ts';
import { isUpcoming } from '#features/reception/rules/session.ts';
import { distinctName } from '#features/agency/rules/name.ts';
import { allAgencies } from './agencies.ts';
import { today } from '#site/collection.ts';
import { allDialogues, dialogueRow } from '#features/dialogue/pages/dialogues.ts';
import { allDirectives, directiveRow } from '#features/directive/pages/directives.ts';
import { dutySummaries } from '#features/duty/pages.ts';
import { allFeedback } from '#features/feedback/pages/feedback.ts';
import { localNow, scheduleOf, type ScheduleAgency } from '#features/reception/pages/receptions.ts';
import { allStatistics } from '#features/statistic/pages/statistics.ts';
import { allStories, storyCard } from '#features/story/pages/stories.ts';

const NEWEST = 8;
const NEXT_SESSIONS = 4;

const takesPart = (id: string, { data }: DialogueEntry): boolean =>
  data.agency === id || Boolean(data.questions?.some(({ unit }) => unit === id));
const isNamedIn = (id: string, { data }: StatisticEntry): boolean =>
  data.series.some(({ agency }) => agency === id);

/** The newest documents of each agency, and the number of all. */
const directivesOf = index('documents by issuer', async () => {
  const groups = Map.groupBy(await allDirectives(), ({ data }) => data.issuer);
  return new Map(
    Array.from(groups, ([id, all]) => [id, { count: all.length, newest: all.slice(0, NEWEST) }]),
  );
});

async function recordsOf(id: string) {
  const [directives, stories, statistics, dialogues, feedback] = await Promise.all([
    directivesOf(),
    allStories(),
    allStatistics(),
    allDialogues(),
    allFeedback(),
  ]);
  return {
    directives: directives.get(id) ?? { count: 0, newest: [] },
    stories: stories.filter(({ data }) => data.agency === id),
    statistics: statistics.filter((entry) => isNamedIn(id, entry)),
    dialogues: dialogues.filter((entry) => takesPart(id, entry)),
    feedback: feedback.filter(({ data }) => data.unit === id),
  };
}

async function sessionsOf(schedule: ScheduleAgency | undefined) {
  const now = await localNow();
  const coming = (schedule?.sessions ?? []).filter(
    (view) => isUpcoming(view.session, now) || (view.changed && view.session.date >= today()),
  );
  return {
    hasSchedule: schedule !== undefined,
    ended: schedule?.standing === 'ended',
    coming: coming.slice(0, NEXT_SESSIONS),
  };
}

/** All data of an agency's page. */
export async function agencyPage(agency: AgencyEntry) {
  const [found, all] = [await recordsOf(agency.id), await allAgencies()];
  return {
    agency,
    today: today(),
    nameOf: (entry: AgencyEntry) => distinctName(entry, all),
    lineage: lineageOf(agency, all, today()),
    schedule: await sessionsOf(await scheduleOf(agency)),
    duties: await dutySummaries(agency),
    directives: {
      count: found.directives.count,
      rows: await Promise.all(found.directives.newest.map(directiveRow)),
    },
    stories: await Promise.all(found.stories.map(storyCard)),
    statistics: found.statistics.map((entry) => ({
      entry,
      count: entry.data.series.filter((point) => point.agency === agency.id).length,
    })),
    dialogues: await Promise.all(found.dialogues.map(dialogueRow)),
    feedback: found.feedback,
  };
}

/** The agencies of the province in groups, each former one with its successors. */
export async function agencyGroups() {
  const all = await allAgencies();
  return groupAgencies(all, today()).map(({ name, agencies }) => ({
    name,
    agencies: agencies.map((agency) => ({
      id: agency.id,
      sample: agency.data.sample,
      name: distinctName(agency, all),
      until: agency.data.dissolvedOn,
      after: lineageOf(agency, all, today()).after.map((edge) => distinctName(edge.agency, all)),
    })),
  }));
}
