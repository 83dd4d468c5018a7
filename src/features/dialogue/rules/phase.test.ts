import { expect, test } from 'vitest';
import { phaseOf, questionAnchor, questionAt, takesQuestions } from './phase.ts';

const NOW = '2026-11-23';

test.each([
  ['announced', '2026-12-18', 'upcoming'],
  ['announced', '2026-11-23', 'upcoming'],
  ['announced', '2026-11-22', 'silent'],
  ['held', '2026-03-24', 'held'],
  ['cancelled', '2026-12-18', 'cancelled'],
] as const)('%s for %s is %s', (status, on, phase) =>
  expect(phaseOf({ status, on }, NOW)).toBe(phase),
);

test.each([
  ['2026-11-10', 'silent'],
  ['2026-11-20', 'silent'],
  ['2026-11-21', 'unknown'],
] as const)('announced for 20/11, on the site since %s: %s', (publishedOn, phase) =>
  expect(phaseOf({ status: 'announced', on: '2026-11-20', publishedOn }, NOW)).toBe(phase),
);

test.each([
  [{ status: 'announced', on: '2026-12-18', askBefore: '2026-12-11' }, true],
  [{ status: 'announced', on: '2026-12-18', askBefore: '2026-11-23' }, true],
  [{ status: 'announced', on: '2026-12-18', askBefore: '2026-11-22' }, false],
  [{ status: 'announced', on: '2026-12-18' }, true],
  [{ status: 'cancelled', on: '2026-12-18' }, false],
  [{ status: 'held', on: '2026-11-23' }, false],
] as const)('%o takes questions: %s', (dialogue, expected) =>
  expect(takesQuestions(dialogue, NOW)).toBe(expected),
);

test('anchors count from one', () => {
  expect(questionAnchor(1)).toBe('cau-1');
  expect(questionAt('cau-12')).toBe('12');
  expect(questionAt('cau-hoi')).toBeUndefined();
});
