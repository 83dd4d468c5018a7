import { expect, test } from 'vitest';
import { standing } from './recognition.ts';
import { story } from './story.fixture.ts';

const district = { level: 'district' } as const;
test.each([
  [{}, 'Đăng ký'],
  [{ stages: { registered: '2026', accepted: '2026-03' } }, 'Đã thẩm định'],
  [{ stages: { recognised: '2016' } }, 'Công nhận'],
  [{ stages: { recognised: '2016' }, recognition: district }, 'Công nhận cấp huyện, 2016'],
  [
    { stages: { recognised: '2016' }, recognition: { ...district, on: '2017-01-05' } },
    'Công nhận cấp huyện, 2017',
  ],
  [
    { stages: { replicated: '2026' }, recognition: { level: 'province', on: '2025' } },
    'Công nhận cấp tỉnh, 2025, đã nhân rộng',
  ],
  [{ stages: { replicated: '2026' } }, 'Nhân rộng'],
  [{ stages: { running: '2026' }, recognition: district }, 'Thực hiện'],
] as const)('%j: %s', (data, expected) => {
  expect(standing(story('a', data).data)).toBe(expected);
});
