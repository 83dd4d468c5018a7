/**
 * Every kind of rule with every shift, 2021 to 2027, against an independent computation: it does
 * not step along the rule but asks for each day of the year whether the rule names it.
 */
import { expect, it } from 'vitest';
import { addDays, daysInMonth, weekday } from '#lib/local-date.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import { calendarRow, weekdayNumber } from './rule-dates.ts';
import {
  SHIFTS,
  WEEKDAYS,
  type Reception,
  type ReceptionRule,
} from '#features/reception/schema.ts';
import type { Session } from './session.ts';
import { dayOffKind } from '#features/days-off/rules/working-days.ts';

type Shift = Reception['shift'];
const [FIRST, LAST] = ['2021-01-01', '2027-12-31'];
const weekdays = Object.keys(WEEKDAYS) as (keyof typeof WEEKDAYS)[];
const shifts = Object.keys(SHIFTS) as Shift[];

const rules: ReceptionRule[] = [
  ...weekdays.flatMap((day): ReceptionRule[] => [
    { repeat: 'weekly', weekday: day },
    ...[-1, 1, 2, 3, 4, 5].flatMap((nth): ReceptionRule[] => [
      { repeat: 'monthly-weekday', weekday: day, nth },
      { repeat: 'monthly-row', weekday: day, nth },
    ]),
  ]),
  ...Array.from({ length: 31 }, (_, i): ReceptionRule => ({
    repeat: 'monthly-day',
    days: [i + 1],
  })),
  { repeat: 'monthly-day', days: [1, 5, 15, 20, 25, 30] },
  { repeat: 'dates', dates: ['2021-02-11', '2024-02-13', '2025-05-04', '2026-08-22'] },
];
/** One shift for both weekends and holidays, and the mixed pairs that notices use. */
const ways: [Shift, Shift | undefined][] = [
  ...shifts.map((shift): [Shift, undefined] => [shift, undefined]),
  ['next-working-day', 'nearest-in-month'],
  ['nearest-in-month', 'next-working-day'],
  ['none', 'nearest'],
];

/** Whether the rule names that day. */
function names(rule: ReceptionRule, date: string): boolean {
  const day = Number(date.slice(8));
  if (rule.repeat === 'dates') return rule.dates?.includes(date) ?? false;
  if (rule.repeat === 'monthly-day') return rule.days?.includes(day) ?? false;
  if (weekday(date) !== weekdayNumber(rule.weekday ?? 'mon')) return false;
  if (rule.repeat === 'weekly') return true;
  if (rule.nth === -1) return day + 7 > daysInMonth(date);
  return rule.repeat === 'monthly-row'
    ? calendarRow(date) === rule.nth
    : Math.ceil(day / 7) === rule.nth;
}

const everyDay: string[] = [];
for (let day = FIRST; day <= LAST; day = addDays(day, 1)) everyDay.push(day);

const expand = (rule: ReceptionRule, shift: Shift, holidayShift: Shift | undefined) =>
  sessionsOf(
    reception({
      ...{ rule, shift, validFrom: FIRST, validTo: LAST },
      ...(holidayShift && { holidayShift }),
    }),
    'lich',
    DAYS_OFF,
    '2020-01-01',
    '2028-12-31',
  );

/** The fault in a session's date, if any. */
function fault({ date, nominal }: Session, way: Shift): string | undefined {
  const kind = dayOffKind(nominal, DAYS_OFF);
  if (!kind || way === 'none') return date === nominal ? undefined : 'left its day for nothing';
  if (dayOffKind(date, DAYS_OFF)) return 'is on a day off';
  if (way === 'nearest-in-month')
    return date.slice(0, 7) === nominal.slice(0, 7) ? undefined : 'left its month';
  if (way === 'nearest') return undefined;
  if (date < nominal) return 'was brought forward';
  // The only Saturday that can follow a Saturday off is one worked in exchange: else the next
  // working day.
  if (way === 'same-weekday-next-week' && weekday(nominal) < 6)
    return weekday(date) === weekday(nominal) ? undefined : 'is on another weekday';
  for (let day = nominal; day < date; day = addDays(day, 1))
    if (!dayOffKind(day, DAYS_OFF)) return 'jumped over a working day';
  return undefined;
}

