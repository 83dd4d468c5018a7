/** Records with a scheduled publication time. */
import { instantOf } from '#lib/local-date.ts';

/** Is `publishAt` in the future? Until then the site must contain nothing of the record. */
export function isEmbargoed(data: Readonly<Record<string, unknown>>, now: Date): boolean {
  const at = data['publishAt'];
  if (typeof at !== 'string') return false;
  const [date = '', time] = at.split('T');
  return instantOf(date, time) > now;
}
