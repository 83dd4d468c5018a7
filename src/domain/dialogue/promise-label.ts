/** A promise in a few words: "Quá hạn 54 ngày", "Xong, trễ 12 ngày", "Còn 38 ngày". */
import type { PromiseOutcome } from './promise.ts';

/** Empty where nothing was promised. */
export function promiseLabel({ state, done, days }: PromiseOutcome): string {
  if (state === 'none') return '';
  if (state === 'kept') return 'Đúng hẹn';
  if (state === 'late') return done ? `Xong, trễ ${days} ngày` : `Quá hạn ${days} ngày`;
  if (days === undefined) return 'Chưa hẹn ngày';
  return days === 0 ? 'Hạn là hôm nay' : `Còn ${days} ngày`;
}
