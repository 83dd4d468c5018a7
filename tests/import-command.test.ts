/** `npm run import` as a user runs it: exit codes, written files, and that it never overwrites. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '#scripts/check-content.ts';
import { runImport } from '#scripts/import/run-import.ts';
import { TEST_CONTENT } from './test-content.ts';

const FIXTURES = path.resolve('tests/fixtures/import');
const PLAN = path.join(FIXTURES, 'ke-hoach.docx');
const SLUG = '2026-88-kh-ubnd';
const NOW = '2026-11-24T08:00:00+07:00';
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'minh-bach-import-'));
  for (const part of ['agencies', 'directives', 'site.yml'])
    cpSync(path.join(TEST_CONTENT, part), path.join(dir, 'content', part), { recursive: true });
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const said: string[] = [];
  const complaints: string[] = [];
  const status = await runImport(args, {
    contentDir: path.join(dir, 'content'),
    now: new Date(NOW),
    say: (text) => said.push(text),
    complain: (text) => complaints.push(text),
  });
  return { status, out: said.join('\n'), error: complaints.join('\n') };
}

test('npm run import -- FILE', { timeout: 60_000 }, () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['scripts/import.ts', PLAN, '--out', path.join(dir, 'door')],
    { encoding: 'utf8', env: { ...process.env, BUILD_NOW: NOW } },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('88/KH-UBND');
  expect(readdirSync(path.join(dir, 'door'))).toEqual([`${SLUG}.md`]);
});

test('without a file: how to call it, exit 2', async () => {
  expect(await run()).toMatchObject({
    status: 2,
    error: expect.stringContaining('npm run import'),
  });
  expect((await run('--unknown')).status).toBe(2);
  expect(await run('--help')).toMatchObject({
    status: 0,
    out: expect.stringContaining('--dry-run'),
  });
});

test('a dry run shows the draft and writes nothing', async () => {
  const before = readdirSync(path.join(dir, 'content/directives'));
  const { status, out } = await run(PLAN, '--dry-run');
  expect(status).toBe(0);
  expect(out).toContain('number: 88/KH-UBND');
  expect(readdirSync(path.join(dir, 'content/directives'))).toEqual(before);
});

test('a draft is written once; the check names just what an editor must write', async () => {
  const target = path.join(dir, 'content/directives', `${SLUG}.md`);
  expect((await run(PLAN)).status).toBe(0);
  const { problems } = checkContent(path.join(dir, 'content'), new Date(NOW));
  const own = problems.filter(({ file }) => file.endsWith(`${SLUG}.md`));
  expect(
    own
      .filter(({ severity }) => severity === 'error')
      .map(({ field }) => field)
      .sort(),
  ).toEqual(['fields', 'summary']);

  writeFileSync(target, 'của biên tập viên');
  const again = await run(PLAN);
  expect(again).toMatchObject({ status: 1, error: expect.stringContaining('không ghi đè') });
  expect(readFileSync(target, 'utf8')).toBe('của biên tập viên');
});

test('one bad file does not stop the others; nothing is written for a secret one', async () => {
  const secret = path.join(dir, 'mat.txt');
  writeFileSync(secret, 'TỐI MẬT\nỦY BAN NHÂN DÂN\nTỈNH MINH HỌA\nSố: 1/BC-UBND\nNội dung.');
  const out = path.join(dir, 'drafts');
  const result = await run(
    secret,
    path.join(dir, 'khong-co.docx'),
    path.join(FIXTURES, 'chi-thi.docx'),
    '--out',
    out,
  );
  expect(result.status).toBe(1);
  expect(result.error).toMatch(/TỐI MẬT/);
  expect(result.error).toMatch(/Không có tệp này/);
  expect(readdirSync(out)).toEqual(['2026-19-ct-tu.md']);
});

test.each([
  ['van-ban.doc', 'Lưu|lưu lại thành .docx'],
  ['van-ban.pdf', 'OCR'],
  ['van-ban.xyz', 'Dùng tệp .docx'],
])('%s: the refusal names the way out', async (name, cure) => {
  const file = path.join(dir, name);
  writeFileSync(file, 'x');
  const { status, error } = await run(file);
  expect(status).toBe(1);
  expect(error).toMatch(new RegExp(cure));
  expect(existsSync(path.join(dir, 'drafts', name))).toBe(false);
});
