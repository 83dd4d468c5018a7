import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';

const work = temporaryFolder('units');

const FILE = '2026-15-ct-ubnd.md';
const VALID = readFileSync(`tests/fixtures/valid/directives/${FILE}`, 'utf8').replace(
  'publishedOn: 2026-11-23',
  'publishedOn: 2026-03-09',
);
const HEAD = VALID.slice(0, VALID.indexOf('\n---\n') + 5);
const NOW = new Date('2026-11-23T08:00:00+07:00');
const at = (day: string) => new Date(`2026-${day}T08:00:00+07:00`);

const text = (...lines: string[]) => `${HEAD}\n${lines.join('\n\n')}\n`;
const withEntries = (source: string, ...entries: string[]) =>
  source.replace('publishedOn', `changes:\n${entries.join('')}publishedOn`);
const entry = (on: string, kind = 'revision') =>
  `  - on: '${on}'\n    kind: ${kind}\n    note: Sửa\n`;

const FIRST = text('**Điều 1.** Một', '1. A.', '2. B:', 'a) C;', 'b) D.', '**Điều 2.** Hai.');
const LESS = text('**Điều 1.** Một', '1. A.', '**Điều 2.** Hai.');

const repositoryOf = (name: string) =>
  new TestRepository(join(work, name), 'directives').write(FILE, FIRST).commit(at('06-01'));
const found = (repository: TestRepository) =>
  checkContent(repository.dir, NOW)
    .problems.filter(({ check }) => check === 'published-units')
    .map(({ severity, fault, cure }) => [severity, fault.replace(/\. Đường dẫn.*/u, ''), cure]);

const GONE = 'Đã đăng nhưng không còn từ bản ngày 01/07/2026: khoản 2 Điều 1 (#dieu-1-khoan-2)';

it('names what is gone, the largest unit only, and what to do', () => {
  const repository = repositoryOf('gone').write(FILE, LESS).commit(at('07-01'));
  const [[severity, fault, cure] = []] = found(repository);
  expect([severity, fault]).toEqual(['warning', GONE]);
  expect(cure).toContain('“(được bãi bỏ)”');
  expect(cure).toContain('01/07/2026');
  repository.write(FILE, LESS.replace('A.', 'A khác.')).commit(at('08-01'));
  expect(found(repository).map(([, words]) => words)).toEqual([GONE]);
});

it('sees it before it is committed', () => {
  const repository = repositoryOf('uncommitted').write(FILE, LESS);
  expect(found(repository).map(([, words]) => words)).toEqual([GONE.replace('01/07', '23/11')]);
});

it('sees an address that leads elsewhere', () => {
  const issued = ['**QUY CHẾ**', '**Điều 1.** X', '**Điều 2.** Y', '**Điều 3.** Z'];
  const repository = new TestRepository(join(work, 'moved'), 'directives')
    .write(FILE, text('**Điều 1.** A.', '**Điều 2.** B.', ...issued))
    .commit(at('06-01'))
    .write(FILE, text('**Điều 1.** A.', '**Điều 2.** B.', '**Điều 3.** C.', ...issued))
    .commit(at('07-01'));
  expect(found(repository)[0]?.[1]).toContain('Điều 3 Quy chế (#dieu-3 nay là Điều 3)');
});

it.each<[string, string]>([
  [
    'numbers are kept',
    FIRST.replace('B:', '(được bãi bỏ)').replace(
      /a\) C;\n\nb\) D\./,
      'a) (bỏ trống)\n\nb) (bỏ trống)',
    ),
  ],
  ['other words change', FIRST.replace('A.', 'A và “B”.').replace('Hai.', 'Ba.')],
  [
    'units are inserted',
    FIRST.replace('**Điều 2.**', '3. E.\n\n**Điều 1a.** Chen\n\n1. F.\n\n**Điều 2.**'),
  ],
  ['an entry came with it, though dated before', withEntries(LESS, entry('2026-06-30'))],
  [
    'an entry of its day or later tells of it',
    withEntries(LESS, entry('2026-07-02', 'correction')),
  ],
  ['the document is withdrawn', withEntries(LESS, entry('2026-06-20', 'withdrawal'))],
  ['only a summary is left', LESS.replace('publishedOn', 'summaryOnly: true\npublishedOn')],
])('is silent where %s', (name, later) => {
  const repository = repositoryOf(name).write(FILE, later).commit(at('07-01'));
  expect(found(repository)).toEqual([]);
});

it('does not take an entry from before for an explanation', () => {
  const repository = new TestRepository(join(work, 'before'), 'directives')
    .write(FILE, withEntries(FIRST, entry('2026-05-20')))
    .commit(at('06-01'))
    .write(FILE, withEntries(LESS, entry('2026-05-20')))
    .commit(at('07-01'));
  expect(found(repository).map(([, words]) => words)).toEqual([GONE]);
});

it('says nothing of units that come back, of what was never shown, and without git', () => {
  const repository = repositoryOf('back').write(FILE, LESS).commit(at('07-01'));
  repository.write(FILE, FIRST).commit(at('08-01'));
  expect(found(repository)).toEqual([]);
  const later = (source: string) =>
    source.replace('publishedOn', "publishAt: '2026-09-01T08:00'\npublishedOn");
  const unseen = new TestRepository(join(work, 'unseen'), 'directives')
    .write(FILE, later(FIRST))
    .commit(at('06-01'))
    .write(FILE, later(LESS))
    .commit(at('07-01'));
  expect(found(unseen)).toEqual([]);
  const bare = repositoryOf('bare').write(FILE, LESS);
  rmSync(join(bare.dir, '.git'), { recursive: true });
  expect(found(bare)).toEqual([]);
});
