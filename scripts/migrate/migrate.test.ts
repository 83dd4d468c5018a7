import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { checkContent } from '#scripts/check-content.ts';
import { edited } from './edit-yaml.ts';
import { MIGRATIONS } from './migrations.ts';
import { migrated, runMigrate } from './run-migrate.ts';

const OLD = 'tests/fixtures/old-content';
/** The first version of this repository that had the four commands and a README. */
const FIRST = 'a54d0311f2a774a4f4af054266cd4e14c8ed3d72';
const NOW = new Date('2026-11-29T08:00:00+07:00');

let repository: TestRepository;
let said: string[];
const run = (...args: string[]) =>
  runMigrate(args, {
    contentDir: repository.folder,
    now: NOW,
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
  });
const textOf = (file: string) => readFileSync(join(repository.folder, file), 'utf8');

beforeEach(() => {
  said = [];
  repository = new TestRepository(temporaryFolder('migrate'), 'content');
  cpSync(OLD, repository.folder, { recursive: true });
  repository.commit();
});

test('each migration says which field changes from what to what, and why', () => {
  const changes = migrated(OLD).flatMap(({ file, edits }) =>
    edits.map(({ field, from, to }) => [`${file} ${field.join('.')}`, from, to]),
  );
  expect(changes).toEqual([
    ['directives/2026-05-hd-mttq-btt-mttq.md system', 'state', 'front'],
    ['directives/2026-05-hd-mttq-btt-mttq.md authority', undefined, 'standing-committee'],
    ['duties/lich-tiep.yml evidence.minimum', 1, 100],
    ['site.yml predecessors', ['Minh Họa (cũ)', 'Thí Dụ'], undefined],
    ['site.yml demonstration', undefined, true],
    ['site.yml motto', 'Gần dân, rõ việc: đúng hẹn', { text: 'Gần dân, rõ việc: đúng hẹn' }],
  ]);
  expect(changes).toHaveLength(MIGRATIONS.length);
});

test('all other lines stay as they are; a second time nothing changes', async () => {
  await run();
  expect(repository.git('diff', '--unified=0', '--no-color').match(/^[-+](?![-+]).*/gm)).toEqual([
    '-system: state',
    '+system: front',
    '+authority: standing-committee',
    '-  minimum: 1 # mỗi năm',
    '+  minimum: 100 # mỗi năm',
    '-predecessors: # ba tỉnh',
    '-  - Minh Họa (cũ)',
    '-  - Thí Dụ',
    '-motto: "Gần dân, rõ việc: đúng hẹn"',
    '+motto:',
    '+  text: "Gần dân, rõ việc: đúng hẹn"',
    '+demonstration: true',
  ]);
  expect(migrated(repository.folder)).toEqual([]);
});

test('what only a person can decide is listed with file, field, fault and cure', async () => {
  expect(await run()).toBe(1);
  expect(said.join('\n')).toContain('Nêu trong văn bản nào');
  expect(said.at(-1)).toMatch(/site\.yml\n[^]*\(motto\.statedIn\).*\n {6}Thiếu .*\n {6}→ /);
});

test.each([
  ['changes that git does not have', () => repository.write('site.yml', 'name: Khác\n')],
  ['no repository', () => rmSync(join(repository.dir, '.git'), { recursive: true })],
])('%s: nothing is written', async (_, spoil) => {
  spoil();
  const before = textOf('duties/lich-tiep.yml');
  expect(await run()).toBe(2);
  expect(said.at(-1)).toContain('Không ghi gì.');
  expect(textOf('duties/lich-tiep.yml')).toBe(before);
});

test('--dry-run shows all and writes nothing; an unknown flag is refused', async () => {
  expect(await run('--dry-run')).toBe(0);
  expect(said.join('\n')).toContain('evidence.minimum: 1 → 100');
  expect(await run('--thu')).toBe(2);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('an outer field that is no mapping is a fault of the migration', () => {
  expect(() => edited('a: 1\n', { field: ['a', 'b'], to: 2, why: '' })).toThrow('a.b');
});

const hasHistory = spawnSync('git', ['cat-file', '-e', FIRST]).status === 0;
test.skipIf(!hasHistory)('the content of the first version (needs the whole history)', async () => {
  const archive = execFileSync('git', ['archive', FIRST, 'content'], { maxBuffer: 1e8 });
  const folder = temporaryFolder('first-version');
  writeFileSync(join(folder, 'content.tar'), archive);
  execFileSync('tar', ['xf', 'content.tar'], { cwd: folder });
  repository = new TestRepository(folder, 'content');
  repository.commit();
  const errorsOf = () =>
    checkContent(repository.folder, NOW).problems.filter(({ severity }) => severity === 'error');
  const before = errorsOf().length;
  expect(await run()).toBe(1);
  expect(before).toBeGreaterThan(80);
  expect(errorsOf().map(({ file, field, check }) => `${file} ${field ?? ''} ${check}`)).toEqual([
    'directives/2021-23-qd-tw-bo-chinh-tri.md title citation',
    'directives/2022-766-qd-ttg-chinh-phu.md issuer citation',
    'duties/08-ct-tu-4-khieu-nai-to-cao.yml evidence.statistic duty-evidence',
    'duties/08-ct-tu-6-dao-duc-cong-vu.yml evidence.statistic duty-evidence',
    'duties/08-ct-tu-8-mot-cua.yml evidence.statistic duty-evidence',
    'site.yml motto.statedIn schema',
  ]);
});
