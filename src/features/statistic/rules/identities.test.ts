import { describe, expect, it } from 'vitest';
import { point, statistic } from './statistic.fixture.ts';
import { checkIdentities, identityText } from './identities.ts';

/** Points of one period from values by column. */
const columns = (values: Record<string, number>, agency?: string) =>
  Object.entries(values).map(([group, stated]) =>
    point('2017-04-01', '2017-04-30', stated, agency ? { group, agency } : { group }),
  );

const verdicts = (identities: string[], values: Record<string, number>) =>
  checkIdentities(statistic(columns(values), { identities })).map(({ verdict }) => verdict);

it.each([
  ['dangky=kinhte+xahoi', 'Đăng ký = Kinh tế + xahoi'],
  ['1=4+13', '1 = 4 + 13'],
])('%s is said as %s', (identity, text) => {
  const groups = [
    { key: 'dangky', label: 'Đăng ký' },
    { key: 'kinhte', label: 'Kinh tế' },
    { key: '4', label: 'Thường xuyên' },
  ];
  expect(identityText(identity, groups)).toBe(text);
});

describe('checkIdentities', () => {
  it.each([
    ['Lâm Đồng 04/2017', ['1=4+13'], { 1: 259, 4: 161, 13: 98 }, ['holds']],
    ['Lâm Đồng, people', ['2=5+14'], { 2: 316, 5: 201, 14: 115 }, ['holds']],
    ['Ninh Thuận 6T/2020, petitions', ['1=2+3'], { 1: 1536, 2: 40, 3: 1496 }, ['holds']],
    ['Ninh Thuận, within competence', ['14=15+16'], { 14: 221, 15: 196, 16: 25 }, ['holds']],
    ['Nghệ An 2021, the remainder', ['1=4+5'], { 1: 316, 4: 238, 5: 35 }, ['fails']],
    ['Bến Tre 2024, registered', ['dk=a+b'], { dk: 272, a: 193, b: 79 }, ['holds']],
    ['Bến Tre 08/2021, ambiguous', ['td=kn+tc+kk'], { td: 25, kn: 13, tc: 1, kk: 19 }, ['fails']],
    [
      'Quảng Nam 08/2024, six groups: no noise of binary fractions',
      ['tong=a+b+c+d+e+f'],
      { tong: 80.1, a: 13.2, b: 18.4, c: 7.7, d: 7.6, e: 17.6, f: 15.6 },
      ['holds'],
    ],
    [
      'Quảng Trị 07/2025, five groups',
      ['tong=a+b+c+d+e'],
      { tong: 77.65, a: 15.4, b: 19.35, c: 9.03, d: 17.82, e: 16.05 },
      ['holds'],
    ],
    ['a chain', ['1=2+3=4+5'], { 1: 10, 2: 4, 3: 6, 4: 7, 5: 2 }, ['fails']],
    ['a column without figure', ['1=4+13'], { 1: 259, 4: 161 }, ['incomplete']],
  ])('%s', (_, identities, values, expected) => {
    expect(verdicts(identities, values as Record<string, number>)).toEqual(expected);
  });

  it('keeps agencies apart', () => {
    const data = statistic([...columns({ 1: 3, 2: 3 }, 'a'), ...columns({ 1: 3, 2: 4 }, 'b')], {
      identities: ['1=2'],
    });
    expect(checkIdentities(data).map(({ agency, verdict }) => [agency, verdict])).toEqual([
      ['a', 'holds'],
      ['b', 'fails'],
    ]);
  });

  it('keeps overlapping periods apart', () => {
    const data = statistic(
      [
        point('2020-01-01', '2020-03-31', 1, { group: '1' }),
        point('2020-01-01', '2020-06-30', 2, { group: '2' }),
      ],
      { identities: ['1=2'] },
    );
    expect(checkIdentities(data).map(({ verdict }) => verdict)).toEqual([
      'incomplete',
      'incomplete',
    ]);
  });
});
