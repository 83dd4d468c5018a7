/** Only notices that state their validity give sessions. */
import { describe, expect, it } from 'vitest';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from './notices.fixture.ts';
import { gapsOf, sessionsOf } from './recurrence.ts';
import { receptionSchema, REPEATS, type Reception } from '#features/reception/schema.ts';
import { isArchive, standingOf, validityOf, validityText } from './validity.ts';

type Facts = Partial<Reception>;
const day15 = { repeat: 'monthly-day', days: [15] } as const;
const listed = { repeat: 'dates', dates: ['2024-05-14', '2024-01-16'] } as const;
const make = (facts: Facts): Reception =>
  reception({ shift: 'none', ...facts, rule: (facts.rule ?? day15) as Reception['rule'] });

describe('a notice', () => {
  it.each<[string, Facts, object | undefined, string, string]>([
    [
      'a rule with both days',
      { validFrom: '2024-01-01', validTo: '2024-12-31' },
      { from: '2024-01-01', to: '2024-12-31' },
      'ended',
      'Từ 01/01/2024 đến hết 31/12/2024',
    ],
    [
      'a rule still open',
      { validFrom: '2026-01-01' },
      { from: '2026-01-01' },
      'current',
      'Từ 01/01/2026 cho đến khi có lịch mới',
    ],
    ['a rule without any day', {}, undefined, 'undated', 'Thông báo không nêu thời gian áp dụng'],
    [
      'a rule with an end alone',
      { validTo: '2024-12-31' },
      undefined,
      'undated',
      'Thông báo không nêu thời gian áp dụng',
    ],
    [
      'listed days alone',
      { rule: listed as never },
      { from: '2024-01-16', to: '2024-05-14' },
      'ended',
      'Từ 16/01/2024 đến hết 14/05/2024',
    ],
    [
      'an empty list',
      { rule: { repeat: 'dates', dates: [] } },
      undefined,
      'undated',
      'Thông báo không nêu thời gian áp dụng',
    ],
  ])('%s', (_name, facts, validity, standing, text) => {
    const value = make(facts);
    expect(validityOf(value)).toEqual(validity);
    expect(standingOf(value, '2026-11-23')).toBe(standing);
    expect(validityText(value)).toBe(text);
  });

  it.each(
    Object.keys(REPEATS).filter((repeat) => repeat !== 'dates') as Reception['rule']['repeat'][],
  )(
    'by the rule %s without a first day gives no session and no gap, and what records say stays',
    (repeat) => {
      const rule = { repeat, weekday: 'mon', nth: 5, days: [31] } as Reception['rule'];
      const undated = make({ rule });
      expect(sessionsOf(undated, 'lich', DAYS_OFF, '2000-01-01', '2030-12-31')).toEqual([]);
      expect(gapsOf(undated, '2021-01-01', '2026-12-31')).toEqual([]);
      const found = make({ rule, sessions: [{ on: '2021-07-15', status: 'held' }] });
      expect(sessionsOf(found, 'lich', DAYS_OFF, '2000-01-01', '2030-12-31')).toMatchObject([
        { date: '2021-07-15', status: 'held' },
      ]);
    },
  );

  it('with listed days alone has exactly these', () => {
    const dates = sessionsOf(
      make({ rule: listed as never }),
      'lich',
      DAYS_OFF,
      '0001-01-01',
      '2030-12-31',
    );
    expect(dates.map(({ date }) => date)).toEqual(['2024-01-16', '2024-05-14']);
  });

  it('is a document when it was over before it came to the site', () => {
    const of = (facts: Facts) => isArchive(make({ publishedOn: '2026-11-23', ...facts }));
    expect(of({ validFrom: '2024-01-01', validTo: '2024-12-31' })).toBe(true);
    expect(of({ rule: listed as never })).toBe(true);
    expect(of({ validFrom: '2026-01-01', validTo: '2026-12-31' })).toBe(false);
    expect(of({})).toBe(false);
  });

  it('is accepted without a first day, and refused with days the wrong way round', () => {
    const { validFrom: _, ...undated } = make({});
    expect(receptionSchema.safeParse(undated).success).toBe(true);
    const wrong = { ...undated, validFrom: '2026-02-01', validTo: '2026-01-01' };
    expect(receptionSchema.safeParse(wrong).success).toBe(false);
  });
});
