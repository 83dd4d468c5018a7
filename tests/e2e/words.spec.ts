/** The pages that everybody opens first say a thing once. */
import { readFileSync } from 'node:fs';
import { parseYaml } from '#lib/front-matter.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { expect, test } from './site.ts';
import { wordLimits, wordsOf } from './words.ts';

const site = parseYaml(readFileSync(`${TEST_CONTENT}/site.yml`, 'utf8')).data as {
  featuredDirective: string;
};

for (const [path, limit] of wordLimits(site.featuredDirective))
  test(`${path} has at most ${limit} words`, async ({ page }) => {
    expect(await wordsOf(page, path)).toBeLessThanOrEqual(limit);
  });
