import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { MAX_PANELS, MAX_SERIES, panelsOf, plotsOf, rangeOf, type Panel } from './chart-model.ts';
import { point, statistic } from './statistic.fixture.ts';
import type { Statistic } from '#features/statistic/schema.ts';

const name = (agency: string | undefined) => agency?.toUpperCase() ?? 'Toàn tỉnh';
const panels = (data: Statistic) => panelsOf([...plotsOf(data, name).values()]);
const year = (y: number, stated: number, rest = {}) =>
  point(`${y}-01-01`, `${y}-12-31`, stated, rest);
const yearly = (series: Statistic['series'], rest: Partial<Statistic> = {}) =>
  statistic(series, { periodKind: 'year', ...rest });
const agencies = (count: number, years: number[]) =>
  Array.from({ length: count }, (_, i) =>
    years.map((y) => year(y, i + y, { agency: `a${i}` })),
  ).flat();

describe('plotsOf and panelsOf', () => {
  it('draws one line in time order', () => {
    expect(panels(yearly([year(2025, 3), year(2024, 2, { provisional: true })]))).toEqual([
      {
        title: '',
        labels: ['Năm 2024', 'Năm 2025'],
        datasets: [{ label: 'Toàn tỉnh', values: [2, 3], provisional: [true, false] }],
      },
    ]);
  });

  it('puts few agencies in one picture, with gaps where a figure is missing', () => {
    const [panel, ...others] = panels(
      yearly([
        year(2024, 1, { agency: 'a' }),
        year(2025, 2, { agency: 'a' }),
        year(2025, 9, { agency: 'b' }),
      ]),
    );
    expect(others).toEqual([]);
    expect(panel?.datasets.map(({ values }) => values)).toEqual([
      [1, 2],
      [null, 9],
    ]);
  });

  it('gives each agency its own panel when there are many', () => {
    const result = panels(yearly(agencies(5, [2024, 2025])));
    expect(result.map(({ title }) => title)).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
    expect(result.every(({ datasets }) => datasets.length === 1)).toBe(true);
  });

  it('compares agencies when there is one period only', () => {
    const [panel] = panels(yearly(agencies(5, [2025])));
    expect(panel?.labels).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
  });

  it('compares the columns of a single period', () => {
    const columns = ['a', 'b', 'c', 'd', 'e'].map((group) => year(2025, 1, { group }));
    const [panel, ...others] = panels(yearly(columns));
    expect(others).toEqual([]);
    expect(panel?.labels).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('stacks parts without their total', () => {
    const parts = ['1', '4', '13'].map((group) => year(2025, 1, { group }));
    const [panel] = panels(yearly(parts, { chart: 'stacked', identities: ['1=4+13'] }));
    expect(panel?.datasets.map(({ label }) => label)).toEqual(['4', '13']);
  });

  it('sets the steps of a cycle side by side, one series per year', () => {
    const steps = ['đăng ký', 'chấp nhận', 'đề nghị', 'công nhận', 'nhân rộng'];
    const series = steps.flatMap((group, at) => [
      year(2024, 21 - at, { group }),
      ...(at < 3 ? [year(2025, 27 - at, { group })] : []),
    ]);
    const [panel, ...others] = panels(yearly(series));
    expect(others).toEqual([]);
    expect(panel?.labels).toEqual(steps);
    expect(panel?.datasets.map(({ label, values }) => [label, values])).toEqual([
      ['Năm 2024', [21, 20, 19, 18, 17]],
      ['Năm 2025', [27, 26, 25, null, null]],
    ]);
  });

  it.each([
    ['in one sum', ['1=4+5=2+3']],
    ['in two', ['1=4+5', '1=2+3']],
  ])('stacks one way to split a total, not both on each other: %s', (_, identities) => {
    const parts = ['1', '2', '3', '4', '5'].map((group) => year(2025, 1, { group }));
    const [panel] = panels(yearly(parts, { chart: 'stacked', identities }));
    expect(panel?.datasets.map(({ label }) => label)).toEqual(['4', '5']);
  });

  it('leaves out a snapshot that is no whole period', () => {
    const [panel] = panels(yearly([year(2024, 1), point('2025-01-01', '2025-07-25', 2)]));
    expect(panel?.labels).toEqual(['Năm 2024']);
  });

  it('draws snapshots when there is nothing else', () => {
    const [panel] = panels(yearly([point('2025-01-01', '2025-07-25', 2)]));
    expect(panel?.labels).toEqual(['01/01/2025–25/07/2025']);
  });

  it('keeps within its limits whatever comes', () => {
    const groups = ['a', 'b', 'c', 'd', 'e'].flatMap((group) =>
      agencies(30, [2024, 2025]).map((p) => ({ ...p, group })),
    );
    const result = panels(yearly(groups));
    expect(result.length).toBeLessThanOrEqual(MAX_PANELS);
    expect(result.every(({ datasets }) => datasets.length <= MAX_SERIES)).toBe(true);
  });
});

describe('what never shares a line', () => {
  const month = (m: string, stated: number, rest: object) =>
    point(`2025-${m}-01`, `2025-${m}-30`, stated, rest);
  const versions = [
    { key: '6', label: 'Sáu nhóm' },
    { key: '5', label: 'Năm nhóm' },
  ];

  it('Decision 766 in six groups (Quảng Nam) and in five (Quảng Trị) are in two pictures', () => {
    const series = [
      month('04', 80.1, { version: '6' }),
      month('06', 82.8, { version: '6' }),
      month('09', 77.65, { version: '5' }),
    ];
    const all = panels(statistic(series, { periodKind: 'month', versions }));
    expect(all.map(({ title, labels }) => [title, labels])).toEqual([
      ['Sáu nhóm', ['Tháng 4/2025', 'Tháng 6/2025']],
      ['Năm nhóm', ['Tháng 9/2025']],
    ]);
    const lines = all.flatMap(({ datasets }) => datasets.map(({ values }) => values));
    expect(lines.some((line) => line.includes(82.8) && line.includes(77.65))).toBe(false);
  });

  it('two circulars of one form keep their stacks and agencies apart', () => {
    const series = ['a', 'b'].flatMap((agency) => [
      month('04', 1, { agency, version: '6' }),
      month('09', 2, { agency, version: '5' }),
    ]);
    for (const chart of ['bar', 'line', 'stacked'] as const)
      for (const { datasets } of panels(
        statistic(series, { periodKind: 'month', versions, chart }),
      ))
        for (const { values } of datasets) expect(new Set(values).size).toBe(1);
  });

  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2024-01-01', n));
  const anyPoint = fc
    .record({
      from: day,
      length: fc.constantFrom(30, 89, 91, 181, 272, 364),
      stated: fc.integer({ min: 1, max: 1_000_000 }),
      group: fc.constantFrom('a', 'b', 'c'),
      version: fc.constantFrom('5', '6'),
    })
    .map(({ from, length, ...rest }) => ({ ...rest, from, to: addDays(from, length) }));

  it('no two periods are stacked on each other or added, whatever overlaps', () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 40 }), (series) => {
        const data = statistic(series, { periodKind: 'quarter', chart: 'stacked', versions });
        const plots = [...plotsOf(data, name)];
        const stacks = Map.groupBy(plots, ([, { panel, label }]) => `${panel}|${label}`);
        for (const stack of stacks.values()) {
          expect(new Set(stack.map(([{ from, to }]) => `${from} ${to}`)).size).toBe(1);
          expect(new Set(stack.map(([{ version }]) => version)).size).toBe(1);
        }
        for (const [{ stated }, { value }] of plots) expect(value).toBe(stated);
      }),
    );
  });

  it('a half year is not drawn among the quarters it contains', () => {
    const [panel] = panels(
      statistic(
        [
          point('2025-01-01', '2025-03-31', 10),
          point('2025-04-01', '2025-06-30', 12),
          point('2025-01-01', '2025-06-30', 22),
        ],
        { periodKind: 'quarter', chart: 'stacked' },
      ),
    );
    expect(panel?.datasets[0]?.values).toEqual([10, 12]);
  });
});

