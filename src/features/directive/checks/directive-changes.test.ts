import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';

const work = temporaryFolder('changes');

const FILE = '2026-15-ct-ubnd.md';
const VALID = readFileSync(`tests/fixtures/valid/directives/${FILE}`, 'utf8').replace(
  'publishedOn: 2026-11-23',
  'publishedOn: 2026-03-09',
);
const change = (on: string) => `changes:\n  - on: '${on}'\n    kind: correction\n    note: Sửa\n`;
const withChange = (text: string, on: string) =>
  text.replace('publishedOn', `${change(on)}publishedOn`);
const NOW = new Date('2026-11-23T08:00:00+07:00');

const repositoryOf = (name: string) => new TestRepository(join(work, name), 'directives');
const found = (repository: TestRepository) =>
  checkContent(repository.dir, NOW)
    .problems.filter(({ check }) => check === 'directive-changes')
    .map(({ severity, field, fault }) => [severity, field, /\d\d\/\d\d\/\d{4}/.exec(fault)?.[0]]);
const at = (day: string) => new Date(`2026-${day}T08:00:00+07:00`);

it('tells of words that were changed without an entry, committed or not', () => {
  const repository = repositoryOf('silent').write(FILE, VALID).commit(at('06-01'));
  expect(found(repository)).toEqual([]);
  repository.write(FILE, `${VALID}\nMột câu nữa.\n`).commit(at('07-01'));
  expect(found(repository)).toEqual([['warning', 'changes', '01/07/2026']]);
  repository.write(FILE, `${VALID}\nMột câu khác nữa.\n`);
  expect(found(repository)).toEqual([
    ['warning', 'changes', '01/07/2026'],
    ['warning', 'changes', '23/11/2026'],
  ]);
});

it('tells of words that were replaced on the day they were published', () => {
  const repository = repositoryOf('same-day').write(FILE, VALID).commit(at('06-01'));
  const longer = `${VALID}\nMột câu nữa.\n`;
  const later = new Date('2026-06-01T15:00:00+07:00');
  repository.write(FILE, longer).commit(later);
  expect(found(repository)).toEqual([['notice', 'changes', '01/06/2026']]);
  repository.write(FILE, withChange(longer, '2026-06-01')).commit(later);
  expect(found(repository)).toEqual([]);
});

it('is content with an entry, written at once or later', () => {
  const repository = repositoryOf('told').write(FILE, VALID).commit(at('06-01'));
  const longer = `${VALID}\nMột câu nữa.\n`;
  repository.write(FILE, longer).commit(at('07-01'));
  repository.write(FILE, withChange(longer, '2026-07-01'));
  expect(found(repository)).toEqual([]);
});

it('does not mind typing, other particulars and what is outside git', () => {
  const typed = VALID.replace('title: ', 'title:  ').normalize('NFD');
  const repository = repositoryOf('typing').write(FILE, VALID).commit(at('06-01'));
  repository.write(FILE, typed.replace(/(checkedOn: ).*/, "$1'2026-07-01'")).commit(at('07-01'));
  expect(found(repository)).toEqual([]);
  rmSync(join(repository.dir, '.git'), { recursive: true });
  repository.write(FILE, `${VALID}\nMột câu nữa.\n`);
  expect(found(repository)).toEqual([]);
});

it('knows which days a change can have', () => {
  const repository = repositoryOf('days').write(FILE, withChange(VALID, '2020-01-01'));
  expect(found(repository)).toEqual([['warning', 'changes[0].on', '01/01/2020']]);
  repository.write(FILE, withChange(VALID, '2026-11-24'));
  expect(found(repository)).toEqual([['warning', 'changes[0].on', '24/11/2026']]);
});
