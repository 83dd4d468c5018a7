/** Unit tests: pure logic beside its file, cross-room checks in tests/. Browser tests run apart. */
import { defineConfig } from 'vitest/config';
import { PATCHES } from './cms/patches/patches.ts';
import { patchPlugin } from './cms/patches/patch-plugin.ts';
import { TEST_CONTENT } from './tests/test-content.ts';

/** Parts of Decap are tested as they are shipped, patched; who tests a few meets few of the patches. */
const { name, enforce, transform } = patchPlugin(PATCHES, `${import.meta.dirname}/cms/hooks.ts`);

/** Wall-clock zones differ between machines; Việt Nam's dates must not. */
const common = {
  environment: 'node',
  env: { TZ: 'America/Los_Angeles', CONTENT_DIR: TEST_CONTENT },
  testTimeout: 20_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [{ name, enforce, transform }],
        test: {
          ...common,
          name: 'whole',
          include: ['cms/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['tests/e2e/**', '**/node_modules/**'],
          server: { deps: { inline: [/decap-cms-widget-markdown/] } },
        },
      },
      {
        // Astro keeps what it renders with in one folder of this tree: one build at a time.
        test: {
          ...common,
          name: 'builds',
          include: ['tests/builds/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        // Pure: no module keeps anything a test could leave behind, so they share their workers.
        test: { ...common, name: 'pure', include: ['src/**/*.test.{ts,tsx}'], isolate: false },
      },
    ],
  },
});
