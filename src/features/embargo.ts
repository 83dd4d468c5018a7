/** Records with a scheduled publication time. */
import { instantOf } from '#lib/local-date.ts';

/** The instant of `publishAt`; undefined where the record has none. */
export function publicationOf(data: Readonly<Record<string, unknown>>): Date | undefined {
  const at = data['publishAt'];
  if (typeof at !== 'string') return undefined;
  const [date = '', time] = at.split('T');
  return instantOf(date, time);
}

/** Is `publishAt` in the future? Until then the site must contain nothing of the record. */
export function isEmbargoed(data: Readonly<Record<string, unknown>>, now: Date): boolean {
  const at = publicationOf(data);
  return at !== undefined && at > now;
}
