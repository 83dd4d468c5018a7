/** What is said in the form of a version because of what is entered. Pure. */
import { circularOf, validityOf } from '#domain/statistic/circulars.ts';
import { addDays } from '#lib/local-date.ts';
import type { Period } from '#domain/statistic/period.ts';
import { note, warning, type Help } from '#cms/form/help/help.ts';

/** What is known of the circular, and whether it has that form. */
export function circularHelp(circular: string, code: string): Help[] {
  const known = circularOf(circular);
  if (!known) return [];
  const { number, codes } = known;
  const lacks = code.trim() !== '' && codes !== undefined && !codes.includes(code.trim());
  return [
    note(`Văn bản ${number} có hiệu lực ${validityOf(known)}.`),
    ...(lacks
      ? [warning(`Văn bản ấy không có biểu “${code.trim()}”; có: ${codes.join(', ')}.`)]
      : []),
  ];
}

/** The day that is most likely: that of the circular where it is sourced, else after the last period. */
export function likelyFrom(circular: string, periods: readonly Period[]): string {
  const known = circularOf(circular);
  if (known && !known.isOutermost) return known.from;
  const last = periods
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return last ? addDays(last, 1) : '';
}

/** "Biểu 01/TCD của TT 06/2025"; empty until both are there. */
export const likelyLabel = (circular: string, code: string): string =>
  circular.trim() && code.trim() ? `Biểu ${code.trim()} của ${circular.trim()}` : '';
