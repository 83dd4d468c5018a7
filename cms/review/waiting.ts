/** Drafts by who has to act, the longest waiting first; those with a deadline on top. */
import { text } from '#features/form-text.ts';
import type { Due } from '#features/form.ts';
import { dateAt, daysBetween } from '#lib/local-date.ts';
import { formOf } from '#features/index.ts';
import { listLine } from '#cms/summaries.ts';
import type { Draft } from './review-queue.ts';

/** The steps of Decap's workflow, and who has to act at each. */
export const STEPS = {
  draft: 'Bản nháp: chờ người viết',
  pending_review: 'Đang xét duyệt: chờ người duyệt',
  pending_publish: 'Sẵn sàng: chờ người công bố',
} as const;
export type Step = keyof typeof STEPS;

export interface Waiting extends Draft {
  readonly title: string;
  /** Days since the last change. */
  readonly days: number | undefined;
  /** The deadline of the record, whatever the status of its draft. */
  readonly due: Due | undefined;
}

function waitingOf(draft: Draft, today: string): Waiting {
  const { updatedOn, collection, data, slug } = draft;
  return {
    ...draft,
    title: text(data['title']) ?? listLine(collection, data) ?? slug,
    days: updatedOn === undefined ? undefined : daysBetween(dateAt(new Date(updatedOn)), today),
    due: formOf(collection)?.due?.(data, today),
  };
}

const urgency = ({ due, days = 0 }: Waiting): number => (due ? 1000 + due.days : 0) + days;

/**
 * @param today the day in Việt Nam
 * @returns a list per step, the most urgent first; drafts of unknown steps count as drafts
 */
export function waitingByStep(drafts: readonly Draft[], today: string): Record<Step, Waiting[]> {
  const lists: Record<Step, Waiting[]> = { draft: [], pending_review: [], pending_publish: [] };
  for (const draft of drafts) {
    const step = draft.status in STEPS ? (draft.status as Step) : 'draft';
    lists[step].push(waitingOf(draft, today));
  }
  for (const list of Object.values(lists)) list.sort((a, b) => urgency(b) - urgency(a));
  return lists;
}
