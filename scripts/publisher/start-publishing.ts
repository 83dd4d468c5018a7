/** The publisher of a running site with its words: of `npm start` and of `npm run server`. */
import type { PublicationState } from '#features/publication-state.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { contentCheck } from './content-check.ts';
import { extraFiles } from './extra-files.ts';
import type { Publication } from './publication.ts';
import { failedPublication } from './publication-error.ts';
import { Publisher } from './publisher.ts';
import { startResident, type Resident, type ResidentOptions } from './resident.ts';
import { isIndexPath } from './search-index.ts';
import { isStockPath } from './stock-index.ts';

interface PublishingOptions extends Pick<ResidentOptions, 'compressed' | 'news' | 'bringIn'> {
  /** Overrides `feedbackEndpoint` of the content. */
  readonly feedbackEndpoint?: string | undefined;
  /** Receives what a person reads, except failures. */
  readonly say: (message: string) => void;
  /** Ends the bundling of the pages. */
  readonly signal: AbortSignal;
  readonly onPublished: (publication: Publication) => void;
  /** Called with why nothing could be published; again each minute, while the content is not to blame. */
  readonly onFailed: (why: string) => void;
}

export interface Publishing extends Resident {
  /** How the last publication went. */
  readonly state: () => PublicationState;
}

/** BUILD_NOW where it is set. */
export const presentMoment = (): Date => (process.env['BUILD_NOW'] ? SETTINGS.now : new Date());

const seconds = (count: number, digits: number) =>
  `${formatNumber(Number(count.toFixed(digits)))} s`;

/**
 * Publishes CONTENT_DIR into OUT_DIR.
 * @throws Error when the pages cannot be bundled
 */
export async function startPublishing(options: PublishingOptions): Promise<Publishing> {
  const { compressed, news, bringIn, feedbackEndpoint, say, signal } = options;
  const { contentDir, outDir } = SETTINGS;
  const { check } = contentCheck(contentDir, say);
  const files = extraFiles();
  let state: PublicationState = { state: 'running' };
  const resident = await startResident({
    open: () =>
      Publisher.open({
        ...{ contentDir, outDir, compressed, feedbackEndpoint, check, signal },
        extraFiles: files,
        isServed: true,
        isForeign: (path) => isIndexPath(path) || isStockPath(path),
        report: say,
      }),
    ...{ contentDir, outDir, compressed, news },
    ...(bringIn && { bringIn }),
    now: presentMoment,
    onStarted: () => (state = { state: 'running' }),
    onPublished: (publication, took) => {
      state = { state: 'published', seconds: took };
      options.onPublished(publication);
      const { written, removed } = publication;
      if (written + removed > 0)
        say(`Đã công bố sau ${seconds(took, 1)}: viết ${written} tệp, bỏ ${removed} tệp.`);
    },
    onFailed: (error) => {
      state = failedPublication(error);
      options.onFailed(`${error.message}\nChưa công bố được; trang đang có được giữ nguyên.`);
    },
    onIndexed: (pages, took) =>
      say(`Tìm kiếm đã theo kịp sau ${seconds(took, 2)}: ${pages} trang.`),
  });
  return { ...resident, state: () => state };
}
