/** What names a record. Drafts may be incomplete, so that every part may be missing. */
import { publicationOf } from '#features/embargo.ts';
import type { Data, LineContext } from '#features/form.ts';
import { text } from '#features/form-text.ts';
import { formOf } from '#features/index.ts';
import { dateAt, formatDate, timeAt } from '#lib/local-date.ts';
import { agencyName } from './kit/site-context.ts';
import { today } from './kit/today.ts';

/** `publishAt` in the future, as it is shown: 07/12/2026 08:00. */
export function scheduledFor(data: Data, now: Date): string | undefined {
  const at = publicationOf(data);
  return at && at > now ? `${formatDate(dateAt(at))} ${timeAt(at)}` : undefined;
}

/** @returns undefined where nothing of it is entered yet */
export const listLine = (
  collection: string,
  data: Data,
  context: LineContext,
): string | undefined =>
  (formOf(collection)?.line(data, context) ?? []).filter(Boolean).join(' · ') || undefined;

/** Its title, else its line. */
export const recordName = (collection: string, data: Data): string | undefined =>
  text(data['title']) ?? listLine(collection, data, { today: today(), agencyName });
