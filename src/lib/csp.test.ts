import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  ISLAND_SCRIPT_HASHES,
  ISLAND_STYLE_HASHES,
  contentSecurityPolicy,
  formOrigins,
} from './csp.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const runtime = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'dist/runtime',
);
const script = async (file: string): Promise<string> => {
  const module = (await import(pathToFileURL(join(runtime, file)).href)) as { default: string };
  return module.default;
};

test("the digests are those of this Astro's inline scripts and style", async () => {
  const scripts = ['client/visible.prebuilt.js', 'server/astro-island.prebuilt.js'];
  expect(ISLAND_SCRIPT_HASHES).toEqual((await Promise.all(scripts.map(script))).map(hash));
  const source = readFileSync(join(runtime, 'server/astro-island-styles.js'), 'utf8');
  const style = /"(astro-island[^"]+)"/.exec(source)?.[1] ?? '';
  expect(ISLAND_STYLE_HASHES).toEqual([hash(style)]);
});

test('forms stay on the site unless a page names where else one goes', () => {
  expect(contentSecurityPolicy('page')).toContain("form-action 'self'; ");
  expect(
    contentSecurityPolicy('page', {
      formAction: formOrigins('https://nhan.example:8443/gop-y?x=1'),
    }),
  ).toContain("form-action 'self' https://nhan.example:8443; ");
});

test.each(['page', 'island', 'embed'] as const)('%s allows nothing inline', (policy) =>
  expect(contentSecurityPolicy(policy)).not.toContain('unsafe-inline'),
);
