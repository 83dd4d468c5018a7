import { expect, it } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { plainLines } from './plain-text.ts';

it('is a line for each block, without marks and without raw HTML', () => {
  const source =
    '# Một\n\n**Điều 1.** *a*\nb\n\n- c\n  - d\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> e\n\n<p>f</p>\n\n---';
  expect(plainLines(parseMarkdown(source))).toBe('Một\nĐiều 1. a b\nc\nd\nx | y\n1 | 2\ne');
});
