/** What the list pages of questions show: filter links, rows, and how many were answered in time. */
import { cacheKey } from '#lib/node/cache-key.ts';
import { shortName } from '#domain/agency/name.ts';
import type { FeedbackEntry } from '#domain/entry.ts';
import { kindSlug, type FeedbackKind } from '#domain/feedback/form.ts';
import { FEEDBACK_KINDS } from '#domain/feedback/schema.ts';
import { countAnswers } from '#domain/feedback/timing.ts';
import { FIELDS, type Field } from '#domain/schema-kit.ts';
import { COMMON } from '#strings/common.ts';
import { FEEDBACK } from '#strings/feedback.ts';
import { allAgencies } from './agencies.ts';
import { records, today } from './collection.ts';
import { allFeedback, feedbackRow } from './feedback.ts';

export interface FeedbackFilter {
  group: 'linh-vuc' | 'don-vi' | 'loai';
  value: string;
  label: string;
  entries: FeedbackEntry[];
}

const TITLES = {
  'linh-vuc': FEEDBACK.byField,
  'don-vi': FEEDBACK.byAgency,
  loai: FEEDBACK.byKind,
} as const;

/** The lists behind the filter links: fields, agencies and kinds, each in its own order. */
export async function feedbackFilters(): Promise<FeedbackFilter[]> {
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
const lawOnInformation = async () =>
  (await records('directives')).find(({ data }) => data.number === '104/2016/QH13');

/** @param current the filter of the page; none on the list of all */
export async function feedbackList(current?: FeedbackFilter) {
  const all = await allFeedback();
  const filters = await feedbackFilters();
  const everything = { label: COMMON.all, path: '/hoi-dap/', count: all.length, current: !current };
  const rows = await Promise.all((current?.entries ?? all).map(feedbackRow));
  return {
    filters: (Object.keys(TITLES) as FeedbackFilter['group'][]).map((group, index) => ({
      title: TITLES[group],
      links: [
        ...(index === 0 ? [everything] : []),
        ...filters
          .filter((filter) => filter.group === group)
          .map(({ value, label, entries }) => ({
            label,
            path: `/hoi-dap/${group}/${value}/`,
            count: entries.length,
            current: group === current?.group && value === current.value,
          })),
      ],
    })),
    rows,
    counts: countAnswers(rows.map(({ timing }) => timing)),
    today: today(),
    law: await lawOnInformation(),
  };
}

/** The key of every list page: each shows counts of all questions and names of all agencies. */
export const feedbackListKey = async (): Promise<string> =>
  cacheKey(...(await allFeedback()), ...(await allAgencies()), await lawOnInformation());
