import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assertPatched, patchedFiles } from './applied.ts';

const PATCHED = globSync('cms/patches/*.patch').flatMap((patch) =>
  patchedFiles(readFileSync(patch, 'utf8')),
);

/** A folder with the patched files, one of them edited. */
function copyOf(edit: (code: string) => string, edited: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'patched-'));
  for (const { file } of PATCHED) cpSync(file, path.join(root, file));
  const target = path.join(root, edited);
  writeFileSync(target, edit(readFileSync(target, 'utf8')));
  return root;
}

test('a diff is read as what its hunks leave', () => {
  const diff = [
    'diff --git a/node_modules/x/a.js b/node_modules/x/a.js',
    'index 1..2 100644',
    '--- a/node_modules/x/a.js',
    '+++ b/node_modules/x/a.js',
    '@@ -1,3 +1,3 @@ function a() {',
    ' first',
    '-old',
    '+new',
    ' ',
    '@@ -9,2 +9,2 @@',
    '-gone',
    '+last',
    '\\ No newline at end of file',
    '',
  ].join('\n');
  expect(patchedFiles(diff)).toEqual([
    { file: 'node_modules/x/a.js', texts: ['first\nnew\n', 'last'] },
  ]);
});

test('the installed packages are patched', () => {
  expect(() => assertPatched()).not.toThrow();
});

test('a file without its change, or with another, is named', () => {
  const file = 'node_modules/gray-matter/lib/engines.js';
  const root = copyOf((code) => code.replace('is disabled', 'is welcome'), file);
  expect(() => assertPatched(root)).toThrow(file);
  rmSync(root, { recursive: true });
});

test('a package that is not installed is named', () => {
  expect(() => assertPatched('/nowhere')).toThrow('decap-cms-core/dist/esm/backend.js');
});

test('JavaScript in front matter is not run', () => {
  expect(readFileSync('node_modules/gray-matter/lib/engines.js', 'utf8')).not.toMatch(/\beval\(/);
});

test('README.md describes every patched file, and no other', () => {
  const readme = readFileSync('cms/patches/README.md', 'utf8');
  const described = [...readme.matchAll(/^\| `([^`]+)` /gm)].map(([, file = '']) => file);
  const short = PATCHED.map(({ file }) =>
    file.replace('node_modules/', '').replace('decap-cms-core/dist/esm/', ''),
  );
  expect(described.sort()).toEqual(short.sort());
});
