/** What the web server forwards to `npm run server`. */
import { EDITOR_SERVICE_PATH } from '#features/editor-service.ts';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { WEBHOOK_PATH } from '#scripts/server/webhook.ts';

export interface ServedPath {
  readonly path: string;
  /** Size of the largest request: `64K`. */
  readonly most: string;
  /** Is it a citizen’s form, which asks for words when nobody answers? */
  readonly isForm?: true;
}

export const SERVED_PATHS: readonly ServedPath[] = [
  { path: RECEIVER_PATH, most: '64K', isForm: true },
  { path: WEBHOOK_PATH, most: '5M' },
  { path: EDITOR_SERVICE_PATH, most: '5M' },
];
