/** What `content/site.yml` says of this province. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/settings.ts';
import { siteSchema } from '#domain/site/schema.ts';

export const site = siteSchema.parse(
  parseYaml(readFileSync(join(SETTINGS.contentDir, 'site.yml'), 'utf8').normalize('NFC')).data,
);
