import { expect, test } from 'vitest';
import { promiseLabel } from './promise-label.ts';

test.each([
  [{ state: 'none', done: false }, ''],
  [{ state: 'kept', done: true }, 'Đúng hẹn'],
  [{ state: 'late', done: true, days: 12 }, 'Xong, trễ 12 ngày'],
  [{ state: 'late', done: false, days: 54 }, 'Quá hạn 54 ngày'],
  [{ state: 'open', done: false, days: 38 }, 'Còn 38 ngày'],
  [{ state: 'open', done: false, days: 0 }, 'Hạn là hôm nay'],
  [{ state: 'open', done: false }, 'Chưa hẹn ngày'],
] as const)('%o → %s', (outcome, label) => expect(promiseLabel(outcome)).toBe(label));
