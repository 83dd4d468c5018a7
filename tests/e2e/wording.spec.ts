/**
 * One way of writing in the whole interface, read from the built pages: weekdays and dates as Decree
 * 30/2020 writes them, percents as Vietnamese does, and silence never as a reproach.
 */
import { expect, test } from '@playwright/test';
import { readContentTree } from '#scripts/content-tree.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { readPages, TEST_SITE, type Pages } from './built-pages.ts';
import { textBlocks } from './text-blocks.ts';

const RULES: [fault: string, pattern: RegExp][] = [
  [
    'a weekday inside a sentence has no capital',
    /(?<![.?!]) Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\p{L})/u,
  ],
  ['a percent sign follows its figure without a space', /\d\s+%/],
  ['silence is no accusation', /chưa báo cáo/iu],
  [
    'a day is written 05/03/2026',
    /(?<![\d/])(?:\d\/\d{1,2}|\d{1,2}\/\d)\/\d{4}(?!\d)|(?<!\d)\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d)|(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d-])/,
  ],
];

/** With so much before it a date is the same sentence, not just the same day. */
const BEFORE = 15;

let pages: Pages;
let written: string;
test.beforeAll(() => {
  pages = readPages(TEST_SITE);
  written = readContentTree(TEST_CONTENT)
    .records.map(({ text }) => text)
    .join('\n')
    .normalize('NFC')
    .replace(/\s+/g, ' ');
});

/** Do editors say it so? A record may quote a document as it was written. */
const isQuoted = (block: string, { index, 0: { length } }: RegExpExecArray): boolean =>
  written.includes(block.slice(Math.max(0, index - BEFORE), index + length));

for (const [fault, pattern] of RULES)
  test(fault, () => {
    const found = [...pages].flatMap(([path, html]) =>
      textBlocks(html).flatMap((block) => {
        const match = pattern.exec(block);
        if (!match || isQuoted(block, match)) return [];
        return [`${path}: ${block.slice(Math.max(0, match.index - 60), match.index + 40)}`];
      }),
    );
    expect(found.slice(0, 40), `${found.length} places`).toEqual([]);
  });
