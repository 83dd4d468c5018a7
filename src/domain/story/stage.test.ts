import { describe, expect, test } from 'vitest';
import type { AgencyEntry, StoryEntry } from '../entry.ts';
import { copiesOf, countByYear, currentStage, relatedTo, stageSteps } from './stage.ts';
import type { Story } from './schema.ts';

const story = (id: string, data: Partial<Story> = {}): StoryEntry => ({
  id,
  digest: id,
  data: {
    title: id,
    summary: id,
    agency: 'xa-a',
    field: 'kinh-te',
    registeredIn: 2025,
    stages: {},
    publishedOn: '2025-01-01',
    ...data,
  },
});

describe('stages', () => {
  test.each([
    [{}, 'registered'],
    [{ registered: '2025', running: '2025-03' }, 'running'],
    [{ registered: '2025', recognised: '2025-11', replicated: '2026' }, 'replicated'],
  ] as const)('%o is at %s', (stages, expected) =>
    expect(currentStage(story('a', { stages }).data)).toBe(expected),
  );
  test('lists all six steps in order', () =>
    expect(stageSteps(story('a', { stages: { accepted: '2025-02' } }).data)).toMatchObject([
      { stage: 'registered' },
      { stage: 'accepted', label: 'Chấp nhận', on: '2025-02' },
      { stage: 'running' },
      { stage: 'proposed' },
      { stage: 'recognised' },
      { stage: 'replicated' },
    ]));
});

test('copies are derived from the copying side', () => {
  const all = [story('a'), story('b', { replicatedFrom: 'a' })];
  expect(copiesOf('a', all).map(({ id }) => id)).toEqual(['b']);
});

test('related: same field before same agency, never itself', () => {
  const all = [
    story('self'),
    story('agency', { field: 'van-hoa-xa-hoi' }),
    story('field', { agency: 'xa-b' }),
    story('neither', { agency: 'xa-b', field: 'van-hoa-xa-hoi' }),
  ];
  expect(relatedTo(all[0] as StoryEntry, all).map(({ id }) => id)).toEqual(['field', 'agency']);
});

test('a year without any story is not reported, not zero', () => {
  const agency = { id: 'xa-a', digest: '', data: {} } as AgencyEntry;
  const counts = countByYear([story('a')], [agency], [2024, 2025])[0]?.counts;
  expect([counts?.get(2024), counts?.get(2025)]).toEqual([undefined, 1]);
});
