import { expect, test } from 'vitest';
import { sections } from './sections.ts';

test.each([
  ['', []],
  ['Chỉ có một đoạn.', []],
  [
    'Mở đầu.\n\n## Một\n\nĐoạn **đậm**\nmột dòng.\n\n- a\n- b\n\n### Con\n\nC.\n\n## Trống\n\n## Hai\n\n<b>x</b> H.',
    ['Một: Đoạn đậm một dòng.|a|b|Con|C.', 'Hai: x H.'],
  ],
  ['### Cấp ba\n\nA.\n\n### Cấp ba nữa\n\nB.', ['Cấp ba: A.', 'Cấp ba nữa: B.']],
])('%j', (markdown, expected) => {
  const found = sections(markdown).map(
    ({ label, text }) => `${label}: ${text.replaceAll('\n', '|')}`,
  );
  expect(found).toEqual(expected);
});
