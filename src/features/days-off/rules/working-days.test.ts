import { describe, expect, it } from 'vitest';
import { DAYS_OFF } from './days-off.fixture.ts';
import { dayOffKind, workingDayFrom, workingDaysBetween, workingDayUntil } from './working-days.ts';

describe('working days', () => {
  it.each([
    ['2026-11-23', undefined],
    ['2026-11-24', 'holiday'],
    ['2026-11-28', 'weekend'],
    ['2026-02-21', 'holiday'],
    ['2026-01-10', undefined],
    ['2024-05-04', undefined],
  ])('%s: %s', (date, kind) => {
    expect(dayOffKind(date, DAYS_OFF)).toBe(kind);
  });
  it('skips weekends, holidays and Tết', () => {
    expect(workingDayFrom('2026-02-14', DAYS_OFF)).toBe('2026-02-23');
    expect(workingDayUntil('2026-02-22', DAYS_OFF)).toBe('2026-02-13');
  });
  it.each([
    ['Monday to the next Monday', '2026-03-02', '2026-03-09', 5],
    ['one day less', '2026-03-03', '2026-03-09', 4],
    ['a weekend between', '2026-03-06', '2026-03-12', 4],
    ['Tết between', '2026-02-12', '2026-02-26', 5],
    ['a worked Saturday counts', '2026-08-17', '2026-08-24', 6],
    ['the day itself', '2026-03-09', '2026-03-09', 0],
    ['afterwards', '2026-03-10', '2026-03-09', 0],
  ])('%s', (_name, posted, date, days) => {
    expect(workingDaysBetween(posted, date, DAYS_OFF)).toBe(days);
  });
});
