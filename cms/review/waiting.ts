/** Drafts by who has to act, the longest waiting first; unanswered questions of citizens on top. */
import { dateAt, daysBetween, isLocalDate } from '#lib/local-date.ts';
import { answerTiming, type AnswerTiming } from '#features/feedback/rules/timing.ts';
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
  /** For a question without an answer. */
  readonly answer: AnswerTiming | undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A question is due whatever its draft's status; an answered one is sorted like any other. */
function answerDue({ collection, data }: Draft, today: string): AnswerTiming | undefined {
  const receivedOn = text(data['receivedOn']);
  if (collection !== 'feedback' || !isLocalDate(receivedOn) || text(data['answeredOn']))
    return undefined;
  return answerTiming({ receivedOn }, today);
}

function waitingOf(draft: Draft, today: string): Waiting {
  const { updatedOn, data, slug } = draft;
  return {
    ...draft,
    title: text(data['title']) || text(data['number']) || slug,
    days: updatedOn === undefined ? undefined : daysBetween(dateAt(new Date(updatedOn)), today),
    answer: answerDue(draft, today),
  };
}

const urgency = ({ answer, days = 0 }: Waiting): number => (answer ? 1000 + answer.days : 0) + days;

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
