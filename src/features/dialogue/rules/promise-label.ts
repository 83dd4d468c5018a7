/** Short labels of promises. */
import { formatDate } from '#lib/local-date.ts';
import type { Due, Question } from './due.ts';
import { PROMISE, PROMISE_STATES } from '#features/dialogue/labels.ts';
import type { PromiseOutcome, PromiseTally } from './promise.ts';
import { QUESTION_STATUSES } from '#features/dialogue/schema.ts';

/** Returns "Quá hạn 54 ngày", "Xong, quá hạn 12 ngày" or "Còn 38 ngày"; empty without a promise. */
export function promiseLabel({ state, done, days }: PromiseOutcome): string {
  if (state === 'none') return '';
  if (state === 'kept') return PROMISE_STATES.kept;
  if (days === undefined) return PROMISE.noDay;
  if (state === 'late') return done ? PROMISE.doneLate(days) : PROMISE.late(days);
  return days === 0 ? PROMISE.today : PROMISE.left(days);
}

/** Returns the status, with the due date while it is open: "Đang giải quyết, hẹn 30/06/2026". */
export const statusLabel = ({ status }: Pick<Question, 'status'>, { current }: Due): string =>
  status === 'promised' && current
    ? PROMISE.promised(QUESTION_STATUSES.promised, formatDate(current))
    : QUESTION_STATUSES[status];

/** Returns the non-zero counts: "2 đúng hạn, 1 quá hạn (chưa xong)". */
export function tallyLabel(counts: PromiseTally): string {
  const { late, overdue } = counts;
  const unfinished =
    overdue === 0
      ? ''
      : overdue === late
        ? PROMISE.unfinished.all
        : PROMISE.unfinished.some(overdue);
  return (['kept', 'late', 'open'] as const)
    .filter((state) => counts[state] > 0)
    .map(
      (state) =>
        `${counts[state]} ${PROMISE_STATES[state].toLowerCase()}${state === 'late' ? unfinished : ''}`,
    )
    .join(', ');
}
