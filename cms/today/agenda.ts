/** What is to be done, of all records of the concepts that have an agenda. */
import { CONCEPTS, type CollectionName } from '#features/concepts.ts';
import type { Agenda, AgendaItem } from '#features/form.ts';
import { FORMS } from '#features/index.ts';
import { daysBetween } from '#lib/local-date.ts';
import { agencyName } from '#cms/kit/site-context.ts';
import type { Draft } from '#cms/review/review-queue.ts';
import type { Listed } from '#cms/list/records.ts';

interface OwnAgenda {
  readonly collection: CollectionName;
  readonly agenda: Agenda;
}
export const AGENDAS: readonly OwnAgenda[] = Object.values(CONCEPTS).flatMap(({ collection }) => {
  const { agenda } = FORMS[collection];
  return agenda ? [{ collection, agenda }] : [];
});

export interface Todo extends AgendaItem {
  readonly collection: string;
  readonly slug: string;
  /** Of the draft it comes from; undefined for a published record. */
  readonly status: string | undefined;
}

/**
 * By day, what is overdue first: a draft in place of the record it changes.
 * @param today the day in Việt Nam
 */
export function todosOf(
  { agenda }: OwnAgenda,
  records: readonly Listed[],
  drafts: readonly Draft[],
  today: string,
): Todo[] {
  const changed = new Set(drafts.map(({ slug }) => slug));
  const sources = [
    ...drafts,
    ...records
      .filter(({ slug }) => !changed.has(slug))
      .map((record) => ({ ...record, status: undefined })),
  ];
  return sources
    .flatMap(({ collection, slug, status, data }) =>
      agenda
        .items(data, { today, agencyName })
        .map((item) => ({ ...item, collection, slug, status })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** How far a day is: “quá hạn 3 ngày”, “hôm nay”, “còn 5 ngày”. */
export function distance({ on, isLate = false }: AgendaItem, today: string): string {
  const days = daysBetween(today, on);
  if (isLate) return `Quá hạn ${-days} ngày`;
  if (days === 0) return 'Hôm nay';
  return days === 1 ? 'Ngày mai' : `Còn ${days} ngày`;
}
