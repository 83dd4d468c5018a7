/**
 * The one service of an own server, beside the web server that sends the files: takes the forge's
 * webhook and asks the forge by itself, publishes, receives feedback, and shows how it is.
 */
import { setTimeout } from 'node:timers/promises';
import express, { type RequestHandler } from 'express';
import { RECEIVER } from '#features/feedback/receiver-labels.ts';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { belowBase } from '#lib/below-base.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { lock } from '#scripts/build-lock.ts';
import { oneAtATime } from '#scripts/one-at-a-time.ts';
import { startPublishing, type Publishing } from '#scripts/publisher/start-publishing.ts';
import { remoteFault, waitingDrafts, withoutPassword } from '#scripts/receiver/draft-forwarder.ts';
import { createReceiver, type Receiver } from '#scripts/receiver/receiver.ts';
import { RECEIVER_SETTINGS } from '#scripts/receiver/settings.ts';
import { listen } from '#scripts/serve-site.ts';
import { ContentSource } from './content-source.ts';
import { Faults } from './faults.ts';
import { ContentFault } from './forge-fault.ts';
import { HEALTH_PATH, healthRouter, type Health } from './health.ts';
import { authorizeGit, type ServerSettings } from './settings.ts';
import { WEBHOOK_PATH, webhookRouter } from './webhook.ts';

/** So long a forge may be down before it is a person's business. */
const PATIENCE_MS = 10 * 60_000;
/** So long a draft of feedback may wait; the receiver tries every five minutes. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** How often it is tried whether drafts can be pushed, when that went well. */
const TRIAL_MS = 60 * 60_000;

const { basePath, contentDir, outDir } = SETTINGS;

export interface Service {
  readonly origin: string;
  /** Ends within seconds. */
  close(): Promise<void>;
}

interface Options extends ServerSettings {
  /** Receives what the operator reads. */
  readonly say: (line: string) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Answers for the receiver until the content is there. */
const away: RequestHandler = (_request, response) => {
  response.status(503).set('Cache-Control', 'no-store').type('text/plain').send(RECEIVER.away);
};

/**
 * Starts; returns when the first publication is on its way.
 * @throws Error in Vietnamese when the port is taken or the pages cannot be bundled
 */
export async function startService(options: Options): Promise<Service> {
  const { port, remote, branch, webhookSecret, askMs, say, signal } = options;
  authorizeGit(options);
  const repository = withoutPassword(remote);
  const startedAt = new Date();
  const faults = new Faults(say);
  const source = new ContentSource({ remote, branch, contentDir });
  let publishing: Publishing | undefined = undefined;
  let receiver: Receiver | undefined = undefined;
  let published: Health['published'];
  let next: Date | undefined;
  let asked: Date | undefined;
  let triedAt = -TRIAL_MS;
  let takesFeedback = false;

  const setForgeFault = (error: unknown) => {
    if (!(error instanceof ContentFault)) throw error;
    faults.set('forge', error.message, error.passes ? PATIENCE_MS : 0);
  };
  /** May drafts of feedback be pushed? */
  const tryToPush = async () => {
    if (!takesFeedback || performance.now() - triedAt < TRIAL_MS) return;
    const why = await remoteFault(source.repoDir, remote);
    if (why) return faults.set('feedback', why);
    faults.clear('feedback');
    triedAt = performance.now();
  };
  /** @returns whether there is news */
  const askForge = async (): Promise<boolean> => {
    try {
      const isNew = await source.fetch();
      asked = new Date();
      faults.clear('forge');
      await tryToPush();
      return isNew;
    } catch (error) {
      setForgeFault(error);
      return false;
    }
  };
  const look = oneAtATime(async () => {
    if ((await askForge()) && !signal.aborted) void publishing?.publish();
  });
  /** @param after the commit that the forge has named */
  const onPush = async (after: string) => {
    await look();
    if ((await source.tip()) !== after && faults.get('forge') === undefined)
      say(
        `Webhook: nhánh “${branch}” không còn ở ${after}: tin cũ, hoặc đã có push mới hơn. Máy chủ công bố đúng những gì kho đang có.`,
      );
  };

  const health = async (): Promise<Health> => {
    const waiting = source.isOpen ? await waitingDrafts(source.repoDir) : [];
    const since = waiting[0]?.since;
    const now = Date.now();
    const waitsLong = since !== undefined && now - Date.parse(since) > LONGEST_WAIT_MS;
    const all = faults.all();
    return {
      needsPerson: waitsLong || all.some(({ urgentFrom }) => urgentFrom.getTime() <= now),
      ...{ faults: all, repository, branch, startedAt },
      ...(published && { published }),
      ...(asked && { asked }),
      ...(next && { next }),
      waiting: { count: waiting.length, ...(since !== undefined && { since }) },
      hasWebhookSecret: webhookSecret !== undefined,
    };
  };

  const app = express();
  app.disable('x-powered-by');
  // Only this machine reaches it: the web server here knows the address of each sender.
  app.set('trust proxy', 'loopback');
  app.use(belowBase(basePath, RECEIVER_PATH), (request, response, pass) =>
    (receiver?.router ?? away)(request, response, pass),
  );
  app.use(
    belowBase(basePath, WEBHOOK_PATH),
    webhookRouter({
      ...{ secret: webhookSecret, branch, log: say },
      commit: () => source.commit,
      onPush: (after) => void onPush(after).catch((error: unknown) => say(String(error))),
    }),
  );
  app.use(HEALTH_PATH, healthRouter(health));
  const server = await listen(app, port);
  const unlock = await lock(`${outDir}.server.lock`, (pid) =>
    say(
      `Tiến trình ${pid} cũng là máy chủ công bố vào ${outDir}. Đang chờ nó dừng; không chạy hai máy chủ cho một trang.`,
    ),
  );
  say(
    `Máy chủ: ${server.origin} (chỉ trên máy này); tình trạng: ${server.origin}${HEALTH_PATH}. Kho ${repository}, nhánh “${branch}”.`,
  );
  if (webhookSecret === undefined)
    say('Chưa có mật mã webhook (tệp webhook-secret): máy chủ tự hỏi kho mỗi phút.');

  while (!source.isOpen && !signal.aborted)
    try {
      await source.open();
    } catch (error) {
      setForgeFault(error);
      await setTimeout(askMs, undefined, { signal }).catch(() => undefined);
    }
  const close = async () => {
    receiver?.close();
    await Promise.all([publishing?.close(), server.close()]);
    await unlock();
  };
  if (signal.aborted) return { origin: server.origin, close };
  await askForge();

  receiver = createReceiver({ ...RECEIVER_SETTINGS, remote, log: say });
  const { ready } = receiver;
  /** Needs the page of its form. */
  const openReceiver = async () => {
    try {
      await ready();
      takesFeedback = true;
      await tryToPush();
    } catch (error) {
      say(`Chưa nhận được góp ý: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  publishing = await startPublishing({
    compressed: true,
    ...{ say, signal, feedbackEndpoint: SETTINGS.feedbackEndpoint },
    bringIn: () => source.bringIn(),
    news: () => {
      const timer = setInterval(
        () => void look().catch((error: unknown) => say(String(error))),
        askMs,
      );
      return () => clearInterval(timer);
    },
    onPublished: (publication) => {
      faults.clear('publication');
      const { commit = '' } = source;
      const since = published?.commit === commit ? published.since : new Date();
      if (!published) void openReceiver();
      published = { commit, since, addresses: publication.addresses };
      ({ next } = publication);
    },
    onFailed: (why) => faults.set('publication', why),
  });
  return { origin: server.origin, close };
}
