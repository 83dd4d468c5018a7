/** What the service worker must know of the site. */
import { EDITOR_SERVICE_PATH } from '#features/editor-service.ts';
import { pathOf } from '#features/concepts.ts';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { href } from '#lib/url.ts';
import { KEPT_NOTICE } from './labels.ts';
import { KEPT_PATH, keptCaches, type WorkerSettings } from './rules/kept.ts';

/** Returns the constant that the worker begins with; all paths with the base path. */
export const workerSettings = (): WorkerSettings => ({
  base: href('/'),
  ...keptCaches(),
  always: ['/', pathOf('reception'), KEPT_PATH].map(href),
  never: ['/admin/', EDITOR_SERVICE_PATH, '/gop-y/', RECEIVER_PATH].map(href),
  offline: href(KEPT_PATH),
  notice: KEPT_NOTICE,
});
