/**
 * Real notices: the rule must give the published dates, one by one. Four list their dates (Trà Vinh
 * 12, Tây Ninh 25 and 3 without a session, Tây Sơn 26, Thanh Hóa 1 moved). Five give a rule only
 * (Vĩnh Long, Lạng Sơn, Ngân Sơn, Vĩnh Phúc, Thành phố Hồ Chí Minh): their dates here are worked
 * out by hand. Two only postpone (Bến Tre, Bình Dương). One date differs: 13/02/2024, published by
 * Trà Vinh against its own rule, in the Tết break.
 */
import { describe, expect, it } from 'vitest';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import {
  TAY_NINH_2021,
  TAY_NINH_2021_NONE,
  TAY_SON_2025,
  TRA_VINH_2024,
  reception,
} from './notices.fixture.ts';
import { gapsOf, sessionsOf } from './recurrence.ts';
import { gapText } from './rule-text.ts';
import type { Reception } from '#features/reception/schema.ts';

const datesOf = (facts: Parameters<typeof reception>[0], from: string, to: string): string[] =>
  sessionsOf(reception(facts), 'lich', DAYS_OFF, from, to).map((session) => session.date);
const year = (facts: Parameters<typeof reception>[0], y: number): string[] =>
  datesOf({ ...facts }, `${y}-01-01`, `${y}-12-31`);

const traVinh = {
  rule: { repeat: 'monthly-row', weekday: 'tue', nth: 3 },
  shift: 'same-weekday-next-week',
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
} as const;

describe('Trà Vinh 2024: Tuesday of the third row of the calendar sheet', () => {
  it('gives the twelve published dates when no day off is looked at', () => {
    expect(year({ ...traVinh, shift: 'none' }, 2024)).toEqual(TRA_VINH_2024);
  });
  it('differs in one: the notice lists 13/02, the fourth day of Tết, its own rule says 20/02', () => {
    const byRule = TRA_VINH_2024.map((date) => (date === '2024-02-13' ? '2024-02-20' : date));
    expect(year(traVinh, 2024)).toEqual(byRule);
  });
  it('is not the third Tuesday: that fits only four of the twelve', () => {
    const nth = { ...traVinh, rule: { ...traVinh.rule, repeat: 'monthly-weekday' } } as const;
    expect(year(nth, 2024).filter((date) => TRA_VINH_2024.includes(date))).toHaveLength(4);
  });
});

describe('Tây Ninh 2021: four hosts, each on their Thursday of the month', () => {
  const none: Reception['sessions'] = TAY_NINH_2021_NONE.map(([on, reason]) => ({
    on,
    status: 'cancelled',
    reason,
  }));
  const hosts = [
    'Chủ tịch UBND tỉnh',
    'Đoàn ĐBQH đơn vị tỉnh Tây Ninh',
    'Thường trực HĐND tỉnh',
    'Bí thư Tỉnh ủy',
  ];
  const sessions = hosts.flatMap((post, index) => {
    const rule = { repeat: 'monthly-weekday', weekday: 'thu', nth: index + 1 } as const;
    // All three days without a session are the second Thursday of their month.
    const facts = { rule, shift: 'none', validFrom: '2021-01-01', host: { post } } as const;
    return sessionsOf(
      reception(index === 1 ? { ...facts, sessions: none } : facts),
      `tay-ninh-${index}`,
      DAYS_OFF,
      '2021-01-01',
      '2021-07-22',
    );
  });
  it('gives the 25 published sessions with their hosts', () => {
    const held = sessions
      .filter((session) => session.status === 'planned')
      .map((session) => [session.date, session.host.post])
      .sort();
    expect(held).toEqual(TAY_NINH_2021);
  });
  it('keeps the three days without a session, with their reasons', () => {
    const cancelled = sessions.filter((session) => session.status === 'cancelled');
    expect(cancelled.map(({ date, reason }) => [date, reason])).toEqual(TAY_NINH_2021_NONE);
  });
});

it('Tây Sơn 2025: every Thursday, the 26 published dates', () => {
  const facts = {
    rule: { repeat: 'weekly', weekday: 'thu' },
    shift: 'next-working-day',
    validFrom: '2025-07-01',
    validTo: '2025-12-31',
  } as const;
  expect(year(facts, 2025)).toEqual(TAY_SON_2025);
});

