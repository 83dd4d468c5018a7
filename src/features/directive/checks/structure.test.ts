/** The reported problems of number order and of scanning, on the fixtures. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';
import type { Problem } from '#check/report.ts';

const WORK = temporaryFolder('structure');

function problemsOf(fixture: string): Problem[] {
  const dir = path.join(WORK, fixture);
  for (const name of ['valid', fixture]) cpSync(`tests/fixtures/${name}`, dir, { recursive: true });
  return checkContent(dir, new Date('2026-11-23T00:00:00Z')).problems;
}

test.each<[string, [string, number][]]>([
  [
    'numbers-out-of-order',
    [
      ['unit-order', 18],
      ['unit-order', 20],
      ['unit-order', 28],
      ['unit-order', 46],
      ['unit-order', 50],
    ],
  ],
  [
    'ocr-debris',
    [
      ['ocr-debris', 18],
      ['ocr-debris', 22],
      ['ocr-debris', 22],
      ['ocr-debris', 22],
      ['ocr-debris', 24],
      ['ocr-debris', 26],
      ['ocr-debris', 28],
      ['ocr-debris', 30],
      ['unit-order', 30],
      ['ocr-debris', 32],
    ],
  ],
  ['excerpt-with-gaps', []],
])('%s: warnings, line by line', (fixture, expected) => {
  const problems = problemsOf(fixture);
  expect(problems.map(({ check, line }) => [check, line])).toEqual(expected);
  expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
});

test.each([
  ['numbers-out-of-order', 20, 'Điều 6 đứng ngay sau Điều 4 (dòng 18)', '“(được bãi bỏ)”'],
  ['numbers-out-of-order', 28, 'Điểm đ Điều 6 đứng sai thứ tự, sau điểm c Điều 6', 'bản gốc'],
  ['ocr-debris', 18, '“Chương HÌ”', '“Chương III”'],
  ['ocr-debris', 22, '“34O” (tại mục 1 Chương I)', 'số 0'],
])('%s, line %i', (fixture, line, fault, cure) => {
  const found = problemsOf(fixture).find((problem) => problem.line === line);
  expect(found?.fault).toContain(fault);
  expect(found?.cure).toContain(cure);
});
