import { expect, it, test } from 'vitest';
import { parseMarkdown, plainLines, sections } from './parse.ts';

it('is a line for each block, without marks and without raw HTML', () => {
  const source =
    '# Một\n\n**Điều 1.** *a*\nb\n\n- c\n  - d\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> e\n\n<p>f</p>\n\n---';
  expect(plainLines(parseMarkdown(source))).toBe('Một\nĐiều 1. a b\nc\nd\nx | y\n1 | 2\ne');
});

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
