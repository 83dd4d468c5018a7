import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkHistory, examineMachine } from './machine.ts';

test('a shallow clone is found out, a whole one and none at all are not called wrong', () => {
  const dir = mkdtempSync(join(tmpdir(), 'doctor-git-'));
  const work = join(dir, 'work');
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.invalid'];
  execFileSync('git', ['init', '--quiet', work]);
  for (const message of ['1', '2']) {
    const commit = ['commit', '--quiet', '--allow-empty', '-m', message];
    execFileSync('git', [...identity, ...commit], { cwd: work });
  }
  const shallow = join(dir, 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${work}`, shallow]);
  expect(checkHistory(shallow)).toMatchObject({
    state: 'fault',
    cure: expect.stringContaining('--unshallow') as string,
  });
  expect(checkHistory(work).state).toBe('ok');
  expect(checkHistory(dir).state).toBe('note');
  rmSync(dir, { recursive: true, force: true });
});

test('settings of the CMS that are wrong are named variable by variable', async () => {
  const found = await examineMachine('.', { CMS_BACKEND: 'forgejo', CMS_REPO: 'x' });
  const fault = found.find(({ what }) => what.includes('CMS_BACKEND=forgejo'));
  expect(fault?.cure).toMatch(
    /CMS_REPO: phải có dạng.*CMS_FORGE_URL.*CMS_APP_ID.*cms\/guides\/forgejo\.md/,
  );
});

test('a content folder that is not there is a fault, not a crash', async () => {
  const found = await examineMachine('/khong-co-thu-muc-nay', {});
  expect(found.find(({ state }) => state === 'fault')).toMatchObject({
    what: 'Không có thư mục nội dung /khong-co-thu-muc-nay',
    cure: expect.stringContaining('CONTENT_DIR') as string,
  });
});
