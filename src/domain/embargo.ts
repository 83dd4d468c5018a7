/** Records that wait for their hour. */
import { instantOf } from '#lib/local-date.ts';

/** Is this record's `publishAt` still to come? Nothing of it may reach the site before. */
export function isEmbargoed(data: Readonly<Record<string, unknown>>, now: Date): boolean {
  const at = data['publishAt'];
  if (typeof at !== 'string') return false;
  const [date = '', time] = at.split('T');
  return instantOf(date, time) > now;
}
