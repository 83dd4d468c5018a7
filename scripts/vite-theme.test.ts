import { expect, test } from 'vitest';
import { themeCss } from './vite-theme.ts';

/** The content of a virtual module for a content folder. */
function moduleOf(name: string, contentDir: string): unknown {
  const plugin = themeCss(contentDir) as unknown as {
    resolveId: (id: string) => string | undefined;
    load: (id: string) => unknown;
  };
  const id = plugin.resolveId(name);
  return id && plugin.load(id);
}

test.each([
  ['tests/fixtures/valid', 'export const demonstration = true;'],
  ['tests/fixtures/sample-on-real-site', 'export const demonstration = false;'],
])('%s: components know whether real records are the exception', (folder, code) => {
  expect(moduleOf('virtual:demonstration', folder)).toBe(code);
  expect(moduleOf('virtual:theme.css', folder)).toContain('--brand:');
  expect(moduleOf('virtual:else', folder)).toBeUndefined();
});
