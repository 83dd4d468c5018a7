/** What the list pages of dialogues show: filter links, rows, and the promises across dialogues. */
import { cacheKey } from '#lib/cache-key.ts';
import { shortName } from '#domain/agency/name.ts';
import { tally } from '#domain/dialogue/promise.ts';
import type { DialogueEntry, DirectiveEntry } from '#domain/entry.ts';
import { COMMON } from '#strings/common.ts';
import { DIALOGUE } from '#strings/dialogue.ts';
import { agencyMap, allAgencies } from './agencies.ts';
import { records, today } from './collection.ts';
import { agenciesOf, allDialogues, dialogueRow, questionsOf } from './dialogues.ts';

export interface DialogueFilter {
  group: 'nam' | 'don-vi';
  value: string;
  label: string;
  dialogues: DialogueEntry[];
}

const TITLES = { nam: DIALOGUE.byYear, 'don-vi': DIALOGUE.byAgency } as const;

/** The lists behind the filter links: years, newest first, then agencies in their own order. */
export async function dialogueFilters(): Promise<DialogueFilter[]> {
  const [dialogues, agencies] = [await allDialogues(), await allAgencies()];
  const years = [...new Set(dialogues.map(({ data }) => data.on.slice(0, 4)))];
  return [
    ...years.map((year) => ({
      group: 'nam' as const,
      value: year,
      label: year,
      dialogues: dialogues.filter(({ data }) => data.on.startsWith(year)),
    })),
    ...agencies.map(({ id, data }) => ({
      group: 'don-vi' as const,
      value: id,
      label: shortName(data),
      dialogues: dialogues.filter((entry) => agenciesOf(entry).includes(id)),
    })),
  ].filter((filter) => filter.dialogues.length > 0);
}

/** Every promise of these dialogues; of one agency alone where it is named. */
async function promisesOf(dialogues: readonly DialogueEntry[], agencyId?: string) {
  const agencies = await agencyMap();
  return dialogues
    .flatMap((entry) =>
      questionsOf(entry).map((question) => {
        const unit = question.unit ?? entry.data.agency;
        const agency = agencies.get(unit);
        return { ...question, entry, unit, agencyName: agency ? shortName(agency.data) : unit };
      }),
    )
    .filter(({ unit }) => agencyId === undefined || unit === agencyId);
}
export type TrackedPromise = Awaited<ReturnType<typeof promisesOf>>[number];

/** How the promises of these dialogues stand today, the ones that need attention first. */
export async function promiseTracker(dialogues: readonly DialogueEntry[], agencyId?: string) {
  const questions = await promisesOf(dialogues, agencyId);
  const count = (list: readonly TrackedPromise[]) => tally(list.map(({ promise }) => promise));
  const days = ({ promise }: TrackedPromise) => promise.days ?? Infinity;
  const inState = (state: TrackedPromise['promise']['state']) =>
    questions.filter(({ promise }) => promise.state === state);
  const perAgency = (await allAgencies())
    .map(({ id, data }) => {
      const theirs = questions.filter(({ unit }) => unit === id);
      return { id, name: shortName(data), counts: count(theirs) };
    })
    .filter(({ counts }) => counts.kept + counts.late + counts.open > 0);
  return {
    counts: count(questions),
    late: inState('late').sort(
      (a, b) => Number(a.promise.done) - Number(b.promise.done) || days(b) - days(a),
    ),
    open: inState('open').sort((a, b) => days(a) - days(b)),
    plans: inState('none').filter(({ status }) => status === 'planned').length,
    perAgency,
    today: today(),
    /** Where there is one agency only, the table would repeat the counts above it. */
    showAgencies: agencyId === undefined,
  };
}
export type PromiseTracker = Awaited<ReturnType<typeof promiseTracker>>;

/** The law that asks for these meetings, where the site has its page. */
const lawOnDemocracy = async (): Promise<DirectiveEntry | undefined> =>
  (await records('directives')).find(({ data }) => data.number === '10/2022/QH15');

/** @param current the filter of the page; none on the list of all */
export async function dialogueList(current?: DialogueFilter) {
  const all = await allDialogues();
  const filters = await dialogueFilters();
  const everything = {
    label: COMMON.all,
    path: '/doi-thoai/',
    count: all.length,
    current: !current,
  };
  const rows = await Promise.all((current?.dialogues ?? all).map(dialogueRow));
  const upcoming = rows.filter(({ phase }) => phase === 'upcoming').reverse();
  return {
    filters: (Object.keys(TITLES) as DialogueFilter['group'][]).map((group, index) => ({
      title: TITLES[group],
      links: [
        ...(index === 0 ? [everything] : []),
        ...filters
          .filter((filter) => filter.group === group)
          .map(({ value, label, dialogues }) => ({
            label,
            path: `/doi-thoai/${group}/${value}/`,
            count: dialogues.length,
            current: group === current?.group && value === current.value,
          })),
      ],
    })),
    upcoming,
    past: rows.filter(({ phase }) => phase !== 'upcoming'),
    tracker: await promiseTracker(
      current?.dialogues ?? all,
      current?.group === 'don-vi' ? current.value : undefined,
    ),
    law: await lawOnDemocracy(),
  };
}
export type DialogueListData = Awaited<ReturnType<typeof dialogueList>>;

/** The key of every list page: each shows counts of all dialogues and names of all agencies. */
export const dialogueListKey = async (): Promise<string> =>
  cacheKey(...(await allDialogues()), ...(await allAgencies()), await lawOnDemocracy());
