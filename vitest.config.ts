/** Unit tests: pure logic beside its file, cross-room checks in tests/. Browser tests run apart. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
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
    testTimeout: 20_000,
  },
});
