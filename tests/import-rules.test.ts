/** A rule that matches nothing looks like faultless code, so each layer gets a forbidden import. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: process.cwd() });

/** The rules about imports and purity that report that code in that file. */
async function fires(file: string, code: string): Promise<string[]> {
  const text = file.endsWith('.astro') ? `---\n${code}\n---\n` : code;
  const [result] = await eslint.lintText(text, { filePath: file, warnIgnored: true });
  const messages = result?.messages ?? [];
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(broken.message);
  return messages
    .map(({ ruleId }) => ruleId ?? '')
    .filter((rule) => rule.startsWith('no-restricted-') || rule === 'imports/declared');
}

const use = (specifier: string) => `import { x } from '${specifier}';\nconsole.log(x);`;
const useType = (specifier: string) =>
  `import type { X } from '${specifier}';\nexport const x = (y: X): X => y;`;

/** Folder, file names to try there, imports that must be refused, imports that must pass. */
const TABLE: readonly [file: string, refused: readonly string[], allowed: readonly string[]][] = [
  [
    'src/lib/a.ts',
    [
      '#domain/x.ts',
      '#strings/x.ts',
      'astro:content',
      '../domain/x.ts',
      'react',
      'node:fs',
      'sharp',
      './node/b.ts',
      '#lib/node/b.ts',
      './browser/b.ts',
    ],
    ['yaml', './b.ts'],
  ],
  [
    'src/lib/node/a.ts',
    ['#domain/x.ts', 'astro:content', 'react', '#lib/browser/b.ts', '../b.ts'],
    ['node:fs', 'sharp', '#lib/b.ts', './b.ts'],
  ],
  [
    'src/lib/node/pdf/a.ts',
    ['#domain/x.ts', '#lib/browser/b.ts', '../b.ts'],
    ['node:fs', '#lib/b.ts', '#lib/node/b.ts'],
  ],
  [
    'src/lib/browser/a.ts',
    ['#domain/x.ts', 'node:fs', '#lib/node/b.ts', '../b.ts'],
    ['#lib/b.ts', './b.ts'],
  ],
  ['src/strings/a.ts', ['#domain/x.ts', '#queries/x.ts', '../lib/a.ts'], ['#lib/x.ts']],
  [
    'src/domain/duty/a.ts',
    [
      '#queries/x.ts',
      '#components/X.astro',
      '#cms/x.ts',
      'astro:content',
      'react',
      'node:fs',
      'decap-cms-core',
      '#lib/node/x.ts',
      '#lib/browser/x.ts',
    ],
    ['#lib/x.ts', '#strings/x.ts', '../schema-kit.ts', 'astro/zod', 'zod'],
  ],
  [
    'src/markdown/a.ts',
    ['#queries/x.ts', '#search/x.ts', 'astro:content', 'node:fs', '#lib/node/x.ts'],
    ['#domain/x.ts', '#lib/x.ts'],
  ],
  [
    'src/search/a.ts',
    ['#queries/x.ts', '#components/x.ts', 'node:path', '#lib/node/x.ts'],
    ['#domain/x.ts', '#strings/x.ts'],
  ],
  [
    'src/search/engine/a.ts',
    ['#search/index/x.ts', 'node:path', '#queries/x.ts'],
    ['#search/levels.ts', '#domain/x.ts'],
  ],
  [
    'src/search/index/a.ts',
    ['#queries/x.ts', '#scripts/x.ts', '#lib/browser/x.ts', 'react'],
    ['#search/engine/x.ts', 'node:zlib', '#lib/node/x.ts'],
  ],
  [
    'src/charts/a.ts',
    ['#islands/x.tsx', '#queries/x.ts', 'node:fs', 'react', 'zod', '#domain/schema-kit.ts'],
    ['chart.js', '#domain/statistic/chart-model.ts', '#strings/x.ts'],
  ],
  [
    'src/site/a.ts',
    [
      '#queries/x.ts',
      '#publisher/x.ts',
      '#strings/x.ts',
      '#scripts/x.ts',
      'react',
      'astro:content',
    ],
    ['#domain/x.ts', '#lib/node/x.ts', 'node:fs'],
  ],
  [
    'src/queries/a.ts',
    [
      '#components/X.astro',
      '#pages/x.ts',
      '#cms/x.ts',
      '#scripts/x.ts',
      '#publisher/x.ts',
      '#lib/browser/x.ts',
      'astro:content',
    ],
    ['#site/db.ts', '#domain/x.ts', '#lib/node/x.ts'],
  ],
  [
    'src/publisher/a.ts',
    ['#components/X.astro', '#pages/x.ts', '#scripts/x.ts', '#cms/x.ts', 'react', 'astro:content'],
    ['#queries/x.ts', '#site/db.ts', '#domain/x.ts', 'astro/app/entrypoint'],
  ],
  [
    'src/components/duty/A.astro',
    ['#queries/x.ts', '#cms/x.ts', '#pages/x.ts', 'astro:content', '../ui/B.astro'],
    ['#components/ui/B.astro', '#islands/C.tsx', '#domain/x.ts'],
  ],
  ['src/components/duty/a.ts', ['#queries/x.ts', '#layouts/Base.astro'], ['#lib/x.ts']],
  [
    'src/layouts/A.astro',
    ['#cms/x.ts', '#pages/x.ts', 'astro:content', '../components/B.astro'],
    ['#components/ui/B.astro', '#queries/site.ts'],
  ],
  [
    'src/islands/A.tsx',
    [
      '#queries/x.ts',
      '#components/x.ts',
      'zod',
      'astro/zod',
      '#domain/duty/schema.ts',
      '#domain/schema-kit.ts',
      '#domain/schema-walk.ts',
      'node:fs',
      '#lib/node/x.ts',
    ],
    ['react', '#domain/statistic/chart-model.ts', '#charts/x.ts', '#search/x.ts', '#strings/x.ts'],
  ],
  [
    'src/pages/x/index.astro',
    ['#cms/x.ts', '#scripts/x.ts', '../../layouts/A.astro', 'astro:content'],
    ['#queries/x.ts', '#components/X.astro'],
  ],
  ['src/pages/x/a.json.ts', ['#cms/x.ts', 'decap-cms-core'], ['#queries/x.ts']],
  [
    'cms/a.ts',
    ['#queries/x.ts', '#components/x.ts', '#pages/x.ts', '#scripts/report.ts', '../src/lib/x.ts'],
    ['#domain/x.ts', '#lib/x.ts', '#lint/x.ts', '#import/table/x.ts', 'decap-cms-core'],
  ],
  ['cms/a.tsx', ['#queries/x.ts', '#islands/x.tsx'], ['react', '#domain/x.ts']],
  [
    'scripts/a.ts',
    ['#queries/x.ts', '#components/x.ts', '#pages/x.ts', 'astro:content', '../src/lib/x.ts'],
    ['#cms/x.ts', '#domain/x.ts', '#scripts/x.ts', '#site/x.ts', '#publisher/x.ts', 'node:fs'],
  ],
  [
    'src/lint/a.ts',
    ['node:fs', 'react', '#cms/x.ts', '#scripts/x.ts', '#import/x.ts', 'decap-cms-core'],
    ['#domain/x.ts', '#markdown/x.ts', '#lib/x.ts'],
  ],
  [
    'src/import/table/a.ts',
    ['node:fs', 'react', '#cms/x.ts', '#scripts/content-tree.ts', 'decap-cms-core'],
    ['#domain/x.ts', '#import/refusal.ts', '#lint/secrecy.ts', 'fflate'],
  ],
  ['tests/a.test.ts', ['../src/lib/x.ts'], ['#scripts/x.ts', '#cms/x.ts', './b.ts']],
];

