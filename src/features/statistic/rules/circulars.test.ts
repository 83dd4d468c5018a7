import { describe, expect, it } from 'vitest';
import { CIRCULARS, circularOf, governs, validityOf } from './circulars.ts';

describe('circularOf', () => {
  it.each([
    ['TT 02/2021/TT-TTCP', '02/2021/TT-TTCP'],
    ['Thông tư số 06/2025/TT-TTCP ngày 29/9/2025', '06/2025/TT-TTCP'],
    ['Quyết định 766/QĐ-TTg ngày 23/6/2022', '766/QĐ-TTg'],
    ['Thông tư 102/2021/TT-TTCP', undefined],
    ['Quyết định 1766/QĐ-TTg', undefined],
    ['TT 09/2099/TT-TTCP', undefined],
  ])('%s', (citation, number) => {
    expect(circularOf(citation)?.number).toBe(number);
  });
});

describe('governs', () => {
  const old = CIRCULARS[0]!;
  const now = CIRCULARS[1]!;
  it.each([
    ['the quarter that ended before the change', '2025-09-14', true, false],
    ['the last day of the old forms', '2025-09-29', true, false],
    ['the first day of the new forms', '2025-09-30', false, true],
    ['the quarter after', '2025-12-14', false, true],
    ['before there were such forms', '2020-12-31', false, false],
  ])('%s', (_, to, isOld, isNew) => {
    expect([governs(old, { to }), governs(now, { to })]).toEqual([isOld, isNew]);
  });

  it('no two circulars of the same body govern the same day', () => {
    const inspectorate = CIRCULARS.filter(({ number }) => number.endsWith('TT-TTCP'));
    for (const day of ['2021-01-01', '2025-09-29', '2025-09-30', '2026-11-25'])
      expect(inspectorate.filter((one) => governs(one, { to: day }))).toHaveLength(1);
  });

  it('tells its days', () => {
    expect(validityOf(now)).toBe('từ 30/09/2025');
    expect(validityOf({ ...now, to: '2028-06-30' })).toBe('30/09/2025–30/06/2028');
  });

  it('does not make up a day that no source names', () => {
    expect(validityOf(old)).toBe('sớm nhất từ năm 2021, muộn nhất đến 29/09/2025');
  });
});
