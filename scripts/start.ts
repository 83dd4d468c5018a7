/**
 * `npm start`: builds the site, serves it with the CMS at `/admin/` and the receiver of its
 * feedback form, and rebuilds whenever something is published or a content file changes. PORT
 * overrides port 4321.
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

// Writes always go into this repository, whatever backend the build for the server has.
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
      // A file may be deleted between listing and stat: the next event covers it.
      const state = await stat(file).catch(() => undefined);
      return `${file} ${state?.mtimeMs} ${state?.size}`;
    }),
  );
  return [dateAt(new Date()), ...states].join('\n');
}
let built = '';

/** Builds in a process of its own, so that "now" is current and memory is freed. */
async function build(): Promise<void> {
  const wanted = await fingerprint();
  // Publishing is reported twice: by the CMS server and by the file watcher.
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

// Only after listening succeeded: a build takes long, and is wasted if the port is taken.
say('Đang dựng trang lần đầu…');
await rebuilder.request().catch((error: Error) => {
  say(error.message);
  process.exit(1);
});
isBuilt = true;

const watcher = watch(SETTINGS.contentDir, { ignoreInitial: true }).on('all', () =>
  rebuild('Nội dung thay đổi'),
);
// Pages contain "today" and "next session": a new day in Việt Nam needs a new build.
let builtOn = dateAt(new Date());
const clock = setInterval(() => {
  const today = dateAt(new Date());
  if (today !== builtOn) rebuild('Sang ngày mới');
  builtOn = today;
}, MINUTE_MS);

// Opened early, so that repository errors are reported here before an editor meets them.
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
