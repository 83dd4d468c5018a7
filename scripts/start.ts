/**
 * `npm start`: serves the site with the CMS at `/admin/` and the receiver of its feedback form, and
 * publishes whenever an editor does or a content file changes. Until the first publication has ended,
 * pages are rendered on request. PORT overrides port 4321.
 */
import './memory-settings.ts';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { EDITOR_SERVICE_PATH } from '#features/editor-service.ts';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { belowBase } from '#lib/below-base.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { createCmsServer } from './cms-server/cms-server.ts';
import { locateContent } from './cms-server/content-location.ts';
import { localCallers } from './editor-service/callers.ts';
import { createEditorService } from './editor-service/editor-service.ts';
import { headersFor } from './headers.ts';
import { pathOf } from './publisher/output-paths.ts';
import { presentMoment, startPublishing, type Publishing } from './publisher/start-publishing.ts';
import { watchFolder } from './publisher/watch-folder.ts';
import { createReceiver } from './receiver/receiver.ts';
import { RECEIVER_SETTINGS } from './receiver/settings.ts';
import { listen, siteApp } from './serve-site.ts';

const PORT = Number(process.env['PORT'] ?? 4321);
// Writes always go into this repository, whatever backend the build for the server has.
process.env['CMS_BACKEND'] = 'local';

const say = (message: string) =>
  console.log(`[${new Date().toLocaleTimeString('vi-VN', { hour12: false })}] ${message}`);

const { contentDir, outDir, basePath } = SETTINGS;
let publishing: Publishing | undefined = undefined;
const cmsServer = createCmsServer({
  ...locateContent(contentDir),
  origin: `http://localhost:${PORT}`,
  onPublished: () => void publishing?.publish(),
});
const editorService = createEditorService({
  contentDir,
  basePath,
  callers: localCallers(`http://localhost:${PORT}`),
  state: () => publishing?.state() ?? { state: 'running' },
  publisher: () => publishing?.publisher(),
  now: presentMoment,
  log: say,
});
const receiver = createReceiver({
  ...RECEIVER_SETTINGS,
  origins: [...RECEIVER_SETTINGS.origins, `http://localhost:${PORT}`],
  log: say,
});
let isWritten = false;
let whyNot = 'Đang chuẩn bị trang, xin đợi vài giây.';

const isThere = (path: string) => existsSync(join(outDir, pathOf(path)));

/** Answers from the database what is not in the output folder yet, at the first start. */
const notYetWritten: RequestHandler = async (request, response, next) => {
  if (isWritten || request.method !== 'GET' || !request.path.startsWith(basePath)) return next();
  const path = request.path.slice(basePath.length - 1);
  if (isThere(path)) return next();
  const publisher = publishing?.publisher();
  const bytes = await publisher?.page(path);
  if (!bytes && (!publisher?.isReady || path === '/admin/')) {
    response.status(503).set({ 'Retry-After': '1', Refresh: '1' }).type('text/plain').send(whyNot);
    return;
  }
  if (!bytes) return next();
  response.set(headersFor(path)).type(extname(pathOf(path)));
  response.send(Buffer.from(bytes));
};
const app = express();
app.disable('x-powered-by');
// Only this machine reaches it: a web server here knows the address of each sender.
app.set('trust proxy', 'loopback');
app.use(belowBase(basePath, RECEIVER_PATH), receiver.router);
app.use(`${basePath}cms/api/v1`, cmsServer.handle);
app.use(belowBase(basePath, EDITOR_SERVICE_PATH), editorService);
app.use(notYetWritten);
app.use(siteApp(outDir, basePath));
const server = await listen(app, PORT).catch((error: Error) => {
  say(error.message);
  process.exit(1);
});

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    stop.abort();
    receiver.close();
    void Promise.all([publishing?.close(), server.close(), cmsServer.close()]).finally(() =>
      process.exit(0),
    );
  });

// Only after listening succeeded: the work takes long, and is wasted if the port is taken.
say('Đang chuẩn bị trang…');
publishing = await startPublishing({
  compressed: false,
  news: watchFolder(contentDir),
  // Test messages must never reach the province’s mailbox.
  feedbackEndpoint: SETTINGS.feedbackEndpoint ?? RECEIVER_PATH,
  ...{ say, signal: stop.signal },
  onPublished: () => {
    if (!isWritten) void openReceiver();
    isWritten = true;
  },
  onFailed: (why) => {
    if (why !== whyNot) say(why);
    whyNot = why;
  },
}).catch((error: Error) => {
  if (!stop.signal.aborted) say(error.message);
  process.exit(stop.signal.aborted ? 0 : 1);
});

/** Needs the page of its form. */
async function openReceiver(): Promise<void> {
  await receiver.ready().catch((error: Error) => say(`Chưa nhận được góp ý: ${error.message}`));
}

// Opened early, so that repository errors are reported here before an editor meets them.
await cmsServer
  .ready()
  .catch((error: Error) => say(`Phòng biên tập chưa mở được: ${error.message}`));

say(`Trang: ${server.origin}${basePath}`);
say(`Biên tập: ${server.origin}${basePath}admin/`);
say('Nhấn Ctrl+C để dừng.');
