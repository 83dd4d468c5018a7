import { expect, it, describe } from 'vitest';
import { point } from '#features/statistic/rules/statistic.fixture.ts';
import type { PeriodKind } from '#features/statistic/schema.ts';
import { doubtsOf } from './doubts.ts';
import {
  columnsOf,
  frameOf,
  lastCalendarPeriod,
  lineName,
  linesOfPeriod,
  sectionsOf,
  suggestedPeriod,
  usesParts,
  versionHead,
} from './grid.ts';

const FRAME = frameOf({
  periodKind: 'quarter',
  unit: 'lượt',
  groups: [
    { key: '1', label: 'Tổng số' },
    { key: '4', label: 'Thường xuyên' },
    { key: '13', label: 'Thủ trưởng' },
  ],
  identities: ['1=4+13'],
});
const Q1 = { from: '2025-12-15', to: '2026-03-14' };
const Q2 = { from: '2026-03-15', to: '2026-06-14' };
const row = (agency: string, days: typeof Q1, ...values: number[]) =>
  values.map((stated, index) =>
    point(days.from, days.to, stated, { agency, group: ['1', '4', '13'][index]! }),
  );

describe('the grid', () => {
  it('has the newest period on top, agencies in the order of the file', () => {
    const series = [...row('a', Q1, 1), ...row('b', Q1, 1), ...row('b', Q2, 1)];
    expect(sectionsOf(series, [{ agency: 'a', ...Q2 }])).toEqual([
      {
        period: Q2,
        lines: [
          { agency: 'a', ...Q2 },
          { agency: 'b', ...Q2 },
        ],
      },
      {
        period: Q1,
        lines: [
          { agency: 'a', ...Q1 },
          { agency: 'b', ...Q1 },
        ],
      },
    ]);
  });

  it('has a column per group, with numerator and denominator where they are used', () => {
    expect(columnsOf(FRAME, row('a', Q1, 1), false).map(({ label }) => label)).toEqual([
      'Tổng số',
      'Thường xuyên',
      'Thủ trưởng',
    ]);
    const share = frameOf({ unit: '%' });
    expect(columnsOf(share, [], usesParts(share, [])).map(({ label }) => label)).toEqual([
      'Giá trị',
      'Tử số',
      'Mẫu số',
    ]);
  });

  it('shows figures of groups nobody declared', () => {
    const stray = point(Q1.from, Q1.to, 1, { group: '22' });
    expect(columnsOf(FRAME, [stray], false).at(-1)).toMatchObject({ group: '22', label: '22' });
  });
});

describe('the heading of a version', () => {
  const frame = frameOf({
    periodKind: 'quarter',
    versions: [{ key: 'v', label: 'Biểu mới', from: Q2.to }],
  });
  const old = row('a', Q1, 1);
  const next = row('a', Q2, 1).map((figure) => ({ ...figure, version: 'v' }));
  const headsOf = (series: Parameters<typeof sectionsOf>[0], of = frame) =>
    sectionsOf(series, []).map((section, index, all) => versionHead(of, section, all[index - 1]));

  it('is where another begins, and nowhere without versions', () => {
    expect(headsOf([...old, ...next])).toEqual(['Biểu mới', 'Cách tính trước 14/06/2026']);
    expect(headsOf([...old, ...row('a', Q2, 1)])).toEqual([
      'Cách tính trước 14/06/2026',
      undefined,
    ]);
    expect(headsOf([...old, ...next], FRAME)).toEqual([undefined, undefined]);
  });

  it('is not above rows of several; they say it themselves', () => {
    expect(headsOf([...old, ...next, ...row('b', Q2, 1)])).toEqual([
      undefined,
      'Cách tính trước 14/06/2026',
    ]);
    expect(lineName(frame, { agency: undefined, version: 'v', ...Q2 })).toContain('Biểu mới');
  });
});

describe('the period suggested', () => {
  it('follows the last whole one, by its own days', () => {
    const odd = point('2026-01-01', '2026-07-25', 1);
    const sections = sectionsOf([...row('a', Q2, 1), odd], []);
    expect(suggestedPeriod('quarter', sections, '2026-11-25')).toEqual({
      from: '2026-06-15',
      to: '2026-09-14',
    });
  });

  it.each<[PeriodKind, string, string, string]>([
    ['month', '2026-03-01', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-11-25', '2026-07-01', '2026-09-30'],
    ['quarter', '2026-01-01', '2025-10-01', '2025-12-31'],
    ['half', '2026-11-25', '2026-01-01', '2026-06-30'],
    ['nine-months', '2026-09-30', '2025-01-01', '2025-09-30'],
    ['year', '2026-11-25', '2025-01-01', '2025-12-31'],
    ['multi-year', '2026-11-25', '2021-01-01', '2025-12-31'],
  ])('is the last %s that is over on %s where there is none', (kind, today, from, to) => {
    expect(lastCalendarPeriod(kind, today)).toEqual({ from, to });
    expect(suggestedPeriod(kind, [], today)).toEqual({ from, to });
  });

  it('comes with a row for each agency of the period before', () => {
    const sections = sectionsOf([...row('a', Q1, 1), ...row('b', Q1, 1)], []);
    expect(linesOfPeriod(FRAME, Q2, sections)).toEqual([
      { agency: 'a', ...Q2 },
      { agency: 'b', ...Q2 },
    ]);
    expect(linesOfPeriod(FRAME, Q2, [])).toEqual([{ agency: undefined, ...Q2 }]);
  });

  it.each([
    [[{ key: 'v', from: '2026-06-14' }], 'v'],
    [[{ key: 'v', from: '2026-06-15' }], undefined],
    [[{ key: 'u' }, { key: 'v' }], 'v'],
    [[{ key: 'u' }, { key: 'v', from: '2026-06-15' }], 'u'],
  ])('is of the version that it is reported by: %j, %s', (versions, version) => {
    const before = sectionsOf([...row('a', Q1, 1), point(Q1.from, Q1.to, 2, { version: 'x' })], []);
    const lines = linesOfPeriod(frameOf({ versions }), Q2, before);
    expect(lines).toEqual(
      ['a', undefined].map((agency) => ({ agency, ...(version && { version }), ...Q2 })),
    );
  });
});

describe('doubts', () => {
  const named = (group: string | undefined) => `cột ${group ?? ''}`;
  it.each([
    [[12, 10, 2], []],
    [[13, 10, 2], ['1=4+13 không khớp: 1 = 13 nhưng 4+13 = 12.']],
    [[13, 10], []],
  ])('%j: %j', (values, doubts) => {
    expect(doubtsOf(row('a', Q1, ...values), FRAME, { agency: 'a', ...Q1 }, named)).toEqual(doubts);
  });

  it('tells what numerator and denominator give, and a share above 100', () => {
    const share = { ...FRAME, unit: '%', identities: [] };
    const off = point(Q1.from, Q1.to, 913, { numerator: 913, denominator: 1000 });
    expect(doubtsOf([off], share, { ...Q1 }, () => '')).toEqual([
      'Ghi 913, tính lại từ 913/1.000 được 91,3.',
      '913% nằm ngoài 0–100%. Phần lẻ viết sau dấu phẩy, ví dụ 91,3.',
    ]);
  });
});
