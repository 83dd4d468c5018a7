/**
 * Serves the built test site for the browser tests; builds it first, unless TEST_SITE names an
 * existing build. `--build` only builds it.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { listen, siteApp } from '#scripts/serve-site.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { TEST_SITE } from './built-pages.ts';

const port = Number(process.env['TEST_PORT'] ?? 4400);

if (process.env['TEST_SITE'] === undefined)
  execFileSync(process.execPath, ['scripts/build.ts', '--quick'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CONTENT_DIR: TEST_CONTENT,
      OUT_DIR: TEST_SITE,
      CACHE_DIR: resolve('.cache/test-site/astro'),
      SITE_URL: `http://localhost:${port}`,
      // The date of the content: due, coming and new items depend on it.
      BUILD_NOW: '2026-11-23T08:00:00+07:00',
    },
  });
if (!process.argv.includes('--build')) {
  const server = await listen(siteApp(TEST_SITE, '/'), port);
  console.log(`Trang thử nghiệm: ${server.origin}`);
}
