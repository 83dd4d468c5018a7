/** The files of the site that are neither pages nor their assets: the CMS and the headers. */
import { backendSettings, hasEditorService } from '#cms/backend/backend-settings.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { dateAt } from '#lib/local-date.ts';
import { adminBundle, adminFiles } from '#scripts/build-admin.ts';
import { headersFile } from '#scripts/deploy/recipe-headers-file.ts';
import type { SiteFiles } from '#scripts/site-files.ts';
import type { PublisherOptions } from './publisher-options.ts';

/** Reading these takes too long to do it again for each edited document. */
const SHOWN_IN_FORMS = /^(?:agencies|receptions|statistics|days-off)\/|^site\.yml$/;

/**
 * `extraFiles` of a publisher; made again when what the forms of the CMS show has changed. Begins to
 * bundle the CMS at once: together with the pages that takes half the time.
 */
export function extraFiles(): PublisherOptions['extraFiles'] {
  const { contentDir, basePath } = SETTINGS;
  const backend = backendSettings(process.env);
  const service = hasEditorService(process.env);
  const bundle = adminBundle();
  // Reported where the files are asked for.
  bundle.catch(() => undefined);
  let last: { readonly day: string; readonly files: SiteFiles } | undefined;
  return async (now, changed) => {
    const day = dateAt(now);
    if (last?.day === day && changed?.every((path) => !SHOWN_IN_FORMS.test(path)))
      return last.files;
    const settings = { basePath, contentDir, now, service, ...(backend && { backend }) };
    const admin = await adminFiles(settings, bundle);
    // Its policy for the CMS names the forge.
    const files = new Map([...admin, ['_headers', Buffer.from(headersFile())] as const]);
    last = { day, files };
    return files;
  };
}
