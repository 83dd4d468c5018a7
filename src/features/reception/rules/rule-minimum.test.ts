import { describe, expect, it } from 'vitest';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { minimumWarnings, type DutyBearer } from './rule-minimum.ts';
import type { RuleDraft } from './rule-preview.ts';

const PROVINCE: DutyBearer = { kind: 'committee', level: 'province' };
const COMMUNE: DutyBearer = { kind: 'commune', level: 'commune' };
const warnings = (
  rule: RuleDraft['rule'],
  bearer = PROVINCE,
  post = 'Chủ tịch UBND tỉnh',
  shift: RuleDraft['shift'] = 'next-working-day',
) =>
  minimumWarnings(
    { rule, shift, validFrom: '2026-01-01', validTo: '2026-12-31' },
    bearer,
    post,
    DAYS_OFF,
    '2026-02-10',
  );

describe('minimumWarnings', () => {
  it('is content with a day a month', () => {
    expect(warnings({ repeat: 'monthly-day', days: [15] })).toEqual([]);
  });

  it('names the months a rule leaves out, by absence or by shift', () => {
    expect(warnings({ repeat: 'monthly-weekday', weekday: 'fri', nth: 5 })).toEqual([
      expect.stringMatching(
        /^Ít hơn mức tối thiểu của Chủ tịch UBND cấp tỉnh \(1 ngày một tháng; Luật .*\): tháng 03\/2026, 04\/2026, 06\/2026 và 4 tháng khác\.$/,
      ),
    ]);
    // 31 May is a Sunday, so May has no session; months of 30 days have no 31st at all.
    expect(warnings({ repeat: 'monthly-day', days: [31] })[0]).toMatch(/tháng 04\/2026, 05\/2026/);
  });

  it('counts by weeks where the law does', () => {
    const post = 'Chủ tịch UBND xã';
    expect(warnings({ repeat: 'weekly', weekday: 'wed' }, COMMUNE, post)).toEqual([]);
    expect(warnings({ repeat: 'monthly-day', days: [15] }, COMMUNE, post)[0]).toMatch(
      /\(1 ngày một tuần; .*: tuần từ 02\/03\/2026/,
    );
  });

  it.each([
    ['a deputy', 'Phó Chủ tịch UBND tỉnh'],
    ['a post the law does not name', 'Chủ tịch HĐND tỉnh'],
  ])('says nothing of %s', (_name, post) => {
    expect(warnings({ repeat: 'dates', dates: [] }, PROVINCE, post)).toEqual([]);
  });
});
