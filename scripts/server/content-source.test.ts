import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { ContentSource } from './content-source.ts';
import { authorizeGit } from './settings.ts';

const root = temporaryFolder('content-source');
let work = '';
let remote = '';
let place = '';
let count = 0;

const git = (dir: string, ...args: string[]): string =>
  execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
};
/** Commits everything in the work tree and pushes it. @returns the commit */
const push = (...flags: string[]): string => {
  git(work, 'add', '-A');
  git(work, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'x');
  git(work, 'push', '--quiet', ...flags, remote, 'HEAD:refs/heads/main');
  return git(work, 'rev-parse', 'HEAD');
};
const source = (contentDir: string, change: { remote?: string; branch?: string } = {}) =>
  new ContentSource({ remote, branch: 'main', contentDir, ...change });
/** As a start of the service does. */
const opened = async (contentDir: string) => {
  const one = source(contentDir);
  await one.open();
  return one;
};
const fault = (working: Promise<unknown>): Promise<string> =>
  working.then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );
const read = (...path: string[]) => readFileSync(join(place, ...path), 'utf8');

beforeEach(() => {
  place = join(root, String(count++));
  [work, remote] = [join(place, 'work'), join(place, 'forge.git')];
  mkdirSync(work, { recursive: true });
  git(work, 'init', '--quiet', '--initial-branch=main');
  git(place, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
});

describe('a clone', () => {
  it('is made where the content is the whole repository', async () => {
    write('site.yml', 'a');
    const commit = push();
    const one = await opened(join(place, 'kho'));
    expect([one.commit, one.repoDir, read('kho', 'site.yml')]).toEqual([
      ...[commit, join(place, 'kho'), 'a'],
    ]);
    expect(readdirSync(place).sort()).toEqual(['forge.git', 'kho', 'work']);
  });

  it('is made where the content is a folder of it', async () => {
    write('content/site.yml', 'a');
    push();
    const one = await opened(join(place, 'var', 'kho', 'content'));
    expect(one.repoDir).toBe(join(place, 'var', 'kho'));
    expect(read('var', 'kho', 'content', 'site.yml')).toBe('a');
  });

  it('follows the branch: news, then the files, a force push too', async () => {
    write('site.yml', 'a');
    write('old.md', 'a');
    push();
    const one = await opened(join(place, 'kho'));
    expect(await one.fetch()).toBe(false);
    write('site.yml', 'b');
    const second = push();
    expect(await one.fetch()).toBe(true);
    expect(read('kho', 'site.yml')).toBe('a');
    await one.bringIn();
    expect([one.commit, read('kho', 'site.yml')]).toEqual([second, 'b']);

    git(work, 'checkout', '--quiet', '--orphan', 'khac');
    rmSync(join(work, 'old.md'));
    write('site.yml', 'c');
    const other = push('--force');
    expect(await one.fetch()).toBe(true);
    await one.bringIn();
    expect([one.commit, read('kho', 'site.yml')]).toEqual([other, 'c']);
    expect(existsSync(join(place, 'kho', 'old.md'))).toBe(false);
  });

  it('takes a push of 2,000 files', async () => {
    write('site.yml', 'a');
    push();
    const one = await opened(join(place, 'kho'));
    for (let file = 0; file < 2000; file++) write(`directives/${file}.md`, String(file));
    push();
    await one.fetch();
    await one.bringIn();
    expect(readdirSync(join(place, 'kho', 'directives'))).toHaveLength(2000);
  });

  it('has no links, which could lead out of it', async () => {
    write('site.yml', 'a');
    symlinkSync('/etc/passwd', join(work, 'x.md'));
    push();
    await opened(join(place, 'kho'));
    expect(lstatSync(join(place, 'kho', 'x.md')).isSymbolicLink()).toBe(false);
  });

  it('that a killed process left half changed and locked is put right', async () => {
    write('site.yml', 'a');
    write('directives/a.md', 'a');
    push();
    await opened(join(place, 'kho'));
    write('site.yml', 'b');
    push();
    const kho = (...path: string[]) => join(place, 'kho', ...path);
    writeFileSync(kho('site.yml'), 'nửa');
    writeFileSync(kho('directives', 'x.md'), 'thừa');
    rmSync(kho('directives', 'a.md'));
    writeFileSync(kho('.git', 'index.lock'), '');
    writeFileSync(kho('.git', 'refs', 'remotes', 'forge', 'main.lock'), '');
    const one = await opened(kho());
    expect([read('kho', 'site.yml'), readdirSync(kho('directives'))]).toEqual(['a', ['a.md']]);
    await one.fetch();
    await one.bringIn();
    expect(read('kho', 'site.yml')).toBe('b');
  });

  it('serves while the forge is away, and says so', async () => {
    write('site.yml', 'a');
    push();
    await opened(join(place, 'kho'));
    renameSync(remote, `${remote}.away`);
    const one = await opened(join(place, 'kho'));
    expect(read('kho', 'site.yml')).toBe('a');
    expect(await fault(one.fetch())).toContain('ContentFault: Không có kho');
  });

  it('keeps its files where the branch has lost its content folder', async () => {
    write('content/site.yml', 'a');
    push();
    const one = await opened(join(place, 'kho', 'content'));
    renameSync(join(work, 'content'), join(work, 'noi-dung'));
    push();
    await one.fetch();
    const words = /ContentFault: Nhánh “main” của kho .* không có content\/site\.yml.*CONTENT_DIR/;
    expect(await fault(one.bringIn())).toMatch(words);
    expect(read('kho', 'content', 'site.yml')).toBe('a');
    const again = await opened(join(place, 'kho', 'content'));
    expect(read('kho', 'content', 'site.yml')).toBe('a');
    expect(await fault(again.bringIn())).toMatch(words);
  });
});

describe('nothing is changed, with a sentence, where', () => {
  it('the folder is a repository of somebody else', async () => {
    write('site.yml', 'a');
    push();
    write('site.yml', 'chưa ghi nhận');
    expect(await fault(opened(work))).toMatch(/ContentFault: Thư mục .* của người khác/);
    expect(read('work', 'site.yml')).toBe('chưa ghi nhận');
  });

  it('the folder holds other files', async () => {
    write('site.yml', 'a');
    push();
    mkdirSync(join(place, 'kho'));
    writeFileSync(join(place, 'kho', 'x'), 'x');
    expect(await fault(opened(join(place, 'kho')))).toContain('đã có tệp khác');
    expect(readdirSync(join(place, 'kho'))).toEqual(['x']);
  });

  it('the repository has no content', async () => {
    write('README.md', 'a');
    push();
    expect(await fault(opened(join(place, 'kho', 'content')))).toMatch(
      /ContentFault: Nhánh “main” của kho .*forge\.git không có content\/site\.yml/,
    );
    expect(existsSync(join(place, 'kho'))).toBe(false);
  });

  it('the repository has no such branch', async () => {
    write('site.yml', 'a');
    push();
    const one = source(join(place, 'kho'), { branch: 'cong-bo' });
    expect(await fault(one.open())).toMatch(/không có nhánh “cong-bo”. Xem CMS_BRANCH/);
  });
});

describe('a forge by http', () => {
  /** Answers every request with a status. */
  const answering = async (status: number, work: (url: string) => Promise<unknown>) => {
    const asked: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      asked.push(request);
      response.writeHead(status, { 'WWW-Authenticate': 'Basic' }).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      await work(`http://may:bi-mat@127.0.0.1:${port}/ubnd/cong-khai.git`);
    } finally {
      server.close();
    }
    return asked;
  };

  test.each([
    ['without rights', 403, /từ chối tài khoản của máy chủ này .*forge-token/],
    ['with a token that has ended', 401, /từ chối tài khoản|mã forge-token/],
    ['that has no such repository', 404, /Không có kho .* quyền đọc/],
    ['that is being started', 502, /không trả lời .*hỏi lại mỗi phút/],
  ])('%s is named with a cure, without its password', async (_name, status, words) => {
    await answering(status, async (url) => {
      const said = await fault(source(join(place, 'kho'), { remote: url }).open());
      expect(said).toMatch(words);
      expect(said).not.toContain('bi-mat');
    });
  });

  it('gets its token, and no other server does', async () => {
    const env: NodeJS.ProcessEnv = {};
    const asked = await answering(403, async (url) => {
      const address = url.replace('may:bi-mat@', '');
      authorizeGit({ remote: address, forgeToken: 'ma-truy-cap' }, env);
      Object.assign(process.env, env);
      await fault(source(join(place, 'kho'), { remote: address }).open());
    });
    const other = await answering(403, (url) =>
      fault(source(join(place, 'kho'), { remote: url.replace('may:bi-mat@', '') }).open()),
    );
    for (const name of Object.keys(env)) delete process.env[name];
    const basic = `Basic ${Buffer.from('minh-bach:ma-truy-cap').toString('base64')}`;
    expect(asked[0]?.headers.authorization).toBe(basic);
    expect(other[0]?.headers.authorization).toBeUndefined();
  });

  it('that is not there at all is said to be asked again', async () => {
    const one = source(join(place, 'kho'), { remote: 'http://127.0.0.1:1/ubnd/cong-khai.git' });
    expect(await fault(one.open())).toMatch(/không trả lời .*hỏi lại mỗi phút/);
  });
});