const panelWith = (...sets: (number | null)[][]): Panel => ({
  title: '',
  labels: (sets[0] ?? []).map((_, at) => `${at}`),
  datasets: sets.map((values, at) => ({
    label: `${at}`,
    values,
    provisional: values.map(() => false),
  })),
});

describe('rangeOf', () => {
  it.each([
    [[5, 10], undefined, 'bar', [0, 10]],
    [[5, 10], 20, 'bar', [0, 20]],
    [[-5, 10], undefined, 'bar', [-5, 10]],
    [[79.4, 98.9], 85, 'bar', [0, 100]],
    [[90, 97.2], 95, 'line', [90, 98]],
    [[90.12, 90.2], undefined, 'line', [90.12, 90.2]],
    [[1, 9], undefined, 'line', [0, 10]],
    [[0], undefined, 'bar', [0, 0.2]],
    [[5], undefined, 'line', [5, 6]],
  ] as const)('%j with target %s', (values, target, kind, expected) => {
    expect(rangeOf([panelWith([...values])], kind, target)).toEqual(expected);
  });

  it('holds the sums of stacks, and is one for all pictures', () => {
    const panels = [panelWith([13, 14]), panelWith([5, 8], [7, 6])];
    expect(rangeOf(panels, 'stacked', undefined)).toEqual([0, 15]);
    expect(rangeOf([panelWith([60], [70, null])], 'stacked', undefined)).toEqual([0, 150]);
  });
});
