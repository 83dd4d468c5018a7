/** The data of the dialogue lists: rows, promises, regulations, and the dialogues of each year. */
import { shortName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import { DIALOGUE_MINIMUMS } from '#features/dialogue/rules/minimum.ts';
import { minimumYears, yearRows } from '#features/dialogue/rules/yearly.ts';
import { AUDIENCES, type Audience, type DialogueEntry } from '#features/dialogue/schema.ts';
import { slugify } from '#lib/fold-text.ts';
import { DIALOGUE } from '#features/dialogue/labels.ts';
import { allAgencies } from '#features/agency/pages/agencies.ts';
import { today } from '#site/collection.ts';
import {
  agenciesOf,
  allDialogues,
  dialogueRow,
  promiseTracker,
  regulationsOf,
} from './dialogues.ts';
import { directiveNumbered } from '#features/directive/pages/directives.ts';
import { filterGroups, filterPages } from '#site/filter-groups.ts';
import { ofProvince } from '#features/agency/pages/outside.ts';

interface DialogueFilter {
  group: 'nam' | 'doi-tuong' | 'don-vi';
  value: string;
  label: string;
  /**
   * Those of this province; without any, those of others: the address stays, but no list links to
   * it.
   */
  dialogues: DialogueEntry[];
  isOwn: boolean;
}

/** The lists behind the filter links: years, newest first, audiences, agencies in their own order. */
async function dialogueFilters(): Promise<DialogueFilter[]> {
  const [dialogues, agencies] = [await allDialogues(), await allAgencies()];
  const years = [...new Set(dialogues.map(({ data }) => data.on.slice(0, 4)))];
  const filters = [
    ...years.map((year) => ({
      group: 'nam' as const,
      value: year,
      label: year,
      dialogues: dialogues.filter(({ data }) => data.on.startsWith(year)),
    })),
    ...(Object.entries(AUDIENCES) as [Audience, string][]).map(([audience, label]) => ({
      group: 'doi-tuong' as const,
      value: slugify(label),
      label,
      dialogues: dialogues.filter(({ data }) => data.audience === audience),
    })),
    ...agencies.map(({ id, data }) => ({
      group: 'don-vi' as const,
      value: id,
      label: shortName(data),
      dialogues: dialogues.filter((entry) => agenciesOf(entry).includes(id)),
    })),
  ].filter((filter) => filter.dialogues.length > 0);
  return Promise.all(
    filters.map(async (filter) => {
      const own = await ofProvince(filter.dialogues);
      const isOwn = own.length > 0;
      return { ...filter, isOwn, dialogues: isOwn ? own : filter.dialogues };
    }),
  );
}

/** The dialogues the law requires each year, by agency; only of one agency if given. */
async function yearlyTable(agencyId?: string) {
  const agencies = (await allAgencies()).filter(({ id }) => !agencyId || id === agencyId);
  const years = minimumYears(agencies, today());
  return {
    years,
    rows: yearRows(agencies, await allDialogues(), years, today()),
    minimums: await Promise.all(
      DIALOGUE_MINIMUMS.map(async (minimum) => ({
        ...minimum,
        document: (await directiveNumbered(minimum.source.number))?.id,
      })),
    ),
  };
}

/** @param current the filter of the page; undefined for the list of all */
export async function dialogueList(current?: DialogueFilter) {
  const all = await ofProvince(await allDialogues());
  const filters = await dialogueFilters();
  const shown = current?.dialogues ?? all;
  const agencyId = current?.group === 'don-vi' ? current.value : undefined;
  const rows = await Promise.all(shown.map(dialogueRow));
  return {
    filters: filterGroups(
      { nam: DIALOGUE.byYear, 'doi-tuong': DIALOGUE.byAudience, 'don-vi': DIALOGUE.byAgency },
      { path: pathOf('dialogue'), count: all.length },
      filters
        .filter(({ isOwn }) => isOwn)
        .map((filter) => ({ ...filter, count: filter.dialogues.length })),
      current,
    ),
    upcoming: rows.filter(({ phase }) => phase === 'upcoming').reverse(),
    past: rows.filter(({ phase }) => phase !== 'upcoming'),
    tracker: await promiseTracker(shown, agencyId),
    regulations: await regulationsOf(agencyId),
    /** Pages of one year or audience link to the table of all years instead. */
    yearly: current && !agencyId ? undefined : await yearlyTable(agencyId),
    agencyId,
  };
}

export const dialogueListPages = filterPages('lists of dialogues', dialogueFilters);

/** The agencies that have their own page here. */
export const agenciesWithDialogues = async (): Promise<string[]> =>
  (await dialogueFilters()).filter(({ group }) => group === 'don-vi').map(({ value }) => value);
