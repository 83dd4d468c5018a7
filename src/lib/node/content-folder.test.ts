import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from './content-folder.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

test.each([
  ['a content folder', ['site.yml'], ''],
  ['a repository', ['content/site.yml'], 'content'],
  ['a content folder with a folder of that name', ['site.yml', 'content/site.yml'], ''],
  ['a folder that has no content yet', [], ''],
])('%s', (_, files, expected) => {
  const dir = temporaryFolder('content-folder');
  for (const file of files) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  expect(relative(dir, contentFolder(dir))).toBe(expected);
});
