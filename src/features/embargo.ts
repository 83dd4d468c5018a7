/** Records with a scheduled publication time. */
import { instantOf, isLocalDate } from '#lib/local-date.ts';

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

/**
 * “Ngày đăng” follows the day for which a record is scheduled, unless the editor wrote another.
 * @param before the scheduled day until now, @param after the new one; '' for none
 * @returns the day to write; undefined where it stays
 */
export function followingDay(
  publishedOn: string,
  before: string,
  after: string,
  today: string,
): string | undefined {
  if (!['', today, before].includes(publishedOn)) return undefined;
  if (isLocalDate(after) && after > today) return after;
  return publishedOn > today ? today : undefined;
}
