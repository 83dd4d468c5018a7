/**
 * `npm start`: builds the site, serves it with the CMS at `/admin/` and the receiver of its
 * feedback form, and rebuilds whenever something is published or a content file changes. PORT
 * overrides port 4321.
 */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { RECEIVER_PATH } from '#domain/feedback/form.ts';
import { belowBase } from '#lib/below-base.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { createCmsServer } from './cms-server/cms-server.ts';
import { locateContent } from './cms-server/content-location.ts';
import { headersFor } from './headers.ts';
import { contentCheck } from './publisher/content-check.ts';
import { extraFiles } from './publisher/extra-files.ts';
import { pathOf } from './publisher/output-paths.ts';
import { Publisher } from './publisher/publisher.ts';
import { startResident, type Resident } from './publisher/resident.ts';
import { isIndexPath } from './publisher/search-index.ts';
import { createReceiver } from './receiver/receiver.ts';
import { RECEIVER_SETTINGS } from './receiver/settings.ts';
import { listen, siteApp } from './serve-site.ts';

const PORT = Number(process.env['PORT'] ?? 4321);
// Writes always go into this repository, whatever backend the build for the server has.
process.env['CMS_BACKEND'] = 'local';

const say = (message: string) =>
  console.log(`[${new Date().toLocaleTimeString('vi-VN', { hour12: false })}] ${message}`);

const { contentDir, outDir, basePath } = SETTINGS;
const cmsServer = createCmsServer({
  ...locateContent(contentDir),
  origin: `http://localhost:${PORT}`,
  onPublished: () => void resident?.publish(),
});
const receiver = createReceiver({
  ...RECEIVER_SETTINGS,
  origins: [...RECEIVER_SETTINGS.origins, `http://localhost:${PORT}`],
  log: say,
});
let publisher: Publisher | undefined = undefined;
let resident: Resident | undefined = undefined;
let isWritten = false;

/** Answers from the database what is not in the output folder yet, at the first start. */
const notYetWritten: RequestHandler = async (request, response, next) => {
  if (isWritten || request.method !== 'GET' || !request.path.startsWith(basePath)) return next();
  const path = request.path.slice(basePath.length - 1);
  if (existsSync(join(outDir, pathOf(path)))) return next();
  if (!publisher) {
    response.status(503).set('Retry-After', '2').type('text/plain');
    response.send('Đang chuẩn bị trang, xin đợi vài giây rồi tải lại.');
    return;
  }
  const asset = join(publisher.assets, path);
  if (existsSync(asset) && !path.endsWith('/')) return response.sendFile(asset);
  const bytes = await publisher.page(path);
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

// Only after listening succeeded: the work takes long, and is wasted if the port is taken.
say('Đang chuẩn bị trang…');
const { check } = contentCheck(contentDir, say);
publisher = await Publisher.open({
  contentDir,
  outDir,
  compressed: false,
  extraFiles: extraFiles(),
  check,
  isForeign: isIndexPath,
  report: say,
  // Test messages must never reach the province’s mailbox.
  feedbackEndpoint: SETTINGS.feedbackEndpoint ?? RECEIVER_PATH,
}).catch((error: Error) => {
  say(error.message);
  process.exit(1);
});
const took = (seconds: number) => `${seconds.toFixed(1).replace('.', ',')} s`;
resident = startResident({
  publisher,
  contentDir,
  outDir,
  now: () => (process.env['BUILD_NOW'] ? SETTINGS.now : new Date()),
  onPublished: ({ written, removed }, seconds) => {
    isWritten = true;
    say(`Đã công bố sau ${took(seconds)}: viết ${written} tệp, bỏ ${removed} tệp.`);
  },
  onFailed: (error) => {
    say(`${error.message}\nChưa công bố được; trang đang có được giữ nguyên.`);
  },
  onIndexed: (pages, seconds) => say(`Tìm kiếm đã theo kịp sau ${took(seconds)}: ${pages} trang.`),
});

// Opened early, so that repository errors are reported here before an editor meets them.
await cmsServer
  .ready()
  .catch((error: Error) => say(`Phòng biên tập chưa mở được: ${error.message}`));
await receiver.ready().catch((error: Error) => say(`Chưa nhận được góp ý: ${error.message}`));

say(`Trang: ${server.origin}${basePath}`);
say(`Biên tập: ${server.origin}${basePath}admin/`);
say('Nhấn Ctrl+C để dừng.');

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    receiver.close();
    void Promise.all([resident?.close(), server.close(), cmsServer.close()]).then(() =>
      process.exit(0),
    );
  });
