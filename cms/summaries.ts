/** The line of a record in a list. Drafts may be incomplete, so that every part may be missing. */
import type { Data, LineContext } from '#features/form.ts';
import { formatDate, instantOf, isLocalDate } from '#lib/local-date.ts';
import { formOf } from './kit/forms.ts';

function waiting(data: Data, now: Date): string | undefined {
  const [date = '', time = ''] = String(data['publishAt'] ?? '').split('T');
  return isLocalDate(date) && instantOf(date, time || '00:00') > now
    ? `hẹn đăng ${time} ${formatDate(date)}`
    : undefined;
}

/** @returns undefined where the configured summary is enough */
export function entrySummary(
  collection: string,
  data: Data,
  { now, ...context }: LineContext & { readonly now: Date },
): string | undefined {
  const parts = formOf(collection)?.line?.(data, context);
  return parts && ([...parts, waiting(data, now)].filter(Boolean).join(' · ') || undefined);
}
