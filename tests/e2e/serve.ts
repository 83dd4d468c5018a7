/** Builds the test site as of a fixed instant and serves it for the browser tests. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { listen, siteApp } from '#scripts/serve-site.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { TEST_SITE } from './built-pages.ts';

const port = Number(process.argv[2] ?? 4400);

if (process.env['TEST_SITE'] === undefined)
  execFileSync(process.execPath, ['scripts/build.ts'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CONTENT_DIR: TEST_CONTENT,
      OUT_DIR: TEST_SITE,
      CACHE_DIR: resolve('.cache/test-site/astro'),
      SITE_URL: `http://localhost:${port}`,
      BUILD_NOW: '2026-11-23T08:00:00+07:00',
    },
  });
const server = await listen(siteApp(TEST_SITE, '/'), port);
console.log(`Trang thử nghiệm: ${server.origin}`);
