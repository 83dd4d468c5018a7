/**
 * Writes the recipes of real servers from `scripts/headers.ts`: `node scripts/deploy/recipes.ts`,
 * with SITE_URL and CMS_BACKEND as for the build where the forge is on another host. A test
 * compares them, so that a header changed in one place is changed everywhere. They serve the site
 * at the root of its host; under a BASE_PATH the paths need that prefix.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caddyfile } from './recipe-caddy.ts';
import { headersFile } from './recipe-headers-file.ts';
import { nginxConf } from './recipe-nginx.ts';

/** Every recipe with its path. */
export const RECIPES: readonly (readonly [file: string, text: () => string])[] = [
  ['scripts/deploy/Caddyfile', caddyfile],
  ['scripts/deploy/nginx.conf', nginxConf],
  ['public/_headers', headersFile],
];

const fileOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

if (import.meta.main)
  for (const [name, text] of RECIPES) {
    writeFileSync(fileOf(name), text());
    console.log(`Đã ghi ${name}`);
  }
