import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';

const work = temporaryFolder('promises');

const dialogue = (dueOn: string, more = '') => `---
title: Đối thoại
summary: Một câu.
agency: ubnd
on: 2026-03-01
place: Hội trường
status: held
chairs:
  - post: Chủ tịch
participants: Người dân
questions:
  - field: ha-tang
    question: Khi nào sửa cầu?
    status: promised
    dueOn: ${dueOn}
${more}publishedOn: 2026-03-02
sample: true
---
`;
const MOVED = `    movedFrom:
      - dueOn: 2026-06-30
        on: 2026-06-20
        reason: Chờ vốn
`;
const NOW = new Date('2026-11-23T08:00:00+07:00');
const at = (day: string) => new Date(`2026-${day}T08:00:00+07:00`);

const repositoryOf = (name: string) =>
  new TestRepository(join(work, name), 'dialogues')
    .write('a.md', dialogue('2026-06-30'))
    .commit(at('03-05'));
const found = (repository: TestRepository) =>
  checkContent(repository.dir, NOW)
    .problems.filter(({ check }) => check === 'promise-moved')
    .map(({ severity, field, fault }) => [severity, field, fault.match(/\d\d\/\d\d\/\d{4}/g)]);

it('tells of a day that was moved without a word, committed or not', () => {
  const repository = repositoryOf('silent');
  expect(found(repository)).toEqual([]);
  repository.write('a.md', dialogue('2026-12-31'));
  const warning = ['warning', 'questions[0].dueOn', ['05/03/2026', '30/06/2026']];
  expect(found(repository)).toEqual([warning]);
  repository.commit(at('07-05'));
  expect(found(repository)).toEqual([warning]);
});

it('finds the promise again when its question was reworded', () => {
  const reworded = dialogue('2026-12-31').replace('Khi nào sửa', 'Bao giờ sửa');
  expect(found(repositoryOf('reworded').write('a.md', reworded))).toHaveLength(1);
});

it('accepts a move that is recorded', () =>
  expect(found(repositoryOf('told').write('a.md', dialogue('2026-12-31', MOVED)))).toEqual([]));

it('does not mind a day put right on the day it was published', () => {
  const repository = repositoryOf('same-day').write('a.md', dialogue('2026-12-31'));
  expect(found(repository.commit(new Date(at('03-05').getTime() + 3_600_000)))).toEqual([]);
});
