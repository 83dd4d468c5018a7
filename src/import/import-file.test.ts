import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { directiveSchema } from '#features/directive/schema.ts';
import { splitFrontMatter, parseYaml } from '#lib/front-matter.ts';
import { lintBody } from '#lint/lint-body.ts';
import { findTextFaults } from '#lint/text-faults.ts';
import { importFile } from './import-file.ts';
import { formatImport } from './report.ts';
import { KNOWN } from './known.fixture.ts';

const DIR = path.resolve('tests/fixtures/import');
const FILES = readdirSync(DIR).filter((name) => /\.(?:docx|html|txt)$/.test(name));

const read = (name: string) =>
  importFile(name, readFileSync(path.join(DIR, name)), KNOWN, '2026-11-24');

test('the fixtures are there', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(8);
});

test.each(FILES)('%s becomes the expected draft and report', async (name) => {
  const imported = read(name);
  const expected = path.join(DIR, 'expected', name);
  await expect(imported.text).toMatchFileSnapshot(`${expected}.md`);
  await expect(formatImport(imported, name, `${imported.slug}.md`, false)).toMatchFileSnapshot(
    `${expected}.report.txt`,
  );
});

test.each(FILES)('%s: only what an editor writes is missing, the text is clean', (name) => {
  const { text, body, missing } = read(name);
  const { data } = parseYaml(splitFrontMatter(text).yaml);
  const result = directiveSchema.safeParse(data);
  expect(result.error?.issues.map(({ path: at }) => at.join('.')).sort()).toEqual([
    'fields',
    'summary',
  ]);
  expect(missing).toEqual(['fields', 'summary']);
  expect(lintBody(body)).toEqual([]);
  expect(findTextFaults(body)).toEqual([]);
});
