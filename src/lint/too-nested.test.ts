import { expect, test } from 'vitest';
import { lintBody } from './lint-body.ts';
import { tooNested } from './too-nested.ts';

test.each([
  ['unclosed emphasis', '*a **b '.repeat(2500), 1],
  ['unclosed pictures', `x\n\n${'!['.repeat(5000)}a${'](/tep/a.png)'.repeat(5000)}`, 3],
  ['over several lines of one paragraph', 'đoạn đầu\n\n' + '*a **b \n'.repeat(1000), 3],
  [
    'a list nested by indentation',
    Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    101,
  ],
])('%s', (_, text, line) => {
  expect(tooNested(text)?.line).toBe(line);
  // No other rule parses such a text: that would take minutes or exhaust the stack.
  expect(lintBody(text).map(({ rule }) => rule)).toEqual(['too-nested']);
});

test.each([
  ['a long table of bold cells', '| **a** | **b** |\n'.repeat(2000)],
  ['many paragraphs with emphasis', 'Một **chữ đậm** và [liên kết](/van-ban/).\n\n'.repeat(2000)],
  [
    'ten levels of a list',
    Array.from({ length: 10 }, (_, i) => `${'    '.repeat(i)}- x`).join('\n'),
  ],
])('%s is fine', (_, text) => {
  expect(tooNested(text)).toBeUndefined();
});
