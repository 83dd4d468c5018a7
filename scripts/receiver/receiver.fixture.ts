/** A receiver over HTTP next to a CMS server, on one repository, for the tests. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { FEEDBACK_FORM, RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { TestCmsServer } from '#scripts/cms-server/cms-server.fixture.ts';
import { listen, type SiteServer } from '#scripts/serve-site.ts';
import { createReceiver, type Receiver, type ReceiverOptions } from './receiver.ts';

/** The parts of the built form page that the receiver needs; browser tests use the real one. */
const FORM_PAGE = `<!doctype html><html lang="vi"><head><title>Góp ý</title></head><body>
<form action="/tim-kiem/"><input name="q" value="giữ"></form>
<form method="post" action="${RECEIVER_PATH}"><div role="alert" data-form-complaint hidden></div>
<input type="radio" name="kind" value="question" checked><input type="radio" name="kind" value="comment">
<span id="noi-dung-loi" data-control="noi-dung" data-fault="content" data-label="Nội dung" hidden></span><textarea name="content"></textarea>
<input name="about"><select name="agency"><option value="">?</option><option value="ubnd">UBND</option></select>
<input name="contact"><input name="website"></form></body></html>`;

export const FORM: Readonly<Record<string, string>> = {
  kind: 'question',
  content: 'Ngày 15 trùng thứ Bảy thì tiếp công dân ngày nào?',
  about: '/van-ban/2021-08-ct-tu/',
  agency: 'ubnd',
  contact: 'dan-gui-thu@example.vn',
  [FEEDBACK_FORM.trap]: '',
};

export interface Got {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly headers: Headers;
}

export class TestReceiver {
  readonly cmsServer = new TestCmsServer();
  readonly outDir = mkdtempSync(join(tmpdir(), 'receiver-site-'));
  readonly storeDir = join(mkdtempSync(join(tmpdir(), 'receiver-store-')), 'kho');
  readonly log: string[] = [];
  now = new Date('2026-11-23T08:00:00+07:00');
  #server: SiteServer | undefined;
  receiver: Receiver | undefined;

  constructor() {
    this.page('gop-y', FORM_PAGE);
    this.page('van-ban/2021-08-ct-tu');
    this.page('admin');
    this.cmsServer.write('content/agencies/ubnd.yml', 'names: []\n');
    this.cmsServer.commit('Cơ quan');
  }

  page(path: string, html = '<p>Trang</p>'): void {
    mkdirSync(join(this.outDir, path), { recursive: true });
    writeFileSync(join(this.outDir, path, 'index.html'), html);
  }

  get origin(): string {
    return this.#server?.origin ?? '';
  }

  async start(options: Partial<ReceiverOptions> = {}): Promise<void> {
    await this.cmsServer.start();
    const app = express();
    app.set('trust proxy', 'loopback');
    this.#server = await listen(app, 0);
    this.receiver = createReceiver({
      contentDir: join(this.cmsServer.dir, 'content'),
      outDir: this.outDir,
      basePath: '/',
      storeDir: this.storeDir,
      origins: [this.origin],
      log: (line) => void this.log.push(line),
      now: () => this.now,
      ...options,
    });
    app.use(RECEIVER_PATH, this.receiver.router);
  }

  async stop(): Promise<void> {
    this.receiver?.close();
    await this.#server?.close();
    await this.cmsServer.stop();
    for (const dir of [this.outDir, this.storeDir]) rmSync(dir, { recursive: true, force: true });
  }

  /** Sends a body as a browser on the site would; `headers` override its own. */
  async send(
    body: string | Uint8Array<ArrayBuffer> | URLSearchParams,
    headers: Record<string, string> = {},
    path = '',
  ): Promise<Got> {
    const response = await fetch(`${this.origin}${RECEIVER_PATH}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Origin: this.origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      body,
    });
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
      headers: response.headers,
    };
  }

  post(change: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Got> {
    return this.send(new URLSearchParams({ ...FORM, ...change }).toString(), headers);
  }

  /** The drafts on the board of the CMS. */
  async drafts(): Promise<string[]> {
    return this.cmsServer.drafts();
  }

  /** The text of the only draft. */
  draft(): string {
    const branch = this.cmsServer.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms/');
    return this.cmsServer.git('show', `${branch}:content/feedback/${branch.split('/').at(-1)}.md`);
  }

  contacts(): string[] {
    const dir = join(this.storeDir, 'contacts');
    return existsSync(dir) ? readdirSync(dir) : [];
  }
}
