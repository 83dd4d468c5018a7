/** Drafts by who has to act, the longest waiting first. */
import { dateAt, daysBetween } from '#lib/local-date.ts';
import { recordName } from '#cms/summaries.ts';
import type { Draft } from './review-queue.ts';

/** The steps of Decap's workflow: what lists call them, and who has to act. */
export const STEPS = {
  pending_publish: { state: 'Chờ đăng', heading: 'Đã duyệt, chờ đăng lên trang' },
  pending_review: { state: 'Chờ duyệt', heading: 'Chờ người duyệt' },
  draft: { state: 'Bản nháp', heading: 'Bản nháp, chờ người viết' },
} as const;
export type Step = keyof typeof STEPS;

/** Drafts of unknown steps count as drafts. */
export const stepOf = (status: string): Step =>
  Object.hasOwn(STEPS, status) ? (status as Step) : 'draft';

export interface Waiting extends Draft {
  readonly title: string;
  /** Days since the last change. */
  readonly days: number | undefined;
}

function waitingOf(draft: Draft, today: string): Waiting {
  const { updatedOn, collection, data, slug } = draft;
  return {
    ...draft,
    title: recordName(collection, data) ?? slug,
    days: updatedOn === undefined ? undefined : daysBetween(dateAt(new Date(updatedOn)), today),
  };
}

/**
 * @param today the day in Việt Nam
 * @returns a list per step, in the order of STEPS
 */
export function waitingByStep(drafts: readonly Draft[], today: string): Record<Step, Waiting[]> {
  const lists: Record<Step, Waiting[]> = { pending_publish: [], pending_review: [], draft: [] };
  for (const draft of drafts) lists[stepOf(draft.status)].push(waitingOf(draft, today));
  for (const list of Object.values(lists)) list.sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  return lists;
}
