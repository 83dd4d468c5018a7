import { expect, test } from 'vitest';
import { agency, duty, published, story } from '#features/duty/rules/duty.fixture.ts';
import { cellOf } from '#features/duty/rules/evidence/index.ts';
import { gradeOf } from './grade.ts';

const YEAR = 2025;
const gradeWith = (models: number, evidence: object, today: string) => {
  const stories = Array.from({ length: models }, () => story({ registeredIn: YEAR }));
  const asked = duty({ collection: 'stories', ...evidence });
  return gradeOf(cellOf(asked, agency('a'), YEAR, published({ stories }), today));
};

test.each([
  [2, { minimum: 1, target: 2 }, '2026-11-23', 'target'],
  [3, { minimum: 1, target: 2 }, '2026-11-23', 'target'],
  [1, { minimum: 1, target: 2 }, '2026-11-23', 'minimum'],
  [1, { minimum: 1 }, '2026-11-23', 'target'],
  [1, { minimum: 2 }, '2026-11-23', 'unmet'],
  [1, { minimum: 2 }, '2025-06-01', 'pending'],
  [0, { minimum: 1, target: 2 }, '2026-11-23', 'no-data'],
])('%i models of %j on %s: %s', (models, evidence, today, expected) => {
  expect(gradeWith(models, evidence, today)).toBe(expected);
});

test('a duty that does not apply has no grade', () => {
  const cell = { status: 'not-applicable', value: undefined, detail: '', evidence: [] } as const;
  expect(gradeOf(cell)).toBeUndefined();
});
