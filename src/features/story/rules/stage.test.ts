import { describe, expect, test } from 'vitest';
import { currentStage, stageSteps } from './stage.ts';
import { story } from './story.fixture.ts';

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
      { stage: 'accepted', label: 'Đã thẩm định', on: '2025-02' },
      { stage: 'running' },
      { stage: 'proposed' },
      { stage: 'recognised' },
      { stage: 'replicated' },
    ]));
});