describe.each(TABLE)('%s', (file, refused, allowed) => {
  test.each(refused)('may not import %s', async (specifier) => {
    expect(await fires(file, use(specifier))).toEqual(['no-restricted-imports']);
  });
  test.each(allowed)('may import %s', async (specifier) => {
    expect(await fires(file, use(specifier))).toEqual([]);
  });
});

test('islands and words may take the types of schemas, components the types of entries', async () => {
  expect(await fires('src/islands/A.tsx', useType('#domain/duty/schema.ts'))).toEqual([]);
  expect(await fires('src/strings/a.ts', useType('#domain/duty/schema.ts'))).toEqual([]);
});

test.each(['export { x } from "#queries/x.ts";', 'export * from "#queries/x.ts";'])(
  're-exporting is importing: %s',
  async (code) => {
    expect(await fires('src/lib/a.ts', code)).toEqual(['no-restricted-imports']);
  },
);

describe('what is imported is in package.json', () => {
  test.each([
    "import x from 'dompurify';\nconsole.log(x);",
    "import { x } from '@jsquash/webp/x.js';\nconsole.log(x);",
    "export const x = () => import('left-pad');",
    "export * from 'left-pad';",
    "import type { X } from 'nlcst';\nexport const x = (y: X): X => y;",
  ])('%s is refused', async (code) => {
    expect(await fires('scripts/a.ts', code)).toEqual(['imports/declared']);
    expect(await fires('src/pages/a.astro', code)).toEqual(['imports/declared']);
  });
  test.each([
    use('node:fs'),
    use('astro/zod'),
    use('@playwright/test'),
    useType('mdast'),
    'export const x = (file: string) => import(file);',
    "import 'virtual:theme.css';",
  ])('%s passes', async (code) => {
    expect(await fires('scripts/a.ts', code)).toEqual([]);
  });
});

describe.each(['src/domain/duty/a.ts', 'src/lib/a.ts'])('%s is pure', (file) => {
  test.each([
    ['new Date()', 'no-restricted-syntax'],
    ['Date()', 'no-restricted-syntax'],
    ['Date.now()', 'no-restricted-properties'],
    ['performance.now()', 'no-restricted-properties'],
    ['Math.random()', 'no-restricted-properties'],
    ['process.env["TZ"]', 'no-restricted-globals'],
    ['document.title', 'no-restricted-globals'],
  ])('%s is refused', async (code, rule) => {
    expect(await fires(file, `export const x = ${code};`)).toEqual([rule]);
  });
  test.each(['new Date(0)', 'new Date("2026-03-05T00:00:00Z")', 'Date.UTC(2026, 0)'])(
    '%s passes',
    async (code) => {
      expect(await fires(file, `export const x = ${code};`)).toEqual([]);
    },
  );
});

test('a file above 300 lines is an error', async () => {
  const [result] = await eslint.lintText('export const x = 1;\n'.repeat(1) + '// y\n'.repeat(300), {
    filePath: 'src/lib/a.ts',
  });
  expect(result?.messages.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
    'max-lines',
    2,
  ]);
});
