/** Which pages, agencies and answers there are, read from the built site and from the content. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_PATH } from '#domain/feedback/form.ts';
import type { Known } from '#domain/feedback/submission.ts';
import { ID } from '#domain/schema-kit.ts';
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';

const PATH = new RegExp(`^${SITE_PATH}$`);

/** The CMS is no page for readers. */
const isPage = (path: string): boolean => PATH.test(path) && !path.startsWith('/admin/');

export const knownIn = (outDir: string, contentDir: string): Known => ({
  hasPage: (path) =>
    isPage(path) && path.endsWith('/') && existsSync(join(outDir, path, 'index.html')),
  hasAgency: (id) => ID.test(id) && existsSync(join(contentDir, 'agencies', `${id}.yml`)),
});

/** The day an answer was published in that record, if it was. */
export function answeredOnIn(contentDir: string, code: string): string | undefined {
  const file = join(contentDir, 'feedback', `${code}.md`);
  if (!existsSync(file)) return undefined;
  try {
    const { yaml } = splitFrontMatter(readFileSync(file, 'utf8'));
    const { answeredOn } = parseYaml(yaml).data as { answeredOn?: string };
    return answeredOn;
  } catch {
    // The check tells what is wrong with it; meanwhile the term from the day of receipt holds.
    return undefined;
  }
}
