/**
 * `npm start`: serves the site with the CMS at `/admin/` and the receiver of its feedback form, and
 * publishes whenever an editor does or a content file changes. Until the first publication has ended,
 * pages are rendered on request. PORT overrides port 4321.
 */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import type { PublicationState } from '#features/publication-state.ts';
import { belowBase } from '#lib/below-base.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { createCmsServer } from './cms-server/cms-server.ts';
import { locateContent } from './cms-server/content-location.ts';
import { headersFor } from './headers.ts';
import { contentCheck } from './publisher/content-check.ts';
import { extraFiles } from './publisher/extra-files.ts';
import { pathOf } from './publisher/output-paths.ts';
import { failedPublication } from './publisher/publication-error.ts';
import { Publisher } from './publisher/publisher.ts';
import { startResident, type Resident } from './publisher/resident.ts';
import { isIndexPath } from './publisher/search-index.ts';
import { isStockPath } from './publisher/stock-index.ts';
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
let publication: PublicationState = { state: 'running' };
const cmsServer = createCmsServer({
  ...locateContent(contentDir),
  origin: `http://localhost:${PORT}`,
  onPublished: () => void resident?.publish(),
  publication: () => publication,
});
const receiver = createReceiver({
  ...RECEIVER_SETTINGS,
  origins: [...RECEIVER_SETTINGS.origins, `http://localhost:${PORT}`],
  log: say,
});
let resident: Resident | undefined = undefined;
let isWritten = false;
let whyNot = 'Đang chuẩn bị trang, xin đợi vài giây.';

const isThere = (path: string) => existsSync(join(outDir, pathOf(path)));

/** Answers from the database what is not in the output folder yet, at the first start. */
const notYetWritten: RequestHandler = async (request, response, next) => {
  if (isWritten || request.method !== 'GET' || !request.path.startsWith(basePath)) return next();
  const path = request.path.slice(basePath.length - 1);
  if (isThere(path)) return next();
  const publisher = resident?.publisher();
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
app.set('trust proxy', RECEIVER_SETTINGS.trustProxy);
app.use(belowBase(basePath, RECEIVER_PATH), receiver.router);
app.use(`${basePath}cms/api/v1`, cmsServer.handle);
app.use(notYetWritten);
app.use(siteApp(outDir, basePath));
const server = await listen(app, PORT).catch((error: NodeJS.ErrnoException) => {
  say(
    error.code === 'EADDRINUSE'
      ? `Cổng ${PORT} đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc chạy: PORT=${PORT + 1} npm start`
      : error.message,
  );
  process.exit(1);
});

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    stop.abort();
    receiver.close();
    void Promise.all([resident?.close(), server.close(), cmsServer.close()]).finally(() =>
      process.exit(0),
    );
  });

// Only after listening succeeded: the work takes long, and is wasted if the port is taken.
say('Đang chuẩn bị trang…');
const { check } = contentCheck(contentDir, say);
const files = extraFiles();
const took = (seconds: number, digits = 1) => `${seconds.toFixed(digits).replace('.', ',')} s`;
resident = await startResident({
  open: () =>
    Publisher.open({
      contentDir,
      outDir,
      compressed: false,
      extraFiles: files,
      check,
      isForeign: (path) => isIndexPath(path) || isStockPath(path),
      report: say,
      // Test messages must never reach the province’s mailbox.
      feedbackEndpoint: SETTINGS.feedbackEndpoint ?? RECEIVER_PATH,
      signal: stop.signal,
    }),
  ...{ contentDir, outDir, compressed: false },
  news: watchFolder(contentDir),
  now: () => (process.env['BUILD_NOW'] ? SETTINGS.now : new Date()),
  onStarted: () => (publication = { state: 'running' }),
  onPublished: ({ written, removed }, seconds) => {
    publication = { state: 'published', seconds };
    if (!isWritten) void openReceiver();
    isWritten = true;
    if (written + removed > 0)
      say(`Đã công bố sau ${took(seconds)}: viết ${written} tệp, bỏ ${removed} tệp.`);
  },
  onFailed: (error) => {
    publication = failedPublication(error);
    const why = `${error.message}\nChưa công bố được; trang đang có được giữ nguyên.`;
    // It is tried again every minute.
    if (why !== whyNot) say(why);
    whyNot = why;
  },
  onIndexed: (pages, seconds) =>
    say(`Tìm kiếm đã theo kịp sau ${took(seconds, 2)}: ${pages} trang.`),
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
