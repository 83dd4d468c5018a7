/** Which minimum applies to which head, and when. */
import { describe, expect, it } from 'vitest';
import type { Agency, AgencyKind, Level } from '#features/agency/schema.ts';
import { MINIMUMS, isHeadPost, minimumFor, minimumOfAgency } from './minimums.ts';

const agency = (kind: AgencyKind, level: Level) => ({ kind, level });

describe('the minimum of a post on a day', () => {
  it.each([
    ['committee', 'province', 'Chủ tịch UBND tỉnh', '2024-05-01', 1, 'month'],
    ['committee', 'province', 'Chủ tịch UBND tỉnh', '2026-12-01', 1, 'month'],
    ['committee', 'district', 'Chủ tịch UBND huyện', '2025-06-30', 2, 'month'],
    ['commune', 'commune', 'Chủ tịch UBND phường', '2026-03-02', 1, 'week'],
    ['committee', 'commune', 'Chủ tịch UBND xã', '2015-03-02', 1, 'week'],
    ['department', 'province', 'Giám đốc Sở', '2026-03-02', 1, 'month'],
    ['department', 'province', 'Chánh Thanh tra tỉnh', '2026-03-02', 1, 'month'],
    ['party', 'province', 'Bí thư Tỉnh ủy', '2024-03-02', 1, 'month'],
    ['party', 'district', 'Bí thư Huyện ủy', '2024-03-02', 1, 'month'],
    ['party', 'commune', 'Bí thư Đảng ủy xã', '2026-03-02', 2, 'month'],
  ] as const)('%s, %s, %s, %s: %i a %s', (kind, level, post, on, days, per) => {
    expect(minimumFor(agency(kind, level), post, on)).toMatchObject({ days, per });
  });

  it.each([
    ['districts are gone', 'committee', 'district', 'Chủ tịch UBND huyện', '2025-07-01'],
    ['so are their parties', 'party', 'district', 'Bí thư Huyện ủy', '2025-07-01'],
    ['before the law', 'committee', 'province', 'Chủ tịch UBND tỉnh', '2014-06-30'],
    ['before the party rule', 'party', 'province', 'Bí thư Tỉnh ủy', '2019-02-17'],
    ['a deputy', 'committee', 'province', 'Phó Chủ tịch UBND tỉnh', '2026-01-01'],
    ['either of two', 'committee', 'province', 'Chủ tịch hoặc Phó Chủ tịch', '2026-01-01'],
    ['hosts who take turns', 'department', 'province', 'Luân phiên: Chủ tịch', '2021-01-01'],
    ['no source for councils', 'council', 'province', 'Chủ tịch HĐND tỉnh', '2026-01-01'],
    ['a council at the commune', 'commune', 'commune', 'Chủ tịch HĐND xã', '2026-01-01'],
  ] as const)('none: %s', (_why, kind, level, post, on) => {
    expect(minimumFor(agency(kind, level), post, on)).toBeUndefined();
  });

  it('binds a period only if it binds the whole of it', () => {
    const district = agency('committee', 'district');
    expect(minimumFor(district, 'Chủ tịch UBND huyện', '2025-06-01', '2025-06-30')).toBeDefined();
    expect(minimumFor(district, 'Chủ tịch UBND huyện', '2025-06-30', '2025-07-06')).toBeUndefined();
  });
});

it('a city is no deputy: "thành phố" is not "phó"', () => {
  expect(isHeadPost('Chủ tịch UBND Thành phố')).toBe(true);
  expect(isHeadPost('Phó Giám đốc Sở')).toBe(false);
});

it('every entry names its source, and its validity is in order', () => {
  for (const { from, to = '9999-12-31', source, days } of MINIMUMS) {
    expect(source.url).toMatch(/^https:\/\//);
    expect(source.title).not.toBe('');
    expect(from < to).toBe(true);
    expect(days).toBeGreaterThan(0);
  }
  expect(new Set(MINIMUMS.map(({ id }) => id)).size).toBe(MINIMUMS.length);
});

it('an agency without a known head gets no line on what its head must do', () => {
  const names = [{ name: 'Sở Tư pháp' }];
  const one: Agency = { names, ...agency('department', 'province') };
  expect(minimumOfAgency(one, '2026-01-01')).toBeUndefined();
  expect(minimumOfAgency({ ...one, head: { post: 'Giám đốc Sở' } }, '2026-01-01')).toBeDefined();
});
