/** Attendance at receptions: reported days decide, and unreported days never count as missed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellIn, attendance, statusOf } from '#features/duty/rules/duty.fixture.ts';

describe('receptions', () => {
  const evidence = { collection: 'receptions', minimum: 100 };
  const days = (required: number, decided: number, kept: number) => ({ required, decided, kept });
  it.each([
    ['no schedule', [], 'no-data', ''],
    ['nothing reported', [attendance(days(12, 0, 0))], 'no-data', '12 ngày chưa công bố kết quả'],
    ['every day held', [attendance(days(12, 12, 12))], 'met', '12/12 ngày'],
    ['one day not held', [attendance(days(12, 12, 11))], 'unmet', '11/12 ngày'],
    [
      'some days silent',
      [attendance(days(12, 10, 10))],
      'no-data',
      '10/12 ngày, 2 ngày chưa công bố kết quả',
    ],
    [
      'short, whatever the silent days were',
      [attendance(days(12, 10, 9))],
      'unmet',
      '9/12 ngày, 2 ngày chưa công bố kết quả',
    ],
    ['no period over', [attendance({ head: 1, coming: 3 })], 'no-data', 'chưa hết kỳ nào'],
    ['another year', [attendance(days(12, 12, 12), { year: 2024 })], 'no-data', ''],
    ['another agency', [attendance(days(12, 12, 12), { of: 'b' })], 'no-data', ''],
    ['a deputy', [attendance(days(12, 12, 12), { post: 'Phó Giám đốc Sở' })], 'no-data', ''],
    [
      'two heads, one of them short',
      [attendance(days(12, 12, 12)), attendance(days(24, 24, 23), { post: 'Bí thư' })],
      'unmet',
      '35/36 ngày',
    ],
    [
      'no minimum known: the schedule is what is asked',
      [attendance({ head: 4, moved: 1 }, { bound: false })],
      'met',
      '4/4 ngày',
    ],
    [
      'no minimum known, one session delegated, one silent',
      [attendance({ head: 2, delegated: 1, unreported: 1 }, { bound: false })],
      'unmet',
      '2/4 ngày, 1 ngày chưa công bố kết quả',
    ],
    [
      'a schedule without minimum beside that of the head',
      [
        attendance(days(12, 12, 12)),
        attendance({ cancelled: 3 }, { bound: false, post: 'Chánh Thanh tra' }),
      ],
      'met',
      '12/12 ngày',
    ],
  ])('%s', (_, rows, status, detail) => {
    expect(cellIn(evidence, { attendance: rows })).toMatchObject({ status, detail });
  });

  it.each([
    ['enough', 11, 'met'],
    ['still possible', 9, 'no-data'],
    ['no longer possible', 8, 'unmet'],
  ])('with a minimum of 90 percent, two days silent: %s', (_, kept, expected) => {
    const rows = [attendance(days(12, kept === 11 ? 12 : 10, kept))];
    expect(statusOf({ ...evidence, minimum: 90 }, { attendance: rows })).toBe(expected);
  });

  it('state the share of days, and point at the row that was counted', () => {
    const cell = cellIn(evidence, { attendance: [attendance(days(12, 12, 11))] });
    expect(cell.value).toBe(91.7);
    expect(cell.evidence[0]?.path).toBe(
      '/lich-tiep-cong-dan/giu-lich/2025/#giu-lich-a-giam-doc-so',
    );
    expect(cellIn(evidence, { attendance: [attendance(days(3, 0, 0))] }).value).toBeUndefined();
  });

  it('whatever was reported, silence alone is never "not met"', () => {
    const counts = fc.record({
      required: fc.nat(52),
      unreported: fc.nat(52),
      minimum: fc.integer({ min: 2, max: 100 }),
    });
    fc.assert(
      fc.property(counts, ({ required, unreported, minimum }) => {
        const decided = Math.max(0, required - unreported);
        const status = statusOf(
          { ...evidence, minimum },
          { attendance: [attendance(days(required, decided, decided))] },
        );
        expect(status).not.toBe('unmet');
      }),
    );
  });
});
