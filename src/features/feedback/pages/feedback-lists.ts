/** The data of the question lists: filter links, rows, and the number answered in time. */
import { shortName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import { kindSlug, type FeedbackKind } from '#features/feedback/rules/form.ts';
import { FEEDBACK_KINDS, type FeedbackEntry } from '#features/feedback/schema.ts';
import { countAnswers } from '#features/feedback/rules/timing.ts';
import { FIELDS, type Field } from '#features/schema-kit.ts';
import { FEEDBACK } from '#features/feedback/labels.ts';
import { allAgencies } from '#features/agency/pages/agencies.ts';
import { today } from '#site/collection.ts';
import { directiveNumbered } from '#features/directive/pages/directives.ts';
import { allFeedback, feedbackRow } from './feedback.ts';
import { filterGroups, filterPages } from '#site/filter-groups.ts';

interface FeedbackFilter {
  group: 'linh-vuc' | 'don-vi' | 'loai';
  value: string;
  label: string;
  entries: FeedbackEntry[];
}

/** The lists behind the filter links: fields, agencies and kinds, each in its own order. */
async function feedbackFilters(): Promise<FeedbackFilter[]> {
  const [all, agencies] = [await allFeedback(), await allAgencies()];
  const filter = (
    group: FeedbackFilter['group'],
    value: string,
    label: string,
    fits: (entry: FeedbackEntry) => boolean,
  ): FeedbackFilter => ({ group, value, label, entries: all.filter(fits) });
  return [
    ...(Object.keys(FIELDS) as Field[]).map((field) =>
      filter('linh-vuc', field, FIELDS[field], ({ data }) => data.field === field),
    ),
    ...agencies.map(({ id, data: agency }) =>
      filter('don-vi', id, shortName(agency), ({ data }) => data.unit === id),
    ),
    ...(Object.keys(FEEDBACK_KINDS) as FeedbackKind[]).map((kind) =>
      filter('loai', kindSlug(kind), FEEDBACK_KINDS[kind], ({ data }) => data.kind === kind),
    ),
  ].filter(({ entries }) => entries.length > 0);
}

/** The law behind the 15 days, where the site has its page. */
const lawOnInformation = () => directiveNumbered('104/2016/QH13');

/** @param current the filter of the page; undefined for the list of all */
export async function feedbackList(current?: FeedbackFilter) {
  const all = await allFeedback();
  const filters = await feedbackFilters();
  const rows = await Promise.all((current?.entries ?? all).map(feedbackRow));
  return {
    filters: filterGroups(
      { 'linh-vuc': FEEDBACK.byField, 'don-vi': FEEDBACK.byAgency, loai: FEEDBACK.byKind },
      { path: pathOf('feedback'), count: all.length },
      filters.map((filter) => ({ ...filter, count: filter.entries.length })),
      current,
    ),
    rows,
    counts: countAnswers(rows.map(({ timing }) => timing)),
    today: today(),
    law: await lawOnInformation(),
  };
}

export const feedbackListPages = filterPages('lists of questions', feedbackFilters);
