import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Panel } from '#features/statistic/rules/chart-model.ts';
import { linesOf, move, spoken, type ChartCursor } from './chart-keys.ts';

const set = (label: string, values: (number | null)[], provisional: number[] = []) => ({
  label,
  values,
  provisional: values.map((_, at) => provisional.includes(at)),
});
const labels = ['Quý I/2026', 'Quý II/2026', 'Quý III/2026'];
const stacked: Panel[] = [
  {
    title: '',
    labels,
    datasets: [
      set('Trước hạn', [8710, 9020, 9184]),
      set('Đúng hạn', [3874, null, 3766], [2]),
      set('Trống', [null, null, null]),
    ],
  },
];
const small: Panel[] = ['Sở Y tế', 'Sở Nội vụ'].map((title) => ({
  title,
  labels,
  datasets: [set('Tỷ lệ', [90, 91.5, 92])],
}));

const walk = (panels: Panel[], keys: string[], unit = 'hồ sơ') => {
  const lines = linesOf(panels);
  let cursor: ChartCursor | undefined;
  for (const key of keys) cursor = move(lines, cursor, key) ?? cursor;
  return cursor && spoken(lines[cursor.line]!, cursor.step, unit);
};

describe('the keys of a chart', () => {
  it.each([
    ['the first arrow', ['ArrowRight'], 'Quý III/2026, Trước hạn: 9.184 hồ sơ'],
    ['down', ['ArrowRight', 'ArrowDown'], 'Quý III/2026, Đúng hạn: 3.766 hồ sơ (sơ bộ)'],
    [
      'left over a gap',
      ['ArrowRight', 'ArrowDown', 'ArrowLeft'],
      'Quý I/2026, Đúng hạn: 3.874 hồ sơ',
    ],
    [
      'not past the end',
      ['End', 'ArrowRight', 'ArrowRight'],
      'Quý III/2026, Trước hạn: 9.184 hồ sơ',
    ],
    [
      'not below the last line',
      ['End', 'ArrowDown', 'ArrowDown', 'ArrowUp'],
      'Quý III/2026, Trước hạn: 9.184 hồ sơ',
    ],
    ['home', ['Home'], 'Quý I/2026, Trước hạn: 8.710 hồ sơ'],
    ['another key', ['Enter'], undefined],
  ])('%s', (_, keys, expected) => {
    expect(walk(stacked, keys)).toBe(expected);
  });

  it('go from picture to picture, named by the agency', () => {
    expect(walk(small, ['End', 'ArrowLeft', 'ArrowDown'], '%')).toBe(
      'Quý II/2026, Sở Nội vụ: 91,5%',
    );
  });

  it('do not name the only line', () => {
    expect(walk([small[0]!], ['End'], '%')).toBe('Quý III/2026: 92%');
  });

  it('reach every figure that is drawn', () => {
    const value = fc.option(fc.integer({ min: 0, max: 99 }), { nil: null });
    const sets = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(sets, { minLength: 1, maxLength: 4 }), (panels) => {
        const all = panels.map((datasets, at) => ({
          title: `${at}`,
          labels,
          datasets: datasets.map((values, index) => set(`${index}`, values)),
        }));
        const lines = linesOf(all);
        const seen = new Set<string>();
        let cursor = move(lines, undefined, 'Home');
        for (let line = 0; cursor && line < lines.length; line += 1) {
          cursor = move(lines, cursor, 'Home');
          for (let step = 0; cursor && step < labels.length; step += 1) {
            seen.add(`${cursor.line}/${cursor.step}`);
            cursor = move(lines, cursor, 'ArrowRight');
          }
          cursor = cursor && move(lines, cursor, 'ArrowDown');
        }
        const drawn = panels.flat(2).filter((one) => one !== null).length;
        expect(seen.size).toBe(drawn);
      }),
    );
  });
});
