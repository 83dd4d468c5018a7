/** A repository in a temporary folder with a CMS server over HTTP, for the tests. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createCmsServer, type CmsServer } from './cms-server.ts';
import type { DraftKey } from './drafts.ts';
import type { Published } from './publish.ts';

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Người Thử',
  GIT_AUTHOR_EMAIL: 'thu@example.invalid',
  GIT_COMMITTER_NAME: 'Người Thử',
  GIT_COMMITTER_EMAIL: 'thu@example.invalid',
};

export interface Answer {
  status: number;
  body: unknown;
}

export const SLUG = '2026-08-ct-tu';
export const FILE = `content/directives/${SLUG}.md`;
/** Of a record that is published from the start. */
export const OLD = '2020-01-ct-tu';
export const OLD_FILE = `content/directives/${OLD}.md`;

/** A record as Decap might write it; the server does not parse it. */
export const record = (title: string): string => `---\ntitle: ${title}\n---\nNội dung\n`;

/** fetch() cannot send a Host other than the address it connects to. */
export function send(
  port: number,
  headers: Record<string, string>,
  text?: string,
  method = 'POST',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const message = request({ host: '127.0.0.1', port, path: '/cms/api/v1', method, headers });
    message.on('error', reject);
    message.on('response', (response) => {
      let json = '';
      response.setEncoding('utf8').on('data', (part: string) => (json += part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          body: json ? (JSON.parse(json) as unknown) : null,
        });
      });
    });
    message.end(text);
  });
}

export class TestCmsServer {
  readonly dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'cms-server-')));
  readonly published: Published[] = [];
  readonly log: string[] = [];
  #cmsServer: CmsServer | undefined;
  #close: (() => Promise<void>) | undefined;
  origin = '';

  /** The repository with its first commit, on branch `main`. */
  constructor() {
    Object.assign(process.env, IDENTITY);
    this.git('init', '--quiet', '--initial-branch=main');
    this.write('content/directives/2020-01-ct-tu.md', record('Cũ'));
    this.write('package.json', '{}\n');
    this.commit('Bắt đầu');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.dir, encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '--quiet', '-m', message);
  }

  write(file: string, text: string): void {
    const full = path.join(this.dir, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  read(file: string): string {
    return readFileSync(path.join(this.dir, file), 'utf8');
  }

  /** Starts, or restarts as after a crash. */
  async start(contentFolder = 'content'): Promise<void> {
    await this.#close?.();
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    this.#cmsServer = createCmsServer({
      repoDir: this.dir,
      origin: this.origin,
      contentFolder,
      onPublished: (published) => void this.published.push(published),
      log: (line) => void this.log.push(line),
    });
    server.on('request', this.#cmsServer.handle);
    this.#close = async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await this.#cmsServer?.close();
    };
  }

  async stop(): Promise<void> {
    await this.#close?.();
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Sends a request as a browser on the page would; `headers` override its own. */
  post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const own = { 'Content-Type': 'application/json', Origin: this.origin };
    const host = new URL(this.origin).host;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return send(Number(new URL(this.origin).port), { Host: host, ...own, ...headers }, text);
  }

  /** Calls an action of Decap's protocol. */
  ask(action: string, params: object = {}): Promise<Answer> {
    return this.post({ action, params });
  }

  /** Ids of all drafts. */
  async drafts(): Promise<string[]> {
    const { body } = await this.ask('unpublishedEntries');
    return (body as DraftKey[]).map(({ collection, slug }) => `${collection}/${slug}`);
  }

  saveDraft(slug: string, raw: string, more: object = {}, assets: object[] = []): Promise<Answer> {
    return this.ask('persistEntry', {
      dataFiles: [{ path: `content/directives/${slug}.md`, slug, raw, ...more }],
      assets,
      options: {
        collectionName: 'directives',
        commitMessage: `Sửa ${slug}`,
        useWorkflow: true,
        status: 'draft',
      },
    });
  }

  setStatus(slug: string, newStatus: string): Promise<Answer> {
    return this.ask('updateUnpublishedEntryStatus', { collection: 'directives', slug, newStatus });
  }

  async publish(slug: string): Promise<Answer> {
    await this.setStatus(slug, 'pending_publish');
    return this.ask('publishUnpublishedEntry', { collection: 'directives', slug });
  }
}

/** Of the present test; see `startForEachTest`. */
export let cms: TestCmsServer;

/** Starts a server of its own for each test of the file, as `cms`. */
export function startForEachTest(): void {
  beforeEach(async () => {
    cms = new TestCmsServer();
    await cms.start();
  });
  afterEach(() => cms.stop());
}
