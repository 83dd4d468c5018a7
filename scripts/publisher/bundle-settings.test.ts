import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { DEFAULT_COLOURS } from '#scripts/theme.ts';
import { BASE_MARK, writeBundleFor } from './bundle-settings.ts';

const dir = temporaryFolder('bundle-settings');
const from = join(dir, 'from');
const STYLE = 'client/_astro/Base.DxYz1234.css';
const FONT = Buffer.from([0, 0xff, 0x2f]);

beforeAll(() => {
  mkdirSync(join(from, 'client/_astro'), { recursive: true });
  const write = (file: string, data: string | Buffer) => writeFileSync(join(from, file), data);
  write(
    STYLE,
    `:root{--theme:light}@media screen{:root{--theme: dark}}a{b:url(${BASE_MARK}_astro/f.woff2)}`,
  );
  write('client/_astro/Other.AbCd1234.css', 'a{b:c}');
  write('client/_astro/f.woff2', FONT);
  write('client/page.mjs', `const a = "${BASE_MARK}_astro/Base.DxYz1234.css", b = "${BASE_MARK}";`);
});

let made = 0;
/** The files of a copy, by path. */
function copy(basePath: string, colours = DEFAULT_COLOURS): Map<string, Buffer> {
  const to = join(dir, `to-${(made += 1)}`);
  writeBundleFor(from, to, { basePath, colours });
  const files = readdirSync(to, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(
    files
      .map((e) => join(e.parentPath, e.name))
      .map((f) => [f.slice(to.length + 1), readFileSync(f)]),
  );
}
const styleOf = (files: ReadonlyMap<string, Buffer>): [name: string, text: string] => {
  const [name = ''] = Array.from(files.keys()).filter((each) => each.includes('Base.'));
  return [name, String(files.get(name))];
};

test.each([
  ['/', '/'],
  ['/minh-bach/', '/minh-bach/'],
])('%s is the base path everywhere', (basePath, written) => {
  const files = copy(basePath);
  const [name, style] = styleOf(files);
  expect(style).toContain(`url(${written}_astro/f.woff2)`);
  expect(String(files.get('client/page.mjs'))).toBe(
    `const a = "${written}${name.slice('client/'.length)}", b = "${written}";`,
  );
  expect(files.get('client/_astro/f.woff2')).toEqual(FONT);
});

test('both themes have the colours; a file with other colours has another name', () => {
  const [name, style] = styleOf(copy('/'));
  expect(style).toMatch(/^:root\{--brand:#[^{}]*\}@media screen\{:root\{--brand:#[^{}]*\}\}/);
  const [again] = styleOf(copy('/'));
  const [other, green] = styleOf(copy('/', { brand: '#1b6b3a', accent: '#a3201d' }));
  expect(again).toBe(name);
  expect(other).not.toBe(name);
  expect(green).not.toBe(style);
  expect([...copy('/').keys()]).toContain('client/_astro/Other.AbCd1234.css');
});
