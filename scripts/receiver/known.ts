/** Which pages and agencies there are, read from the built site and from the content. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_PATH } from '#domain/feedback/form.ts';
import type { Known } from '#domain/feedback/submission.ts';
import { ID } from '#domain/schema-kit.ts';

const PATH = new RegExp(`^${SITE_PATH}$`);

/** The CMS is no page for readers. */
const isPage = (path: string): boolean => PATH.test(path) && !path.startsWith('/admin/');

export const knownIn = (outDir: string, contentDir: string): Known => ({
  hasPage: (path) =>
    isPage(path) && path.endsWith('/') && existsSync(join(outDir, path, 'index.html')),
  hasAgency: (id) => ID.test(id) && existsSync(join(contentDir, 'agencies', `${id}.yml`)),
});
