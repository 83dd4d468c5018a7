/** The service beside a site that is published only as a test says. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import express from 'express';
import { EDITOR_SERVICE_PATH } from '#features/editor-service.ts';
import type { PublicationState } from '#features/publication-state.ts';
import { contentState, type ContentState } from '#lib/node/folder-state.ts';
import type { Publisher } from '#scripts/publisher/publisher.ts';
import type { Callers } from './callers.ts';
import { createEditorService } from './editor-service.ts';

type Draft = Parameters<Publisher['preview']>[0];

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export class ServedContent {
  readonly dir = mkdtempSync(join(tmpdir(), 'editor-service-'));
  state: PublicationState = { state: 'published', seconds: 1 };
  contents: { published?: ContentState; tried?: ContentState } = {};
  isReady = true;
  now = new Date('2026-11-23T08:00:00+07:00');
  /** What was rendered, in order. */
  readonly previews: Draft[] = [];
  /** What rendering a draft gives; default its text. */
  render: (draft: Draft) => Promise<string> = ({ text }) => Promise.resolve(text);
  readonly log: string[] = [];
  origin = '';
  #close: () => Promise<unknown> = () => Promise.resolve();

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.dir, file)), { recursive: true });
    writeFileSync(join(this.dir, file), text);
  }

  /** As the publisher does with the content as it is; a failure leaves what was published before. */
  publish(state: PublicationState = { state: 'published', seconds: 1 }): void {
    const tried = contentState(this.dir);
    this.contents = { ...this.contents, tried };
    if (state.state === 'published') this.contents = { tried, published: tried };
    this.state = state;
  }

  /** @param callers made of the origin of the site */
  async start(callers: (origin: string) => Callers): Promise<void> {
    const app = express();
    const server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    app.use(
      EDITOR_SERVICE_PATH,
      createEditorService({
        contentDir: this.dir,
        basePath: '/',
        callers: callers(this.origin),
        state: () => this.state,
        publisher: () => ({
          contents: this.contents,
          isReady: this.isReady,
          preview: async (draft) => {
            this.previews.push(draft);
            return { html: await this.render(draft), missing: [] };
          },
        }),
        now: () => this.now,
        log: (line) => void this.log.push(line),
      }),
    );
    this.#close = () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    };
  }

  async stop(): Promise<void> {
    await this.#close();
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Asks as the CMS does; `headers` override its own, `undefined` leaves one out. */
  async ask(
    what: string,
    question: unknown,
    headers: Record<string, string | undefined> = {},
    method = 'POST',
  ): Promise<Answer> {
    const own = { 'Content-Type': 'application/json', Origin: this.origin, ...headers };
    const sent = Object.entries(own).filter((entry): entry is [string, string] => !!entry[1]);
    const response = await fetch(this.origin + EDITOR_SERVICE_PATH + what, {
      method,
      headers: Object.fromEntries(sent),
      ...(method === 'POST' && {
        body: typeof question === 'string' ? question : JSON.stringify(question),
      }),
    });
    const text = await response.text();
    const body = (text.startsWith('{') ? JSON.parse(text) : undefined) as unknown;
    return { status: response.status, headers: response.headers, text, body };
  }
}
