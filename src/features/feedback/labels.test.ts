import { expect, test } from 'vitest';
import { answerTiming } from './rules/timing.ts';
import { daysTaken } from './labels.ts';

test.each([
  ['2026-11-20', '2026-11-20', 'trả lời trong ngày'],
  ['2026-11-10', '2026-11-20', 'trả lời sau 10 ngày'],
  ['2026-11-01', '2026-11-20', 'trả lời sau 19 ngày, quá hạn 4 ngày'],
  ['2026-11-23', undefined, 'vừa nhận'],
  ['2026-11-12', undefined, 'đã chờ 11 ngày'],
  ['2026-11-07', undefined, 'đã chờ 16 ngày, quá hạn 1 ngày'],
] as const)('received %s, answered %s: %s', (receivedOn, answeredOn, label) =>
  expect(daysTaken(answerTiming({ receivedOn, answeredOn }, '2026-11-23'))).toBe(label),
);
