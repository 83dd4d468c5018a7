/** `node scripts/receiver.ts` as an operator runs it: own process, configured by environment. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FORM, TestReceiver } from '#scripts/receiver/receiver.fixture.ts';

const at = new TestReceiver();
const env = {
  ...process.env,
  SITE_URL: 'https://minhbach.example.vn',
  CONTENT_DIR: join(at.cmsServer.dir, 'content'),
  OUT_DIR: at.outDir,
  RECEIVER_STORE: at.storeDir,
  RECEIVER_PORT: '0',
};
const run = (args: string[], more: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/receiver.ts', ...args], {
    encoding: 'utf8',
    env: { ...env, ...more },
  });
  return { status, said: (stdout + stderr).trim() };
};

let service: ChildProcess;
let said = '';
let origin = '';
beforeAll(async () => {
  service = spawn(process.execPath, ['scripts/receiver.ts'], { env });
  for (const stream of [service.stdout, service.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  await vi.waitFor(() => expect(said).toMatch(/http:\/\/localhost:\d+/), 20_000);
  origin = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
}, 30_000);
afterAll(async () => {
  const closed = new Promise((done) => service.once('close', done));
  service.kill('SIGTERM');
  await closed;
  await at.stop();
});

test('it takes the form of the site it is told, and staff find and erase the contact', async () => {
  const send = (from: string) =>
    fetch(`${origin}/gui-gop-y/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: from },
      body: new URLSearchParams(FORM),
    });
  expect((await send(origin)).status).toBe(403);
  const { status, headers } = await send(env.SITE_URL);
  expect(status).toBe(303);
  const code = headers.get('location')?.split('=')[1] ?? '';
  expect(run(['contact', code])).toEqual({ status: 0, said: `${code}: ${FORM['contact'] ?? ''}` });
  expect(run(['erase', code]).said).toBe(`Đã xóa liên hệ của ${code}`);
  expect(run(['contact', code]).said).toContain('không có liên hệ');
  expect(said).toContain(code);
  expect(said).not.toContain(FORM['contact']);
}, 30_000);

test.each([
  ['a code that is none', ['contact', '../../etc/passwd'], {}, /không phải là mã nhận/],
  ['a command that is none', ['xoa-het'], {}, /Không có lệnh “xoa-het”.*contact, erase/],
  [
    'a store inside the repository',
    [],
    { RECEIVER_STORE: join(at.cmsServer.dir, 'kho') },
    /nằm trong kho nội dung/,
  ],
  [
    'a setting of an earlier version',
    [],
    { RECEIVER_TOKEN: 'x' },
    /RECEIVER_TOKEN.*RECEIVER_REMOTE/,
  ],
  ['a site without a form', [], { OUT_DIR: at.storeDir }, /feedbackEndpoint/],
])('%s is refused with words and exit 1', (_name, args, more, words) => {
  const { status, said: answer } = run(args, more);
  expect(status).toBe(1);
  expect(answer).toMatch(words);
});
