import { expect, it } from 'vitest';
import type { StoryEntry } from '#features/story/schema.ts';
import { storyLog } from './log.ts';

it('lists the steps of a model after its publication whose day is known', () => {
  const stages = { registered: '2026-01-05', recognised: '2026-10-01', replicated: '2026' };
  const data = { summary: 'Tóm tắt', publishedOn: '2026-02-01', stages };
  expect(storyLog({ id: 'm', data } as StoryEntry).changes.map(({ note }) => note)).toEqual([
    'Công nhận',
  ]);
});
