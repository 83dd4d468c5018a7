/** `node scripts/server.ts` with wrong settings, and the commands of staff. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { openContacts } from '#scripts/receiver/contacts.ts';

const dir = temporaryFolder('server-command');
const CODE = '2026-11-k7m3q9tx';
const env = {
  ...process.env,
  SITE_URL: 'https://minhbach.example.vn',
  CONTENT_DIR: join(dir, 'kho'),
  CONTENT_REPO: join(dir, 'forge.git'),
  OUT_DIR: join(dir, 'site'),
  RECEIVER_STORE: join(dir, 'gop-y'),
  PORT: '0',
};
const run = (args: string[], more: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/server.ts', ...args], {
    encoding: 'utf8',
    // A service that starts in spite of its settings would run for ever.
    timeout: 10_000,
    env: { ...env, ...more },
  });
  return { status, said: (stdout + stderr).trim() };
};

test('staff find and erase the contact of a receipt', async () => {
  await openContacts(env.RECEIVER_STORE).keep(CODE, {
    contact: 'dan@example.vn',
    receivedOn: '2026-11-23',
  });
  expect(run(['contact', CODE])).toEqual({ status: 0, said: `${CODE}: dan@example.vn` });
  expect(run(['erase', CODE]).said).toBe(`Đã xóa liên hệ của ${CODE}`);
  expect(run(['contact', CODE]).said).toContain('không có liên hệ');
});

test.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
  ['a code that is none', ['contact', '../../etc/passwd'], {}, /không phải là mã nhận/],
  ['a command that is none', ['xoa-het'], {}, /Không có lệnh “xoa-het”.*contact, erase/],
  ['no address of the site', [], { SITE_URL: undefined }, /Thiếu SITE_URL.*server\.env/],
  ['no repository', [], { CONTENT_REPO: undefined }, /Thiếu CONTENT_REPO.*server\.env/],
  ['half of the CMS', [], { CMS_BACKEND: 'forgejo' }, /CMS_FORGE_URL/],
  ['an empty secret', [], { CREDENTIALS_DIRECTORY: join(dir, 'empty') }, /webhook-secret trống/],
])('%s is refused with words and exit 1', (_name, args, more, words) => {
  mkdirSync(join(dir, 'empty'), { recursive: true });
  writeFileSync(join(dir, 'empty', 'webhook-secret'), '\n');
  const { status, said } = run(args, more);
  expect(said).toMatch(words);
  expect(status).toBe(1);
});
