import { cpSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OutputFolder } from './output-folder.ts';
import { stage } from './staging.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'output-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const outDir = () => join(folder, 'dist');
const page = () => join(outDir(), 'index.html');
const open = () =>
  new OutputFolder({
    outDir: outDir(),
    manifestFile: join(folder, 'manifest.json'),
    compressed: false,
    isForeign: () => false,
  });
const lost = () => open().withoutFiles(new Set(['/']));

beforeEach(async () => {
  const first = open();
  stage(outDir(), 'index.html', '<p>Một</p>');
  first.addStaged('/', ['index.html']);
  await first.moveIntoPlace(new Set(['/']));
  // A copy has the time to the millisecond.
  utimesSync(page(), 1, 2);
  first.save();
});

it.each([
  ['gone', () => rmSync(page())],
  ['of another size', () => writeFileSync(page(), '<p>Một hai</p>')],
  ['written again', () => utimesSync(page(), 1, 3)],
])('an address whose file is %s has none', (_, change) => {
  expect(lost()).toEqual([]);
  change();
  expect(lost()).toEqual(['/']);
});

it('knows files by size and time, not by where a disk keeps them', () => {
  const copy = join(folder, 'copy');
  cpSync(page(), copy, { preserveTimestamps: true });
  renameSync(copy, page());
  expect(lost()).toEqual([]);
});
