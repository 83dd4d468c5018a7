/** The monthly counts of "was this page useful?", where the site asks it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usefulMonths, type UsefulMonth } from '#domain/usefulness/months.ts';
import { usefulnessSchema } from '#domain/usefulness/schema.ts';
import { readRecord } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { site } from './site.ts';

function read(): UsefulMonth[] {
  const file = join(SETTINGS.contentDir, 'usefulness.yml');
  if (!site.usefulness || !existsSync(file)) return [];
  return usefulMonths(usefulnessSchema.parse(readRecord(file, readFileSync(file, 'utf8')).data));
}

/** The months, the newest first; none where the question is not asked. */
export const usefulnessMonths: readonly UsefulMonth[] = read();
