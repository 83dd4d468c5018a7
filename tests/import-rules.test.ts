/** A rule that matches nothing looks like faultless code, so each layer gets a forbidden import. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { TABLE } from './import-rules.fixture.ts';

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

test.each(TABLE)('%s may not import what other layers are for', async (file, refused) => {
  const all = await Promise.all(refused.map((specifier) => fires(file, use(specifier))));
  expect(refused.filter((_, at) => String(all[at]) !== 'no-restricted-imports')).toEqual([]);
});

test('the CMS takes schemas and forms of all concepts, not their manifests', async () => {
  const code = (name: string) =>
    `import { ${name} } from '#features/index.ts';\nconsole.log(${name});`;
  expect(await fires('cms/a.ts', code('FORMS'))).toEqual([]);
  expect(await fires('cms/a.ts', code('featureOf'))).toEqual(['no-restricted-imports']);
});

test('scripts of pages and labels may take the types of schemas', async () => {
  const code = useType('#features/duty/schema.ts');
  expect(await fires('src/features/duty/ui/A.tsx', code)).toEqual([]);
  expect(await fires('src/features/duty/labels.ts', code)).toEqual([]);
});

test.each(['export { x } from "#db/x.ts";', 'export * from "#db/x.ts";'])(
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
  ])('%s passes', async (code) => {
    expect(await fires('scripts/a.ts', code)).toEqual([]);
  });
});

describe.each(['src/features/duty/rules/a.ts', 'src/features/duty/schema.ts', 'src/lib/a.ts'])(
  '%s is pure',
  (file) => {
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
  },
);

test('a file above 300 lines is an error', async () => {
  const [result] = await eslint.lintText('export const x = 1;\n'.repeat(1) + '// y\n'.repeat(300), {
    filePath: 'src/lib/a.ts',
  });
  expect(result?.messages.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
    'max-lines',
    2,
  ]);
});
