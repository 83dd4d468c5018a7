import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { FrontMatterError, readRecordIfSound } from '#lib/front-matter.ts';
import { recordData } from './record-data.ts';

it('is what the careful parser reads, in all content', () => {
  const files = globSync(`${TEST_CONTENT}/**/*.{md,yml}`, { exclude: ['**/README.md'] });
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    expect(recordData(file, text)).toEqual(readRecordIfSound(file, text)?.data);
  }
});

const PIECES =
  'a|b|Điều|: |:|\n|\n  |\n    |- |-|?|"|\'|#| # |[|]|{|}|,|, || |>\n |>-\n  ||\n |\n\n|&|*|!|%|~|null|true|yes|0|08|1_0|0b1|0x1|0o7|-|+|.5|1.|1e3|.inf|2026-03-05|08:30|\\n|\\|=|<<|---|...|\t|\u00A0| '
    .split('|')
    .concat('|', '|-\n  ', '\na: ', '\nb: ', '\n- ', '\n  - ', '\n   b: ');

/** Schemas refuse other names, which the parsers write in different ways: that of null is "" or "null". */
const hasOnlyWords = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Object.entries(value).every(
    ([name, field]) => /^(?!null)[\p{L}\d]/u.test(name) && hasOnlyWords(field),
  );

it('is what the careful parser reads, or its fault, whatever is written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const text = `a: ${pieces.join('')}\n`;
      const careful = readRecordIfSound('a.yml', text);
      if (!careful) expect(() => recordData('a.yml', text)).toThrow(FrontMatterError);
      else if (hasOnlyWords(careful.data)) expect(recordData('a.yml', text)).toEqual(careful.data);
    }),
    { numRuns: 20_000 },
  );
});
