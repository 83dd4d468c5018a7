/** A citizen's question on its way to the editors' repository, by plain git. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftForwarder, waitingDrafts } from '#scripts/receiver/draft-forwarder.ts';
import { FORM, TestReceiver } from '#scripts/receiver/receiver.fixture.ts';

let dir = '';
let remote = '';
let at: TestReceiver;
const git = (...args: string[]): string =>
  execFileSync('git', ['--git-dir', remote, ...args], { encoding: 'utf8' }).trim();
const branches = (): string[] =>
  git('for-each-ref', '--format=%(refname:lstrip=4)', 'refs/heads/cms/feedback')
    .split('\n')
    .filter(Boolean);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'receiver-remote-'));
  remote = join(dir, 'bare.git');
  at = new TestReceiver();
  execFileSync('git', ['clone', '--quiet', '--bare', at.cmsServer.dir, remote]);
});
afterEach(async () => {
  await at.stop();
  rmSync(dir, { recursive: true, force: true });
});

const send = async (content?: string): Promise<string> => {
  const { location } = await at.post(content ? { content } : {});
  return new URL(location, 'http://x').searchParams.get('ma') ?? '';
};
const waiting = async () =>
  (await waitingDrafts(at.cmsServer.dir)).map(({ branch }) => branch.replace('cms/feedback/', ''));
/** A round of another process, as after a restart. */
const rounds = async (count = 1): Promise<void> => {
  const forwarder = createDraftForwarder(at.cmsServer.dir, remote, (line) => at.log.push(line));
  await Promise.all(Array.from({ length: count }, () => forwarder.round()));
  forwarder.close();
};

it('is pushed as the branch of a draft, and nothing stays behind here', async () => {
  await at.start({ remote });
  const code = await send(`${FORM['content']} Gọi 0912 345 678`);
  await vi.waitFor(async () => expect(await waiting()).toEqual([]), 10_000);
  const branch = `cms/feedback/${code}`;
  expect(git('diff', '--name-only', `HEAD...${branch}`)).toBe(`content/feedback/${code}.md`);
  expect(git('show', `${branch}:content/feedback/${code}.md`)).toContain('0912 345 678');
  expect(git('log', '-1', '--format=%s', branch)).toBe(`Góp ý ${code} chờ duyệt`);
  expect(git('log', '--all', '-p')).not.toContain(FORM['contact']);
  expect(at.log.join('\n')).toContain(`Đã đưa góp ý ${code}`);
  expect(at.log.join('\n')).not.toContain('0912');
});

it('waits while the remote is away: the sender has a receipt, and it arrives once, later', async () => {
  renameSync(remote, `${remote}.away`);
  await at.start({ remote });
  const codes = [await send(), await send()].sort();
  await vi.waitFor(() => expect(at.log.join('\n')).toContain('git chưa đưa lên được'), 10_000);
  expect((await waiting()).sort()).toEqual(codes);
  renameSync(`${remote}.away`, remote);
  await rounds(3);
  expect(await waiting()).toEqual([]);
  expect(branches().sort()).toEqual(codes);
});

it.each<[string, (branch: string, path: string) => void]>([
  ['is still as it was sent', () => undefined],
  [
    'was edited',
    (branch) => {
      const tree = git('rev-parse', `${branch}^{tree}`);
      const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.invalid'];
      const edited = git(...identity, 'commit-tree', tree, '-p', branch, '-m', 'Sửa');
      git('update-ref', `refs/heads/${branch}`, edited);
    },
  ],
  [
    'was published, its branch gone',
    (branch) => {
      git('update-ref', 'HEAD', branch);
      git('update-ref', '-d', `refs/heads/${branch}`);
    },
  ],
])('whose answer was lost is not sent again where it %s', async (_what, work) => {
  await at.start();
  const branch = `cms/feedback/${await send()}`;
  execFileSync('git', ['push', '--quiet', remote, branch], { cwd: at.cmsServer.dir });
  work(branch, `content/feedback/${branch.split('/').at(-1)}.md`);
  const before = git('for-each-ref');
  await rounds();
  expect(await waiting()).toEqual([]);
  expect(git('for-each-ref')).toBe(before);
});

it('stays here when the remote refuses it, and the log holds no password', async () => {
  writeFileSync(join(remote, 'hooks/pre-receive'), '#!/bin/sh\necho no >&2\nexit 1\n');
  chmodSync(join(remote, 'hooks/pre-receive'), 0o755);
  await at.start({ remote });
  const code = await send();
  await vi.waitFor(() => expect(at.log.join('\n')).toContain('git chưa đưa lên được'), 10_000);
  expect(await waiting()).toEqual([code]);
  const address = 'http://may-nhan:bi-mat@127.0.0.1:1/kho.git';
  const forwarder = createDraftForwarder(at.cmsServer.dir, address, (line) => at.log.push(line));
  await forwarder.round();
  forwarder.close();
  expect(at.log.at(-1)).toContain('127.0.0.1');
  expect(at.log.join('\n')).not.toContain('bi-mat');
});
