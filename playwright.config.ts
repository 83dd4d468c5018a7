import { defineConfig } from '@playwright/test';

const port = Number(process.env['TEST_PORT'] ?? 4400);

/** What edits and builds: whole stories of many seconds, some in one piece that nothing can share. */
const EDITING = /\/(?:admin|cms|deploy|forgejo|github|gitlab|loop|receiver)[^/]*\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  // The long ones begin, so that both workers still have short ones at the end.
  projects: [
    // One window for the tests of a worker, emptied in between. Those that read share one of site.ts.
    { name: 'editing', testMatch: EDITING, timeout: 180_000, use: { reuseContext: true } },
    { name: 'reading', testIgnore: EDITING },
  ],
  timeout: 60_000,
  // A machine whose two cores also build the site for the loop test answers late, not wrongly.
  // A real Forgejo starts several programs of git for each request.
  expect: { timeout: process.env['FORGEJO'] ? 60_000 : 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 900 },
    // Requests that a worker answers are hidden from routes; its own stories allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: 'node tests/e2e/serve.ts',
    url: `http://localhost:${port}/`,
    timeout: 240_000,
    stdout: 'pipe',
  },
});
