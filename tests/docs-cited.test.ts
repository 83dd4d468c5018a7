/** Comments that cite a page of docs/ name a section that is there, and none cites a file outside the project. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FILES = execFileSync('git', ['ls-files', 'src', 'cms', 'scripts', 'tests', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) =>
      /\.(?:ts|tsx|astro|js|css|md)$/.test(file) && !/^tests\/(?:site|fixtures)\//.test(file),
  )
  .filter((file) => file !== 'tests/docs-cited.test.ts');

/** "1.6", "10" of docs/domain.md. */
const SECTIONS = new Set(
  [...readFileSync('docs/domain.md', 'utf8').matchAll(/^#{2,3} (\d+(?:\.\d+)?)[. ]/gm)].map(
    ([, number]) => number,
  ),
);

const cited = FILES.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(\S*)\b(?:domain|design|features|style|decap)\.md(?: (?:section )?([\d.]+\d|\d+))?/g,
    ),
  ].map(([words, before = '', section]) => ({ file, words, before, section })),
);

it('every cited page is docs/domain.md', () => {
  expect(cited.length).toBeGreaterThan(15);
  expect(
    cited.filter(({ before, words }) => !`${before}${words}`.includes('docs/domain.md')),
  ).toEqual([]);
});

it('every cited section is there', () => {
  const numbered = cited.filter(({ section }) => section !== undefined);
  expect(numbered.length).toBeGreaterThan(10);
  expect(numbered.filter(({ section = '' }) => !SECTIONS.has(section))).toEqual([]);
});
