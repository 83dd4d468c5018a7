import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import {
  comingSessions,
  overlapWarnings,
  rulePreview,
  UNDATED,
  type RuleDraft,
  type RuleSummary,
} from './rule-preview.ts';
import { shiftedDate } from '#features/days-off/rules/working-days.ts';

const draft = (rule: RuleDraft['rule'], more: Partial<RuleDraft> = {}): RuleDraft => ({
  rule,
  shift: 'next-working-day',
  validFrom: '2026-01-01',
  ...more,
});
const preview = (value: RuleDraft, today: string, count = 12) =>
  rulePreview(value, DAYS_OFF, today, count);

describe('rulePreview', () => {
  it('says where a day goes that is off, and why', () => {
    const { dates, warnings } = preview(
      draft({ repeat: 'monthly-day', days: [15] }, { validTo: '2026-12-31' }),
      '2026-01-20',
      2,
    );
    expect(dates).toEqual([
      { date: '2026-02-23', nominal: '2026-02-15', shiftedFor: 'holiday' },
      { date: '2026-03-16', nominal: '2026-03-15', shiftedFor: 'weekend' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('starts where the schedule does, and goes back to it when it is over', () => {
    const rule = { repeat: 'weekly', weekday: 'mon' } as const;
    const later = preview(draft(rule, { validFrom: '2026-06-01' }), '2026-01-20', 1);
    expect(later.dates[0]?.date).toBe('2026-06-01');
    const over = preview(draft(rule, { validTo: '2026-01-31' }), '2026-06-01', 1);
    expect(over.dates[0]?.date).toBe('2026-01-05');
    expect(over.warnings).toEqual(['Lịch đã hết áp dụng từ ngày 31/01/2026.']);
  });

  it.each<[string, RuleDraft, string, RegExp[]]>([
    [
      '30 February',
      draft({ repeat: 'monthly-day', days: [30] }, { validTo: '2026-03-31' }),
      '2026-02-01',
      [/Chỉ còn 1 buổi/, /Tháng 02\/2026 không có ngày 30/],
    ],
    [
      'a day off that stays',
      draft({ repeat: 'dates', dates: ['2026-04-30'] }, { validTo: '2026-12-31' }),
      '2026-01-01',
      [/Chỉ còn 1 buổi/, /Thứ Năm, 30\/04\/2026 là ngày nghỉ lễ, Tết; ngày trong danh sách/],
    ],
    [
      'two days on one',
      draft({ repeat: 'monthly-day', days: [7, 8] }, { validTo: '2026-03-31' }),
      '2026-03-01',
      [
        /Chỉ còn 1 buổi/,
        /Ngày 07\/03\/2026 và 08\/03\/2026 cùng rơi vào thứ Hai, ngày 09\/03\/2026/,
      ],
    ],
    [
      'a month left without a session',
      draft({ repeat: 'monthly-day', days: [31] }, { validTo: '2026-06-30' }),
      '2026-05-01',
      [/Chỉ còn 1 buổi/, /Buổi của tháng 05\/2026 rơi sang tháng 06\/2026 \(thứ Hai, ngày 01\/06/],
    ],
    [
      'a year nobody has announced',
      draft({ repeat: 'weekly', weekday: 'mon' }, { validTo: '2031-01-20' }),
      '2031-01-01',
      [/Chỉ còn 3 buổi/, /Lịch nghỉ lễ, Tết năm 2031 chưa có/],
    ],
    [
      'no day at all',
      draft({ repeat: 'dates', dates: [] }),
      '2026-01-01',
      [/không cho ngày tiếp nào/],
    ],
  ])('warns: %s', (_name, value, today, expected) => {
    const { warnings } = preview(value, today);
    expect(warnings.length).toBe(expected.length);
    expected.forEach((pattern, index) => expect(warnings[index]).toMatch(pattern));
  });

  it('shows the days the engine gives, in order and no more than asked', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-01', n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 15 }),
        (today, on, count) => {
          const value = draft({ repeat: 'monthly-day', days: [on] }, { validFrom: '2025-01-01' });
          const dates = preview(value, today, count).dates;
          expect(dates.length).toBeLessThanOrEqual(count);
          expect(dates.map(({ date }) => date)).toEqual(dates.map(({ date }) => date).sort());
          for (const { date, nominal } of dates)
            expect(date).toBe(shiftedDate(nominal, value, DAYS_OFF));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('comingSessions', () => {
  it('shows what was changed about them', () => {
    const value = draft(
      { repeat: 'monthly-day', days: [15] },
      { sessions: [{ on: '2026-04-15', status: 'postponed', reason: 'Bận họp' }] },
    );
    const [first] = comingSessions(value, DAYS_OFF, '2026-04-01', 1);
    expect(first).toMatchObject({ date: '2026-04-15', status: 'postponed', reason: 'Bận họp' });
  });
});

it('shows the days of a rule without a first day, and says that the site computes none', () => {
  const { validFrom: _, ...undated } = draft({ repeat: 'weekly', weekday: 'mon' });
  const { dates, warnings } = rulePreview(undated, DAYS_OFF, '2026-06-01', 2);
  expect(dates.map(({ date }) => date)).toEqual(['2026-06-01', '2026-06-08']);
  expect(warnings[0]).toBe(UNDATED);
  expect(comingSessions(undated, DAYS_OFF, '2026-06-01', 2)).toEqual([]);
});

describe('overlapWarnings', () => {
  const own: RuleSummary = {
    id: 'a',
    title: 'Lịch A',
    agency: 'ubnd-tinh',
    post: 'Chủ tịch UBND tỉnh',
    kind: 'periodic',
    validity: { from: '2026-01-01' },
  };
  it.each<[string, Partial<RuleSummary>, number]>([
    ['itself', { id: 'a' }, 0],
    ['the year before', { validity: { from: '2025-01-01', to: '2025-12-31' } }, 0],
    ['without an end', { validity: { from: '2025-01-01' } }, 1],
    ['another person', { post: 'Phó Chủ tịch UBND tỉnh' }, 0],
    ['another kind', { kind: 'regular' }, 0],
    ['another agency', { agency: 'so-y-te' }, 0],
  ])('%s', (_name, other, count) => {
    expect(overlapWarnings(own, [{ ...own, id: 'b', ...other }])).toHaveLength(count);
  });
});
