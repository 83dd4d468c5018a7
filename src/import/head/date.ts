/** Place and day of issue: "Minh Họa, ngày 05 tháng 3 năm 2026", and days inside citations. */
import { isLocalDate } from '#lib/local-date.ts';

export interface ReadDate {
  readonly place: string;
  /** YYYY-MM-DD */
  readonly date: string | undefined;
  /** As written. */
  readonly raw: string;
}

const pad = (number: string): string => number.padStart(2, '0');
const LONG = /ngày\s{0,3}(\d{1,2})\s{0,3}tháng\s{0,3}(\d{1,2})\s{0,3}năm\s{0,3}(\d{4})/iu;
const SHORT = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u;

/** The first day in a text; undefined for days that do not exist. */
export function dateIn(text: string): string | undefined {
  const match = LONG.exec(text) ?? SHORT.exec(text);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? date : undefined;
}

const LINE = /^(?:([\p{L} .'-]{2,40}?),?\s+)?(ngày[\s.…_\d]*tháng[\s.…_\d]*năm[\s.…_\d]*)$/iu;

/** A line that is place and day, filled in or not. */
export function readDateLine(text: string): ReadDate | undefined {
  const match = LINE.exec(text.replace(/[()]/g, '').trim());
  if (!match) return undefined;
  const [, place = '', raw = ''] = match;
  return { place: place.trim(), date: dateIn(raw), raw: raw.trim() };
}
