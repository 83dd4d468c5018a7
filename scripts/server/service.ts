/**
 * The one service of an own server, beside the web server that sends the files: takes the forge's
 * webhook and asks the forge by itself, publishes, answers editors, receives feedback, and shows how
 * it is.
 */
import express, { type Express } from 'express';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { EDITOR_SERVICE_PATH } from '#features/editor-service.ts';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { belowBase } from '#lib/below-base.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { lock } from '#scripts/build-lock.ts';
import { forgeCallers, forgeOf } from '#scripts/editor-service/callers.ts';
import { createEditorService } from '#scripts/editor-service/editor-service.ts';
import {
  presentMoment,
  startPublishing,
  type Publishing,
} from '#scripts/publisher/start-publishing.ts';
import { withoutPassword } from '#scripts/receiver/draft-forwarder.ts';
import { listen } from '#scripts/serve-site.ts';
import { ContentSource } from './content-source.ts';
import { Faults } from './faults.ts';
import { Feedback } from './feedback.ts';
import { ForgeWatch } from './forge-watch.ts';
import { HEALTH_PATH, healthRouter, type Health } from './health.ts';
import { authorizeGit, type ServerSettings } from './settings.ts';
import { WEBHOOK_PATH, webhookRouter } from './webhook.ts';

const { basePath, contentDir, outDir } = SETTINGS;

interface Options extends ServerSettings {
  /** Receives what the operator reads. */
  readonly say: (line: string) => void;
  /** Ends what cannot be closed yet. */
  readonly signal: AbortSignal;
}

export class Service {
  readonly #options: Options;
  readonly #startedAt = new Date();
  readonly #repository: string;
  readonly #forge = forgeOf(backendSettings(process.env));
  readonly #faults: Faults;
  readonly #source: ContentSource;
  readonly #feedback: Feedback;
  readonly #watch: ForgeWatch;
  #publishing: Publishing | undefined;
  #published: Health['published'];
  #next: Date | undefined;
  /** In reverse order. */
  readonly #closers: (() => Promise<void> | void)[] = [];

  constructor(options: Options) {
    const { remote, branch, askMs, forgeToken, say } = options;
    this.#options = options;
    this.#repository = withoutPassword(remote);
    this.#faults = new Faults(say);
    this.#source = new ContentSource({ remote, branch, contentDir });
    this.#feedback = new Feedback({
      ...{ remote, forge: this.#forge, forgeToken, faults: this.#faults, say },
    });
    this.#watch = new ForgeWatch({
      ...{ source: this.#source, faults: this.#faults, askMs, say },
      onAnswered: () => this.#feedback.tryToPush(),
    });
  }

  /**
   * Returns when the first publication is on its way.
   * @throws Error in Vietnamese when the port is taken, or the pages cannot be bundled
   */
  async start(): Promise<void> {
    const { port, branch, webhookSecret, say, signal } = this.#options;
    authorizeGit(this.#options);
    const server = await listen(this.#app(), port);
    this.#closers.push(() => server.close());
    const unlock = await lock(`${outDir}.server.lock`, (pid) =>
      say(
        `Tiến trình ${pid} cũng là máy chủ công bố vào ${outDir}. Đang chờ nó dừng; không chạy hai máy chủ cho một trang.`,
      ),
    );
    this.#closers.push(unlock);
    say(
      `Máy chủ: ${server.origin} (chỉ trên máy này); tình trạng: ${server.origin}${HEALTH_PATH}. Kho ${this.#repository}, nhánh “${branch}”.`,
    );
    if (webhookSecret === undefined)
      say('Chưa có mật mã webhook (tệp webhook-secret): máy chủ tự hỏi kho mỗi phút.');
    await this.#watch.open(signal);
    if (signal.aborted) return;
    this.#feedback.open(this.#source.repoDir);
    this.#closers.push(() => this.#feedback.close());
    const publishing = await this.#publish();
    this.#closers.push(() => publishing.close());
  }

  async #publish(): Promise<Publishing> {
    const { say, signal } = this.#options;
    this.#publishing = await startPublishing({
      compressed: true,
      ...{ say, signal, feedbackEndpoint: SETTINGS.feedbackEndpoint },
      bringIn: () => this.#source.bringIn(),
      news: this.#watch.news,
      onPublished: ({ addresses, next }) => {
        this.#faults.clear('publication');
        const { commit = '' } = this.#source;
        const isSame = this.#published?.commit === commit;
        const since = (isSame ? this.#published?.since : undefined) ?? new Date();
        if (!this.#published) void this.#feedback.check();
        this.#published = { commit, since, addresses };
        this.#next = next;
      },
      onFailed: (why) => this.#faults.set('publication', why),
    });
    return this.#publishing;
  }

  #app(): Express {
    const { branch, webhookSecret, say } = this.#options;
    const app = express();
    app.disable('x-powered-by');
    // Only this machine reaches it: the web server here knows the address of each sender.
    app.set('trust proxy', 'loopback');
    app.use(belowBase(basePath, RECEIVER_PATH), this.#feedback.handle);
    app.use(
      belowBase(basePath, WEBHOOK_PATH),
      webhookRouter({
        ...{ secret: webhookSecret, branch, log: say },
        commit: () => this.#source.commit,
        onPush: (after) =>
          void this.#watch.onPush(after).catch((error: unknown) => say(String(error))),
      }),
    );
    if (this.#forge)
      app.use(
        belowBase(basePath, EDITOR_SERVICE_PATH),
        createEditorService({
          ...{ contentDir, basePath, callers: forgeCallers(this.#forge), log: say },
          now: presentMoment,
          state: () => this.#publishing?.state() ?? { state: 'running' },
          publisher: () => this.#publishing?.publisher(),
        }),
      );
    app.use(
      HEALTH_PATH,
      healthRouter(() => this.#health()),
    );
    return app;
  }

  async #health(): Promise<Health> {
    const { branch, webhookSecret } = this.#options;
    const waiting = await this.#feedback.waiting();
    const faults = this.#faults.all();
    const isUrgent = faults.some(({ urgentFrom }) => urgentFrom.getTime() <= Date.now());
    return {
      ...{ needsPerson: waiting.isLong || isUrgent, faults, waiting },
      ...{ repository: this.#repository, branch, startedAt: this.#startedAt },
      ...{ published: this.#published, asked: this.#watch.asked, next: this.#next },
      hasWebhookSecret: webhookSecret !== undefined,
    };
  }

  /** Ends within seconds. */
  async close(): Promise<void> {
    for (const end of this.#closers.toReversed()) await end();
  }
}
