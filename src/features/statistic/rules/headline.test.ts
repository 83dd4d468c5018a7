import { describe, expect, it } from 'vitest';
import { point, statistic } from './statistic.fixture.ts';
import { formatChange } from './format.ts';
import { headlineFacts, headlineOf, sparklineOf, targetFact } from './headline.ts';
import { changeOf } from './series.ts';

const year = (y: number, stated: number, rest = {}) =>
  point(`${y}-01-01`, `${y}-12-31`, stated, rest);
const yearly = (series: ReturnType<typeof year>[], rest = {}) =>
  statistic(series, { periodKind: 'year', ...rest });
const [a, b] = [{ agency: 'a' }, { agency: 'b' }];
const groups = [
  { key: '1', label: 'Tổng' },
  { key: '4', label: 'Thường xuyên' },
];
const versions = [
  { key: 'x', label: 'Sáu nhóm' },
  { key: 'y', label: 'Năm nhóm' },
];

describe('headlineOf', () => {
  it.each([
    ['the latest period', [year(2025, 3), year(2024, 2)], {}, 3, []],
    ['the only agency', [year(2024, 2, a), year(2025, 3, a)], {}, 3, []],
    ['the whole before its parts', [year(2025, 3), year(2025, 1, a)], {}, 3, []],
    [
      'the whole, and each of its parts',
      [year(2025, 3), year(2025, 1, a), year(2025, 2, b)],
      {},
      3,
      [1, 2],
    ],
    [
      'none of several agencies, the last figure of each',
      [year(2025, 9, a), year(2024, 1, b)],
      {},
      undefined,
      [9, 1],
    ],
    [
      'none, though only one agency has reported the newest period',
      [year(2024, 5, a), year(2024, 1, b), year(2025, 9, a)],
      {},
      undefined,
      [9, 1],
    ],
    [
      'the agency that the record names',
      [year(2025, 9, a), year(2025, 1, b)],
      { headlineAgency: 'b' },
      1,
      [9, 1],
    ],
    [
      'none where the named agency has no figure',
      [year(2025, 9, a), year(2025, 1, b)],
      { headlineAgency: 'c' },
      undefined,
      [9, 1],
    ],
    [
      'the first column of a form',
      [year(2025, 5, { group: '4' }), year(2025, 9, { group: '1' })],
      { groups },
      9,
      [],
    ],
    [
      'the newest version',
      [year(2025, 5, { version: 'x' }), year(2024, 6, { version: 'y' })],
      { versions },
      6,
      [],
    ],
    [
      'the corrected figure',
      [year(2025, 5, { revisedOn: '2026-02-01' }), year(2025, 6, { provisional: true })],
      {},
      5,
      [],
    ],
  ])('%s', (_, series, rest, value, each) => {
    const headline = headlineOf(yearly(series, rest));
    expect(headline.point?.stated).toBe(value);
    expect(headline.each.map(({ stated }) => stated)).toEqual(each);
  });
});

describe('headlineFacts', () => {
  it.each([
    ['an agency', year(2025, 1, a), {}, 'Sở a · Năm 2025'],
    ['a column', year(2025, 1, { group: '4' }), { groups }, 'Năm 2025 · Thường xuyên'],
    ['a version', year(2025, 1, { version: 'y' }), { versions }, 'Năm 2025 · Năm nhóm'],
    ['a provisional figure', year(2025, 1, { provisional: true }), {}, 'Năm 2025 (sơ bộ)'],
  ])('names %s', (_, figure, rest, words) => {
    const nameOf = (agency = '') => `Sở ${agency}`;
    expect(headlineFacts(yearly([figure], rest), figure, nameOf)).toBe(words);
  });
});

describe('targetFact', () => {
  it.each([
    [98.5, 'better', 'đạt chỉ tiêu 98,5%'],
    [98.3, 'better', 'dưới chỉ tiêu 98,5%'],
    [98.3, 'worse', 'đạt chỉ tiêu 98,5%'],
    [99, 'worse', 'trên chỉ tiêu 98,5%'],
    [99, 'neutral', 'trên chỉ tiêu 98,5%'],
    [98.5, 'neutral', 'bằng chỉ tiêu 98,5%'],
  ] as const)('%d, of which more is %s: %s', (stated, higherIs, words) => {
    const data = yearly([year(2025, stated)], { higherIs, target: { value: 98.5, basis: 'x' } });
    expect(targetFact(data, year(2025, stated))).toBe(words);
  });

  it('says nothing without a target', () => {
    expect(targetFact(yearly([]), year(2025, 1))).toBeUndefined();
  });
});

describe('sparklineOf', () => {
  const series = [
    ...[year(2025, 2, a), year(2024, 1, a)],
    ...[year(2024, 8, b), year(2025, 9, b)],
    year(2025, 3, { agency: 'c' }),
  ];
  it.each([
    [
      'one line per agency, and none of a single figure',
      {},
      [
        [1, 2],
        [8, 9],
      ],
    ],
    ['the line of the headline', { headlineAgency: 'b' }, [[8, 9]]],
  ])('has %s', (_, rest, lines) => {
    expect(sparklineOf(yearly(series, rest))).toEqual(lines);
  });

  it('has no line through two versions', () => {
    const two = [year(2024, 80, { version: 'x' }), year(2025, 60, { version: 'y' })];
    expect(sparklineOf(yearly(two, { versions }))).toEqual([]);
  });
});

it.each([
  [6, 5, '▲ tăng 1 điểm %'],
  [4, 5, '▼ giảm 1 điểm %'],
  [5, 5, 'Không đổi'],
])('%d after %d in words: %s', (now, before, text) => {
  const data = yearly([year(2024, before), year(2025, now)]);
  const change = changeOf(data, year(2025, now));
  expect(change && formatChange(change, '%', true)).toBe(text);
});
