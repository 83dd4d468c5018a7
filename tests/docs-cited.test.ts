/** References in comments and developer pages exist: sections of docs/domain.md, code files. */
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

const CODE = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.astro'], { encoding: 'utf8' })
  .split('\n')
  .map((file) => `/${file}`);

/** Comments of code, or the whole text of a page. */
const proseOf = (file: string): string =>
  file.endsWith('.md')
    ? readFileSync(file, 'utf8')
    : (
        readFileSync(file, 'utf8').match(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|<!--[\s\S]*?-->/g) ?? []
      ).join('\n');

/** "page.ts", "pages/page.ts"; an example is called x. */
const NAMED = /(?<![\w*}{./-])(?:[\w.[\]-]+\/)*(?!x\.)[\w[\]-][\w.[\]-]*\.(?:ts|tsx|astro)\b/g;

it('every file of code that is named is there', () => {
  const named = FILES.flatMap((file) =>
    (proseOf(file).match(NAMED) ?? []).map((name) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(100);
  const missing = named.filter(({ name }) => !CODE.some((path) => path.endsWith(`/${name}`)));
  expect(missing).toEqual([]);
});
