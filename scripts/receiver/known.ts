/** Which pages, agencies and answers exist, read from the built site and from the content. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_PATH } from '#features/feedback/rules/form.ts';
import type { Known } from '#features/feedback/rules/submission.ts';
import { ID } from '#features/schema-kit.ts';
import { readRecordIfSound } from '#lib/front-matter.ts';

const PATH = new RegExp(`^${SITE_PATH}$`);

/** The CMS is not a page for readers. */
const isPage = (path: string): boolean => PATH.test(path) && !path.startsWith('/admin/');

export const knownIn = (outDir: string, contentDir: string): Known => ({
  hasPage: (path) =>
    isPage(path) && path.endsWith('/') && existsSync(join(outDir, path, 'index.html')),
  hasAgency: (id) => ID.test(id) && existsSync(join(contentDir, 'agencies', `${id}.yml`)),
});

/** The day an answer was published in that record; undefined while the check refuses the record. */
export function answeredOnIn(contentDir: string, code: string): string | undefined {
  const file = join(contentDir, 'feedback', `${code}.md`);
  if (!existsSync(file)) return undefined;
  const data = readRecordIfSound(file, readFileSync(file, 'utf8'))?.data;
  return (data as { answeredOn?: string } | undefined)?.answeredOn;
}
