/** How long an answer took, in words: "trả lời sau 2 ngày", "đã chờ 16 ngày, quá hạn 1 ngày". */
import type { AnswerTiming } from './timing.ts';

/** Returns a clause to follow the date of receipt. */
export function daysTaken({ state, days, lateBy }: AnswerTiming): string {
  switch (state) {
    case 'in-time':
      return days === 0 ? 'trả lời trong ngày' : `trả lời sau ${days} ngày`;
    case 'late':
      return `trả lời sau ${days} ngày, quá hạn ${lateBy} ngày`;
    case 'waiting':
      return days === 0 ? 'vừa nhận' : `đã chờ ${days} ngày`;
    case 'overdue':
      return `đã chờ ${days} ngày, quá hạn ${lateBy} ngày`;
  }
}
