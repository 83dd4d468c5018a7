/** The line of a record in a list. Drafts may be incomplete, so that every part may be missing. */
import type { Data, LineContext } from '#features/form.ts';
import { dateAt, formatDate, instantOf, isLocalDate } from '#lib/local-date.ts';
import { after } from '#features/form-text.ts';
import { formOf } from '#features/index.ts';
import { agencyName } from './kit/site-context.ts';

/** The time to come at which a record is published, `08:00 01/12/2026`; undefined without one. */
export function scheduledFor(data: Data, now: Date): string | undefined {
  const [date = '', time = ''] = String(data['publishAt'] ?? '').split('T');
  return isLocalDate(date) && instantOf(date, time || '00:00') > now
    ? `${time} ${formatDate(date)}`.trim()
    : undefined;
}

/** @returns undefined where nothing of it is entered yet */
export function entrySummary(
  collection: string,
  data: Data,
  { now, ...context }: LineContext & { readonly now: Date },
): string | undefined {
  const parts = formOf(collection)?.line(data, context);
  return (
    parts &&
    ([...parts, after('hẹn đăng', scheduledFor(data, now))].filter(Boolean).join(' · ') ||
      undefined)
  );
}

/** The line of a record now. */
export function listLine(collection: string, data: Data): string | undefined {
  const now = new Date();
  return entrySummary(collection, data, { now, today: dateAt(now), agencyName });
}
