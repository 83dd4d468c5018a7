/** `npm run e2e`: finds (or installs) a Chromium, then runs the browser tests in it. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';

const chromium = findChromium();
console.log(`Chromium: ${chromium}`);
const result = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROME_PATH: chromium } },
);
process.exit(result.status ?? 1);
