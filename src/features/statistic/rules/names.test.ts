import { describe, expect, it } from 'vitest';
import { point, statistic } from './statistic.fixture.ts';
import { subtitleOf } from './names.ts';

const name = (agency: string | undefined) => (agency === 'a' ? 'Sở Y tế' : 'Số chung');
const half = (year: number, rest = {}) => point(`${year}-01-01`, `${year}-06-30`, 1, rest);

describe('subtitleOf', () => {
  it.each([
    ['figures of the whole', [half(2020)], 'Chỉ tiêu (%), 6 tháng đầu năm 2020'],
    ['one agency', [half(2020, { agency: 'a' })], 'Chỉ tiêu (%), Sở Y tế, 6 tháng đầu năm 2020'],
    [
      'several agencies and periods, in any order',
      [half(2021, { agency: 'a' }), half(2020, { agency: 'b' })],
      'Chỉ tiêu (%), 2 cơ quan, 6 tháng đầu năm 2020 – 6 tháng đầu năm 2021',
    ],
  ])('%s', (_, series, expected) => {
    expect(subtitleOf(statistic(series), name)).toBe(expected);
  });
});
