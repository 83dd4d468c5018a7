import { expect, test } from 'vitest';
import { story } from './story.fixture.ts';
import { newestFirst, storyYear } from './year.ts';

test.each([
  [{ registeredIn: 2025 }, { year: 2025, of: 'registered' }],
  [
    { registeredIn: 2025, recognition: { level: 'province', on: '2026' } },
    { year: 2025, of: 'registered' },
  ],
  [
    { registeredIn: undefined, recognition: { level: 'district', on: '2016-11' } },
    { year: 2016, of: 'recognised' },
  ],
  [
    { registeredIn: undefined, stages: { recognised: '2016' } },
    { year: 2016, of: 'recognised' },
  ],
  [{ registeredIn: undefined, recognition: { level: 'district' } }, undefined],
] as const)('the year of %j', (data, expected) => {
  expect(storyYear(story('a', data).data)).toEqual(expected);
});

test('models without a year come last', () => {
  const years = [2020, undefined, 2026].map((registeredIn) => story('a', { registeredIn }));
  expect(years.toSorted(newestFirst).map(({ data }) => data.registeredIn)).toEqual([
    2026,
    2020,
    undefined,
  ]);
});