it.each(ways)('weekends %s, holidays %s: all rules', (shift, holidayShift) => {
  const faults: unknown[] = [];
  for (const rule of rules) {
    const tell = (day: string, what: string) => faults.push([rule, day, what]);
    const sessions = expand(rule, shift, holidayShift);
    const nominal = new Set(sessions.map((session) => session.nominal));
    for (const day of nominal) if (!names(rule, day)) tell(day, 'is not named by the rule');
    // A day by rule may be missing only where it would shift onto another session's day.
    for (const day of everyDay)
      if (names(rule, day) && !nominal.has(day) && !dayOffKind(day, DAYS_OFF))
        tell(day, 'is missing');
    if (new Set(sessions.map(({ date }) => date)).size < sessions.length)
      tell(LAST, 'has two sessions on a day');
    for (const session of sessions) {
      const holiday = dayOffKind(session.nominal, DAYS_OFF) === 'holiday';
      const way = rule.repeat === 'dates' ? 'none' : holiday ? (holidayShift ?? shift) : shift;
      const what = fault(session, way);
      if (what) tell(session.nominal, what);
    }
    expect(expand(rule, shift, holidayShift)).toEqual(sessions);
  }
  expect(faults).toEqual([]);
});

it('Saturday by rule, same weekday next week: not weeks later on a Saturday that is worked', () => {
  const sessions = expand(
    { repeat: 'weekly', weekday: 'sat' },
    'same-weekday-next-week',
    undefined,
  );
  expect(sessions.find(({ nominal }) => nominal === '2024-03-16')?.date).toBe('2024-03-18');
});

it('a Saturday worked in exchange is a working day: neither left nor jumped over', () => {
  // 22/08/2026 is a worked Saturday in the notices of the year.
  const monthly = (day: number): ReceptionRule => ({ repeat: 'monthly-day', days: [day] });
  const in2026 = (rule: ReceptionRule, month: string) =>
    expand(rule, 'next-working-day', undefined).filter(({ nominal }) => nominal.startsWith(month));
  expect(in2026(monthly(22), '2026-08')).toMatchObject([{ date: '2026-08-22' }]);
  // 10/01/2026 is a worked Saturday too; 4 May 2024 follows five days off.
  expect(in2026(monthly(10), '2026-01')).toMatchObject([{ date: '2026-01-10' }]);
  expect(in2026(monthly(4), '2024-05')).toMatchObject([{ date: '2024-05-04' }]);
});

it('several places: one schedule each, and a session that is held elsewhere', () => {
  const third = { repeat: 'monthly-weekday', weekday: 'tue', nth: 3 } as const;
  const at = (name: string, id: string, sessions: Reception['sessions'] = []) =>
    sessionsOf(
      reception({
        ...{ rule: third, shift: 'next-working-day', validFrom: '2021-01-01', sessions },
        place: { name },
      }),
      id,
      DAYS_OFF,
      '2021-03-01',
      '2021-04-30',
    );
  const office = at('Trụ sở 1', 'mot', [
    { on: '2021-04-20', status: 'planned', place: { name: 'Nhà văn hóa' } },
  ]);
  expect([...office, ...at('Trụ sở 2', 'hai')]).toMatchObject([
    { id: 'mot-2021-03-16', date: '2021-03-16', place: { name: 'Trụ sở 1' } },
    { id: 'mot-2021-04-20', date: '2021-04-20', place: { name: 'Nhà văn hóa' } },
    { id: 'hai-2021-03-16', date: '2021-03-16', place: { name: 'Trụ sở 2' } },
    { id: 'hai-2021-04-20', date: '2021-04-20', place: { name: 'Trụ sở 2' } },
  ]);
});
