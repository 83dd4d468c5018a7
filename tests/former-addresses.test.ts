/** A deleted record must have left an address; git has the earlier ones. */
import { cpSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';

const NOW = new Date('2026-11-23T00:00:00Z');
const dir = temporaryFolder('former');

const story = (title: string, more = '') => `---
title: ${title}
summary: Một việc.
agency: ubnd
field: kinh-te
registeredIn: 2026
stages: { registered: 2026-01-05 }
sample: true
publishedOn: 2026-01-10
${more}---

Chuyện.
`;
const repository = new TestRepository(dir, 'stories');
const said = () =>
  checkContent(dir, NOW)
    .problems.filter(({ check }) => check === 'former-addresses')
    .map(
      ({ severity, file, fault }) => `${severity} ${file} ${/\/[a-z][^\s;]+\//.exec(fault)?.[0]}`,
    );

beforeAll(() => {
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  repository
    .write('2026-ten-cu.md', story('Tên cũ'))
    .write('2026-bo.md', story('Bỏ'))
    .write('2026-hen.md', story('Hẹn', 'publishAt: 2027-01-01T07:00\n'))
    .commit();
  repository.git('mv', 'stories/2026-ten-cu.md', 'stories/2026-ten-moi.md');
  repository.git('rm', '--quiet', 'stories/2026-bo.md', 'stories/2026-hen.md');
  repository.commit();
});

test('a renamed and a deleted record are missed, one that never was public is not', () => {
  expect(said()).toEqual([
    'warning stories/2026-bo.md /dan-van-kheo/2026-bo/',
    'warning stories/2026-ten-cu.md /dan-van-kheo/2026-ten-cu/',
  ]);
});

test('a former address and a word of why it is gone satisfy the check', () => {
  repository
    .write('2026-ten-moi.md', story('Tên cũ', 'formerIds: [2026-ten-cu]\n'))
    .write(
      '../removed.yml',
      'pages:\n  - { path: /dan-van-kheo/2026-bo/, on: 2026-06-01, reason: Đăng nhầm }\n',
    );
  expect(said()).toEqual([]);
});