describe('day of the month, next working day', () => {
  const monthly = (...days: number[]) =>
    ({
      rule: { repeat: 'monthly-day', days },
      shift: 'next-working-day',
      validFrom: '2014-01-01',
    }) as const;
  const of = (month: string, ...days: number[]) =>
    datesOf(monthly(...days), `${month}-01`, `${month}-28`);

  it.each([
    ['Vĩnh Long: 01/01 is a holiday', 1, '2025-01', ['2025-01-02']],
    ['Vĩnh Long: 01/5/2023 begins three days off', 1, '2023-05', ['2023-05-04']],
    ['Vĩnh Long: 01/6/2024 is a Saturday', 1, '2024-06', ['2024-06-03']],
    ['Lạng Sơn: 15/02/2026 lies in the Tết break', 15, '2026-02', ['2026-02-23']],
    ['Vĩnh Phúc: 15/6/2024 is a Saturday', 15, '2024-06', ['2024-06-17']],
    ['Hà Tĩnh: 15/10/2016 is a Saturday', 15, '2016-10', ['2016-10-17']],
    ['Thành phố Hồ Chí Minh: 20/12/2014 is a Saturday', 20, '2014-12', ['2014-12-22']],
    ['Ngân Sơn: 20/11/2021 is a Saturday', 20, '2021-11', ['2021-11-22']],
    ['22/8/2026 is a Saturday worked in exchange', 22, '2026-08', ['2026-08-22']],
  ])('%s', (_name, day, month, expected) => {
    expect(of(month, day)).toEqual(expected);
  });

  it('Lạng Sơn, Standing Committee: there is no 30 February, and that is said', () => {
    const facts = reception(monthly(30));
    const gaps = gapsOf(facts, '2026-01-01', '2026-12-31');
    expect(gaps).toEqual([{ month: '2026-02', day: 30 }]);
    expect(gaps.map(gapText)).toEqual([expect.stringContaining('Tháng 02/2026 không có ngày 30')]);
    expect(year(monthly(30), 2026)).toHaveLength(11);
  });
});

// The notice names the 25th; no 25th was a holiday in these years, so the 30th tests the rule.
it('Bắc Kạn: a weekend goes to the next working day, a holiday to the nearest in the month', () => {
  const facts = {
    rule: { repeat: 'monthly-day' as const, days: [25, 30] },
    shift: 'next-working-day' as const,
    holidayShift: 'nearest-in-month' as const,
    validFrom: '2024-01-01',
  };
  expect(datesOf(facts, '2024-05-01', '2024-05-31')).toEqual(['2024-05-27', '2024-05-30']);
  // 29 and 30 April and 1 May 2024 were off: 26 April is the nearest working day within April.
  expect(datesOf(facts, '2024-04-15', '2024-05-05')).toEqual(['2024-04-25', '2024-04-26']);
});

describe('changes that were announced', () => {
  const one = (day: string, record: NonNullable<Reception['sessions']>[number]) =>
    sessionsOf(
      reception({
        rule: { repeat: 'dates', dates: [day] },
        shift: 'none',
        validFrom: `${day.slice(0, 4)}-01-01`,
        sessions: [record],
      }),
      'lich',
      DAYS_OFF,
      `${day.slice(0, 4)}-01-01`,
      `${day.slice(0, 4)}-12-31`,
    );

  it('Thanh Hóa 2019: moved three days ahead; both days are shown', () => {
    const sessions = one('2019-10-21', {
      on: '2019-10-21',
      status: 'moved',
      movedTo: '2019-10-18',
      reason: 'Thay đổi lịch công tác',
    });
    expect(sessions).toMatchObject([
      { date: '2019-10-18', nominal: '2019-10-21', movedFrom: '2019-10-21', status: 'confirmed' },
      { date: '2019-10-21', nominal: '2019-10-21', movedTo: '2019-10-18', status: 'moved' },
    ]);
  });
  it('Bình Dương 12/2024: postponed without a new date stays on its day', () => {
    const on = '2024-12-17';
    const reason = 'Chương trình công tác đột xuất';
    expect(one(on, { on, status: 'postponed', reason })).toMatchObject([
      { date: on, status: 'postponed', reason },
    ]);
  });
  // 14/07/2021 is the day of the notice; no source gives the day of the postponed session.
  it('Bến Tre 7/2021: a notice that names no day gives none, and none is guessed', () => {
    const rule: Reception['rule'] = { repeat: 'dates', dates: [] };
    expect(year({ rule, shift: 'none', validFrom: '2021-07-01' }, 2021)).toEqual([]);
  });
});
