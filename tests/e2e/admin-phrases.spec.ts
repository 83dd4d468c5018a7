/** Every phrase of Decap that the bundle of /admin/ can ask for is translated, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import english from 'decap-cms-locales/dist/esm/en/index.js';
import { vietnamese, type Phrases } from '#cms/locale-vi.ts';
import { adminBundle } from '#scripts/build-admin.ts';

const keysOf = (phrases: Phrases, prefix = ''): string[] =>
  Object.entries(phrases).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );

/** `ui.toast.noteAdded`, or the beginning of a key whose rest is computed. */
const KEY = new RegExp(
  `["'\`]((?:${Object.keys(english).join('|')})\\.[\\w.]+)(["'\`]|\\$\\{)`,
  'g',
);

test('the phrases', async () => {
  const dir = await adminBundle();
  const scripts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const asked = scripts
    .flatMap((name) => [...readFileSync(join(dir, name), 'utf8').matchAll(KEY)])
    .map(([, key = '', end]) => ({ key, isBeginning: end === '${' }));
  const needed = keysOf(english as Phrases).filter((phrase) =>
    asked.some(({ key, isBeginning }) => (isBeginning ? phrase.startsWith(key) : phrase === key)),
  );
  expect(needed.length).toBeGreaterThan(50);
  expect(keysOf(vietnamese).sort()).toEqual(needed.sort());
});
