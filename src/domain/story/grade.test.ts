import { expect, test } from 'vitest';
import type { DutyStatus } from '../duty/status.ts';
import { gradeOf } from './grade.ts';

test.each([
  ['met', 2, 2, 'target'],
  ['met', 3, 2, 'target'],
  ['met', 1, 2, 'minimum'],
  ['met', 1, undefined, 'target'],
  ['unmet', 1, 4, 'unmet'],
  ['not-reported', undefined, 2, 'not-reported'],
  ['not-applicable', undefined, 2, undefined],
] as [DutyStatus, number | undefined, number | undefined, string | undefined][])(
  '%s, %s of %s models: %s',
  (status, value, target, expected) => {
    expect(gradeOf({ status, value, detail: '', evidence: [] }, target)).toBe(expected);
  },
);
