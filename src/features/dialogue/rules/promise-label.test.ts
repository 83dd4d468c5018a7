import { expect, test } from 'vitest';
import { promiseLabel, statusLabel, tallyLabel } from './promise-label.ts';

test.each([
  [{ state: 'none', done: false }, ''],
  [{ state: 'kept', done: true }, 'Đúng hạn'],
  [{ state: 'late', done: true, days: 12 }, 'Xong, quá hạn 12 ngày'],
  [{ state: 'late', done: false, days: 54 }, 'Quá hạn 54 ngày'],
  [{ state: 'open', done: false }, 'Chưa hẹn ngày'],
  [{ state: 'open', done: false, days: 0 }, 'Hạn là hôm nay'],
  [{ state: 'open', done: false, days: 38 }, 'Còn 38 ngày'],
] as const)('%j: %s', (outcome, label) => {
  expect(promiseLabel(outcome)).toBe(label);
});

test.each([
  ['promised', { current: '2026-06-30' }, 'Đang giải quyết, hẹn 30/06/2026'],
  ['promised', {}, 'Đang giải quyết'],
  ['planned', { current: '2026-06-30' }, 'Đưa vào kế hoạch'],
  ['done', { current: '2026-06-30' }, 'Đã giải quyết'],
  ['refused', {}, 'Đã giải trình'],
] as const)('%s with %j: %s', (status, due, label) => {
  expect(statusLabel({ status }, { ...due, moves: [] })).toBe(label);
});

test.each([
  [[2, 0, 1, 0], '2 đúng hạn, 1 trong hạn'],
  [[0, 3, 0, 0], '3 quá hạn'],
  [[0, 3, 0, 3], '3 quá hạn (chưa xong)'],
  [[1, 3, 0, 2], '1 đúng hạn, 3 quá hạn (2 chưa xong)'],
  [[0, 0, 0, 0], ''],
] as const)('%j: %s', ([kept, late, open, overdue], label) => {
  expect(tallyLabel({ kept, late, open, overdue })).toBe(label);
});
