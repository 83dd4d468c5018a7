/**
 * `npm start`: builds the site, serves it with the CMS at `/admin/` and the receiver of its feedback
 * form, and builds again whenever something is published or a content file changes. PORT chooses
 * another port than 4321.
 */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';
import express from 'express';
import { RECEIVER_PATH } from '#domain/feedback/form.ts';
import { belowBase } from '#lib/below-base.ts';
import { dateAt } from '#lib/local-date.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { createCmsServer } from './cms-server/cms-server.ts';
import { locateContent } from './cms-server/content-location.ts';
import { createReceiver } from './receiver/receiver.ts';
import { RECEIVER_SETTINGS } from './receiver/settings.ts';
import { createRebuilder } from './rebuilder.ts';
import { listen, siteApp } from './serve-site.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PORT = Number(process.env['PORT'] ?? 4321);
/** Editors and git write a file in several steps. */
const SETTLE_MS = 200;
const MINUTE_MS = 60_000;

// What is written here goes into this repository, whatever the build for the server is set to.
process.env['CMS_BACKEND'] = 'local';

const say = (message: string) =>
  console.log(`[${new Date().toLocaleTimeString('vi-VN', { hour12: false })}] ${message}`);

/** Changes whenever a content file does, or the day in Việt Nam. */
async function fingerprint(): Promise<string> {
  const entries = await readdir(SETTINGS.contentDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const states = await Promise.all(
    files.sort().map(async (file) => {
      // A file may go between the listing and the look: then the next event tells.
      const state = await stat(file).catch(() => undefined);
      return `${file} ${state?.mtimeMs} ${state?.size}`;
    }),
  );
  return [dateAt(new Date()), ...states].join('\n');
}
let built = '';

/** One build in a process of its own, so that "now" is now and memory is given back. */
async function build(): Promise<void> {
  const wanted = await fingerprint();
  // Publishing arrives twice: from the CMS server and from the file watcher.
  if (wanted === built) return;
  const start = performance.now();
  const env = {
    ...process.env,
    SITE_URL: process.env['SITE_URL'] ?? `http://localhost:${PORT}`,
    FEEDBACK_ENDPOINT: SETTINGS.feedbackEndpoint ?? RECEIVER_PATH,
  };
  const child = spawn(process.execPath, ['scripts/build.ts', '--quick'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (code !== 0) throw new Error('Chưa dựng được; trang đang có được giữ nguyên.');
  built = wanted;
  say(`Trang đã cập nhật sau ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

const rebuilder = createRebuilder(build);
let settle: ReturnType<typeof setTimeout> | undefined;
const rebuild = (why: string) => {
  clearTimeout(settle);
  settle = setTimeout(() => {
    say(`${why}: dựng lại trang…`);
    rebuilder.request().catch((error: Error) => say(error.message));
  }, SETTLE_MS);
};

const cmsServer = createCmsServer({
  ...locateContent(SETTINGS.contentDir),
  origin: `http://localhost:${PORT}`,
  onPublished: () => rebuild('Ban biên tập vừa công bố'),
});
const receiver = createReceiver({
  ...RECEIVER_SETTINGS,
  origins: [...RECEIVER_SETTINGS.origins, `http://localhost:${PORT}`],
  log: say,
});
const app = express();
app.disable('x-powered-by');
let isBuilt = false;
app.use((_request, response, next) => {
  if (isBuilt) return next();
  response.status(503).set('Retry-After', '5').type('text/plain');
  response.send('Đang dựng trang lần đầu, xin đợi trong giây lát.');
});
app.set('trust proxy', RECEIVER_SETTINGS.trustProxy);
app.use(belowBase(SETTINGS.basePath, RECEIVER_PATH), receiver.router);
app.use(`${SETTINGS.basePath}cms/api/v1`, cmsServer.handle);
app.use(siteApp(SETTINGS.outDir, SETTINGS.basePath));
const server = await listen(app, PORT).catch((error: NodeJS.ErrnoException) => {
  say(
    error.code === 'EADDRINUSE'
      ? `Cổng ${PORT} đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc chạy: PORT=${PORT + 1} npm start`
      : error.message,
  );
  process.exit(1);
});

// After the port is ours: a build takes long, and one for a port that is taken is for nothing.
say('Đang dựng trang lần đầu…');
await rebuilder.request().catch((error: Error) => {
  say(error.message);
  process.exit(1);
});
isBuilt = true;

const watcher = watch(SETTINGS.contentDir, { ignoreInitial: true }).on('all', () =>
  rebuild('Nội dung thay đổi'),
);
// "Today" and "next session" are part of the pages: a new day in Việt Nam is a new site.
let builtOn = dateAt(new Date());
const clock = setInterval(() => {
  const today = dateAt(new Date());
  if (today !== builtOn) rebuild('Sang ngày mới');
  builtOn = today;
}, MINUTE_MS);

// Opened early, so that what is wrong with the repository is said here and not first to an editor.
await cmsServer
  .ready()
  .catch((error: Error) => say(`Phòng biên tập chưa mở được: ${error.message}`));
await receiver.ready().catch((error: Error) => say(`Chưa nhận được góp ý: ${error.message}`));

say(`Trang: ${server.origin}${SETTINGS.basePath}`);
say(`Biên tập: ${server.origin}${SETTINGS.basePath}admin/`);
say('Nhấn Ctrl+C để dừng.');

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    clearInterval(clock);
    receiver.close();
    void Promise.all([watcher.close(), server.close(), cmsServer.close()]).then(() =>
      process.exit(0),
    );
  });
