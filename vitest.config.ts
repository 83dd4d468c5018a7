/** Unit tests: pure logic beside its file, cross-room checks in tests/. Browser tests run apart. */
import { defineConfig } from 'vitest/config';
import { PATCHES } from './cms/patches.ts';
import { patchPlugin } from './cms/patch-plugin.ts';

/** Parts of Decap are tested as they are shipped, patched; who tests a few meets few of the patches. */
const { name, enforce, transform } = patchPlugin(PATCHES, `${import.meta.dirname}/cms/hooks.ts`);

export default defineConfig({
  plugins: [{ name, enforce, transform }],
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'cms/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/*.test.ts',
    ],
    exclude: ['tests/e2e/**', 'node_modules/**', 'dist/**', '.newsroom/**', '.cache/**'],
    // Wall-clock zones differ between machines; Việt Nam's dates must not.
    env: { TZ: 'America/Los_Angeles' },
    server: { deps: { inline: [/decap-cms-widget-markdown/] } },
    testTimeout: 20_000,
  },
});
