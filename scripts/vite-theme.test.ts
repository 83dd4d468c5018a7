import { expect, test } from 'vitest';
import { themeCss } from './vite-theme.ts';

/** The content of a virtual module for a content folder. */
async function moduleOf(name: string, contentDir: string): Promise<unknown> {
  const plugin = themeCss(contentDir) as unknown as {
    resolveId: (id: string) => string | undefined;
    load: (this: { addWatchFile: () => void }, id: string) => Promise<unknown>;
  };
  const id = plugin.resolveId(name);
  return id && plugin.load.call({ addWatchFile: () => undefined }, id);
}

test.each([
  ['tests/fixtures/valid', 'export const demonstration = true;'],
  ['tests/fixtures/sample-on-real-site', 'export const demonstration = false;'],
])('%s: components know whether real records are the exception', async (folder, code) => {
  expect(await moduleOf('virtual:demonstration', folder)).toBe(code);
  expect(await moduleOf('virtual:theme.css', folder)).toContain('--brand:');
  expect(await moduleOf('virtual:else', folder)).toBeUndefined();
});
