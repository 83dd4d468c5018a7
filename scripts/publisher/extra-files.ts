/** The files of the site that are neither pages nor their assets: the CMS and the headers. */
import { stepsLeft } from '#check/first-steps.ts';
import { backendSettings, hasEditorService } from '#cms/backend/backend-settings.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { dateAt } from '#lib/local-date.ts';
import { stepContent } from '#scripts/admin-content.ts';
import { adminBundle, adminFiles } from '#scripts/build-admin.ts';
import { headersFile } from '#scripts/deploy/recipe-headers-file.ts';
import type { SiteFiles } from '#scripts/site-files.ts';
import type { PublisherOptions } from './publisher-options.ts';

/** Reading these takes too long to do it again for each edited document. */
const SHOWN_IN_FORMS = /^(?:agencies|receptions|statistics|days-off)\/|^site\.yml$/;

interface Made {
  readonly day: string;
  readonly files: SiteFiles;
  /** The collections whose first record the first screen of the CMS waits for. */
  readonly awaited: readonly string[];
}

const isShown =
  (awaited: readonly string[]) =>
  (path: string): boolean =>
    SHOWN_IN_FORMS.test(path) || awaited.some((place) => path.startsWith(`${place}/`));

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
  let last: Made | undefined;
  return async (now, changed) => {
    const day = dateAt(now);
    if (last?.day === day && changed && !changed.some(isShown(last.awaited))) return last.files;
    const settings = { basePath, contentDir, now, service, ...(backend && { backend }) };
    const admin = await adminFiles(settings, bundle);
    // Its policy for the CMS names the forge.
    const files = new Map([...admin, ['_headers', Buffer.from(headersFile())] as const]);
    const awaited = stepsLeft(stepContent(contentDir, now)).map(({ place }) => place);
    last = { day, files, awaited };
    return files;
  };
}
