/** Which evidence an editor may enter for a duty. */
import { expect, it } from 'vitest';
import { duty } from './rules/duty.fixture.ts';
import { dutySchema } from './schema.ts';

it.each([
  ['models', { collection: 'stories', minimum: 1, target: 2 }, true],
  ['a whole schedule', { collection: 'receptions', minimum: 100 }, true],
  ['one schedule, as it was written before', { collection: 'receptions', minimum: 1 }, false],
  ['more than a whole schedule', { collection: 'receptions', minimum: 101 }, false],
  ['a figure', { collection: 'statistics', statistic: 'ty-le', minimum: 90 }, true],
  [
    'a figure, of an indicator that nobody has yet',
    { collection: 'statistics', minimum: 90 },
    true,
  ],
  ['a figure for models', { collection: 'stories', statistic: 'ty-le', minimum: 1 }, false],
])('%s', (_, evidence, expected) => {
  expect(dutySchema.safeParse(duty(evidence).data).success).toBe(expected);
});
