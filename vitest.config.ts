/** Unit tests: pure logic beside its file, what needs more than one layer in tests/. Browser tests run apart. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { HOOKS } from './cms/aliases.ts';
import { TEST_CONTENT } from './tests/test-content.ts';

/**
 * Decap's backends as modules, without their login pages, which bring all of its interface: so what
 * backends do is tested against an API, without a browser.
 */
const decapBackends = {
  name: 'decap-backends',
  enforce: 'pre',
  resolveId: (source: string, importer = '') => {
    const [, decap] = /^(decap-cms-(?:lib-(?:util|auth)|backend-\w+))$/.exec(source) ?? [];
    if (decap) return `${import.meta.dirname}/node_modules/${decap}/dist/esm/index.js`;
    if (importer.includes('/decap-cms-backend-') && source === './AuthenticationPage')
      return '\0no-login-page';
    return source === 'localforage' ? '\0memory' : undefined;
  },
  load: (id: string) =>
    ({
      '\0no-login-page': 'export default {}',
      '\0memory':
        'const kept = new Map(); export default { getItem: async (key) => kept.get(key) ?? null, setItem: async (key, value) => void kept.set(key, value), removeItem: async (key) => void kept.delete(key) }',
    })[id],
  // A function `then` is exported: to an import that is awaited, such a module is a promise.
  transform: (code: string, id: string) =>
    /\/decap-cms-(?:lib-util|backend-)/.test(id)
      ? { code: code.replaceAll(/(?<![.\w])then(?=\s*[,}(])/g, 'after'), map: null }
      : undefined,
} as const;

const DECAP = [/decap-cms-(?:widget-markdown|lib-|backend-)/];

const BUILDS = ['tests/builds/*.test.ts', 'scripts/publisher/publisher.test.ts'];

/** Wall-clock zones differ between machines; Việt Nam's dates must not. */
const common = {
  environment: 'node',
  env: {
    TZ: 'America/Los_Angeles',
    CONTENT_DIR: TEST_CONTENT,
    // Commands that tests start again and again load in half the time.
    NODE_COMPILE_CACHE: resolve('.cache/node'),
  },
  testTimeout: 20_000,
  // A real Forgejo makes its database first.
  ...(process.env['FORGEJO'] && { testTimeout: 60_000, hookTimeout: 120_000 }),
} as const;

/** Tests of `src` that write files or define global queries. */
const WITH_FILES = ['src/check/*.test.ts', 'src/features/*/{checks,form}/*.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves one core free, of two that is half; many tests only wait for what they started.
    maxWorkers: 2,
    projects: [
      {
        plugins: [decapBackends],
        resolve: { alias: [HOOKS] },
        test: {
          ...common,
          name: 'whole',
          include: ['scripts/**/*.test.ts', 'tests/*.test.ts', ...WITH_FILES],
          exclude: [...BUILDS, 'tests/e2e/**', '**/node_modules/**'],
          server: { deps: { inline: DECAP } },
        },
      },
      {
        // Its modules are many and read in half the time where files of tests share their workers.
        plugins: [decapBackends],
        resolve: { alias: [HOOKS] },
        test: {
          ...common,
          name: 'cms',
          include: ['cms/**/*.test.{ts,tsx}'],
          isolate: false,
          unstubGlobals: true,
          server: { deps: { inline: DECAP } },
        },
      },
      {
        // Each takes all cores.
        test: {
          ...common,
          name: 'builds',
          include: BUILDS,
          fileParallelism: false,
        },
      },
      {
        // Pure: no module keeps anything a test could leave behind, so they share their workers.
        test: {
          ...common,
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: WITH_FILES,
          isolate: false,
        },
      },
    ],
  },
});
