/** Rule, days off and records of a reception → its dated sessions. */
import { addDays } from '#lib/local-date.ts';
import { ruleDates, type Gap } from './rule-dates.ts';
import type { Reception, SessionRecord } from '#features/reception/schema.ts';
import { withRecords } from './session-records.ts';
import { compareSessions, type Session } from './session.ts';
import { validityOf } from './validity.ts';
import {
  dayOffKind,
  shiftedDate,
  type DaysOffCalendar,
} from '#features/days-off/rules/working-days.ts';

/**
 * Sessions shift and move across the edges of the requested window, those by rule never farther.
 */
const MARGIN_DAYS = 70;

const earlier = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);
export const later = (a: string, b: string): string => (b > a ? b : a);

/** The fields that all sessions of a reception share. */
function common(reception: Reception, id: string) {
  const { agency, title, host, times, place, form } = reception;
  const sample = Boolean(reception.sample);
  return { reception: id, agency, title, host, times, place, form, sample };
}

/**
 * The sessions the rule gives in that window, shifted off days off, one a day; none where the
 * notice does not state its validity.
 */
function planned(
  reception: Reception,
  id: string,
  daysOff: DaysOffCalendar,
  window: { from: string; to: string },
): Session[] {
  const byDate = new Map<string, Session>();
  const validity = validityOf(reception);
  if (!validity) return [];
  const from = later(window.from, validity.from);
  const { dates } = ruleDates(reception.rule, from, earlier(window.to, validity.to));
  for (const nominal of dates) {
    // Days in an explicit list were chosen by people who had a calendar at hand.
    const listed = reception.rule.repeat === 'dates';
    const date = listed ? nominal : shiftedDate(nominal, reception, daysOff);
    const shiftedFor = date === nominal ? undefined : dayOffKind(nominal, daysOff);
    // Two days by rule may shift onto one (5th and 6th on a weekend); the unshifted one stays.
    if (byDate.has(date) && shiftedFor) continue;
    byDate.set(date, {
      ...common(reception, id),
      id: `${id}-${nominal}`,
      date,
      nominal,
      ...(shiftedFor && { shiftedFor }),
      status: 'planned',
      extra: false,
      records: [],
    });
  }
  return [...byDate.values()];
}

/** A session known only from a record: extraordinary, or from before the rule. */
const extraordinary =
  (reception: Reception, id: string) =>
  (record: SessionRecord): Session => ({
    ...common(reception, id),
    id: `${id}-${record.originalOn ?? record.on}`,
    date: record.on,
    nominal: record.originalOn ?? record.on,
    status: 'planned',
    extra: true,
    records: [],
  });

/**
 * All sessions of a reception from the day `from` to the day `to`, both included, sorted. A session
 * that was moved appears twice: on the day it left (status "moved") and on its new day.
 */
export function sessionsOf(
  reception: Reception,
  id: string,
  daysOff: DaysOffCalendar,
  from: string,
  to: string,
): Session[] {
  // Records may lie outside the window, so the rule is expanded around all of them.
  const days = (reception.sessions ?? [])
    .flatMap(({ on, originalOn }) => [on, originalOn ?? on])
    .sort();
  const window = {
    from: addDays(earlier(from, days[0]), -MARGIN_DAYS),
    to: addDays(later(to, days.at(-1) ?? to), MARGIN_DAYS),
  };
  return withRecords(
    planned(reception, id, daysOff, window),
    reception.sessions ?? [],
    extraordinary(reception, id),
  )
    .filter((session) => from <= session.date && session.date <= to)
    .sort(compareSessions);
}

/** Dates the rule yields that do not exist (30 February), to be named on pages. */
export function gapsOf(reception: Reception, from: string, to: string): readonly Gap[] {
  const validity = validityOf(reception);
  if (!validity) return [];
  return ruleDates(reception.rule, later(from, validity.from), earlier(to, validity.to)).gaps;
}
