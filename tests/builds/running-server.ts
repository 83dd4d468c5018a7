/** `npm run server` in a process of its own, with a forge that is a folder, for the tests. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Health } from '#scripts/server/health.ts';
import { freePort } from '#tests/ssh-server.ts';

export const SECRET = 'mat-ma-cua-webhook';
export const DOCUMENT = 'directives/2026-15-ct-ubnd.md';
const PAGE = 'van-ban/2026-15-ct-ubnd/index.html';
/** Longest wait for a page; the machine may be busy. */
export const PATIENCE = { timeout: 120_000, interval: 50 };

/** A content tree in a repository, and its forge. */
export class Content {
  /** The work tree. */
  readonly dir: string;
  readonly forge: string;

  constructor(work: string) {
    this.dir = work;
    this.forge = `${work}.git`;
    appendFileSync(join(work, 'site.yml'), '\nfeedbackEndpoint: /gui-gop-y/\n');
    this.#git('init', '--quiet', '--initial-branch=main');
    this.#commit('Bắt đầu');
    execFileSync('git', ['clone', '--quiet', '--bare', work, this.forge]);
  }

  #git(...args: string[]): string {
    return execFileSync('git', ['-C', this.dir, ...args], { encoding: 'utf8' }).trim();
  }

  #commit(message: string, ...flags: string[]): void {
    this.#git('add', '-A');
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
    this.#git(...identity, 'commit', '--quiet', '-m', message, ...flags);
  }

  edit(file: string, change: (text: string) => string): void {
    const path = join(this.dir, file);
    writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
  }

  title(title: string): void {
    this.edit(DOCUMENT, (text) => text.replace(/^title: .*$/m, `title: ${title}`));
  }

  /** Pushes what was edited. @returns the commit */
  push(): string {
    this.#commit('Sửa');
    this.#git('push', '--quiet', this.forge, 'main');
    return this.#git('rev-parse', 'HEAD');
  }

  /** Replaces the last commit. */
  forcePush(): string {
    this.#commit('Sửa lại', '--amend');
    this.#git('push', '--quiet', '--force', this.forge, 'main');
    return this.#git('rev-parse', 'HEAD');
  }

  branches(): string[] {
    const format = '--format=%(refname:lstrip=2)';
    const all = execFileSync('git', ['-C', this.forge, 'for-each-ref', format, 'refs/heads'], {
      encoding: 'utf8',
    });
    return all.trim().split('\n');
  }
}

interface Options {
  /** Folder of everything that it keeps. */
  readonly dir: string;
  readonly remote: string;
  readonly askSeconds: number;
  /** The forge that its CMS writes to. */
  readonly cms?: { readonly forgeUrl: string; readonly repo: string; readonly appId: string };
  /** Of the account that it has at the forge. */
  readonly token?: string;
  /** Put before the command, such as `unshare`. */
  readonly within?: readonly string[];
}

export class RunningServer {
  readonly #options: Options;
  #process: ChildProcess | undefined;
  port = 0;
  output = '';

  constructor(options: Options) {
    this.#options = options;
  }

  /** Where its secrets are. */
  get #secrets(): string {
    return join(this.#options.dir, 'secrets');
  }

  get #env(): NodeJS.ProcessEnv {
    const { dir, remote, askSeconds, cms } = this.#options;
    return {
      ...process.env,
      // Set by Vitest; Vite would use them for the site.
      ...{ BASE_URL: undefined, NODE_ENV: undefined },
      SITE_URL: 'http://localhost:4321',
      CONTENT_DIR: join(dir, 'kho'),
      OUT_DIR: join(dir, 'site'),
      CACHE_DIR: join(dir, 'cache/astro'),
      RECEIVER_STORE: join(dir, 'gop-y'),
      CREDENTIALS_DIRECTORY: this.#secrets,
      CONTENT_REPO: remote,
      ASK_SECONDS: String(askSeconds),
      BUILD_NOW: '2026-11-23T08:00:00+07:00',
      ...(cms && {
        CMS_BACKEND: 'forgejo',
        CMS_FORGE_URL: cms.forgeUrl,
        CMS_REPO: cms.repo,
        CMS_APP_ID: cms.appId,
      }),
    };
  }

  /** Starts it; it may still be publishing for the first time. @param port default: a free one */
  async start(port?: number): Promise<void> {
    const { token, within = [] } = this.#options;
    mkdirSync(this.#secrets, { recursive: true });
    writeFileSync(join(this.#secrets, 'webhook-secret'), `${SECRET}\n`);
    if (token) writeFileSync(join(this.#secrets, 'forge-token'), `${token}\n`);
    this.port = port ?? (await freePort());
    this.output = '';
    const [program = '', ...args] = [...within, process.execPath, 'scripts/server.ts'];
    const env = { ...this.#env, PORT: String(this.port) };
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.#process = child;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** @returns exit code and signal, once it has ended */
  async end(signal?: NodeJS.Signals): Promise<unknown[]> {
    const child = this.#process;
    if (!child) return [];
    if (child.exitCode !== null || child.signalCode !== null)
      return [child.exitCode, child.signalCode];
    const ended = once(child, 'exit');
    if (signal) child.kill(signal);
    return ended;
  }

  /** The text of the page of `DOCUMENT`; '' where there is none. */
  page(root = this.#options.dir): string {
    const file = join(root, 'site', PAGE);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  shows = (text: string, root?: string): Promise<void> =>
    vi.waitFor(() => expect(this.page(root), this.output).toContain(text), PATIENCE);

  says = (words: RegExp): Promise<void> =>
    vi.waitFor(() => expect(this.output).toMatch(words), PATIENCE);

  /** The page of its state. */
  async health(): Promise<{ readonly status: number; readonly body: Health }> {
    const response = await fetch(`http://localhost:${this.port}/tinh-trang/`, {
      headers: { Accept: 'application/json' },
    });
    return { status: response.status, body: (await response.json()) as Health };
  }

  /** Waits until it has published that commit. */
  hasPublished = (commit: string): Promise<void> =>
    vi.waitFor(async () => {
      const { body } = await this.health();
      expect(body.published?.commit, this.output).toBe(commit);
    }, PATIENCE);
}

/** A folder beside the content, for a server. */
export const besideOf = (content: Content, name: string): string => {
  const dir = join(dirname(content.forge), name);
  mkdirSync(dir, { recursive: true });
  return dir;
};
