/** A new province from `npm run init` to its built site: sound, and nobody else's. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';
import { PROVINCE_NAMES } from '#scripts/init/province.ts';
import { runInit } from '#scripts/init/run-init.ts';
import { MINUTES, files, tinySite } from './tiny-site.ts';

const { build } = tinySite();
const NOW = new Date('2026-11-29T08:00:00+07:00');
const work = temporaryFolder('new-province');
const place = join(work, 'ca-mau');
const TEXTS = /\.(?:html|js|css|json|xml|txt|csv|md|ics|webmanifest)$/;

/** Its own name, the province it was merged with, and the place where central bodies sign. */
const ALLOWED = ['Cà Mau', 'Bạc Liêu', 'Hà Nội'];
/** Fictional: in examples of the forms and of the handbook only. */
const EXAMPLE = 'Minh Họa';
const OF_EXAMPLES = /^(?:admin\/assets|so-tay)\//;

const pattern = (names: readonly string[]) =>
  new RegExp(`(?<![\\p{L}])(?:${names.join('|')})(?![\\p{L}])`, 'gu');
const OTHERS = pattern(
  PROVINCE_NAMES.flatMap((name) => name.split(' - ')).filter((name) => !ALLOWED.includes(name)),
);

let outDir: string;
beforeAll(async () => {
  const communes = join(work, 'xa.csv');
  writeFileSync(
    communes,
    'Loại,Tên,Tên cũ\nxã,Đất Mũi,"xã Đất Mũi, xã Viên An"\nphường,An Xuyên,\n',
  );
  const said: string[] = [];
  const code = await runInit([place, '--province', 'Cà Mau', '--communes', communes, '--yes'], {
    ...{ software: resolve('.'), now: NOW, ask: undefined },
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
  expect(code, said.join('\n')).toBe(0);
  const built = build(place, 'new-province', { BUILD_NOW: NOW.toISOString() });
  expect(built.status, built.output).toBe(0);
  ({ outDir } = built);
}, 4 * MINUTES);

const texts = () =>
  files(outDir)
    .filter((file) => TEXTS.test(file))
    .map((file): [string, string] => [
      relative(outDir, file),
      readFileSync(file, 'utf8').normalize('NFC'),
    ]);
const around = (text: string, at: number) => text.slice(Math.max(0, at - 60), at + 60);

test('the content has no error and no warning', () =>
  expect(checkContent(join(place, 'content'), NOW).problems).toEqual([]));

test('no file of the site or the CMS names another province', () => {
  const found = texts().flatMap(([path, text]) =>
    Array.from(text.matchAll(OTHERS), ({ index }) => `${path}: ${around(text, index)}`),
  );
  expect(found).toEqual([]);
});

test('no file has the province of the demonstration but as an example', () => {
  const found = texts().flatMap(([path, text]) =>
    OF_EXAMPLES.test(path)
      ? []
      : Array.from(
          text.matchAll(pattern([EXAMPLE])),
          ({ index }) => `${path}: ${around(text, index)}`,
        ),
  );
  expect(found).toEqual([]);
});

test('the site is the province’s own', () => {
  const home = readFileSync(join(outDir, 'index.html'), 'utf8');
  expect(home).toMatch(/<title>Minh Bạch Cà Mau</);
  expect(home).not.toMatch(/data-demonstration|noindex/);
  const about = readFileSync(join(outDir, 'gioi-thieu/index.html'), 'utf8');
  expect(about).toMatch(/Ủy ban nhân dân tỉnh Cà Mau/);
  const commune = readFileSync(join(outDir, 'co-quan/xa-dat-mui/index.html'), 'utf8');
  expect(commune).toMatch(/xã Đất Mũi, xã Viên An/);
});
