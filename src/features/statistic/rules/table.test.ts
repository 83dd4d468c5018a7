import { describe, expect, it } from 'vitest';
import { point, statistic } from './statistic.fixture.ts';
import { figureTable } from './table.ts';

const name = (agency: string | undefined) => agency ?? 'Toàn tỉnh';
const half = (stated: number, numerator: number, denominator: number) =>
  point('2019-12-15', '2020-06-14', stated, { numerator, denominator });

describe('figureTable', () => {
  it('keeps the stated figure, and what it comes to beside it', () => {
    const table = figureTable(statistic([half(79.63, 176, 221)]), name);
    const row = table.sections[0]?.rows[0];
    expect(row).toMatchObject({
      id: 'so-lieu-chung-2019-12-15-2020-06-14',
      label: '6 tháng đầu năm 2020',
      days: '15/12/2019–14/06/2020',
    });
    expect(row?.cells[0]).toMatchObject({
      point: { stated: 79.63 },
      recomputed: { verdict: 'truncated' },
      bar: 79.63,
    });
  });

  it('lists agencies when all report the same single period, else periods by agency', () => {
    const of = (agency: string, y = 2025) => point(`${y}-01-01`, `${y}-06-30`, 50, { agency });
    const single = figureTable(statistic([of('a'), of('b')]), name);
    expect(single.rowsAre).toBe('agencies');
    expect(single.sections[0]?.rows.map(({ label }) => label)).toEqual(['a', 'b']);
    const several = figureTable(statistic([of('a'), of('a', 2024), of('b')]), name);
    expect(several.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(several.sections[0]?.rows[0]?.label).toBe('6 tháng đầu năm 2025');
  });

  it('has a column per group of the form, in the order of the form, with its checks', () => {
    const columns = ['13', '4', '1'].map((group) =>
      point('2025-01-01', '2025-06-30', Number(group), { group }),
    );
    const groups = ['1', '4', '13'].map((key) => ({ key, label: `Cột ${key}` }));
    const table = figureTable(statistic(columns, { groups, identities: ['1=4+13'] }), name);
    expect(table.columns.map(({ key }) => key)).toEqual(['1', '4', '13']);
    expect(table.sections[0]?.rows[0]?.checks.map(({ verdict }) => verdict)).toEqual(['fails']);
  });

  it('sets versions apart in sections and anchors, each with the sums of its own form', () => {
    const of = (version: string, groups: Record<string, number>) =>
      Object.entries(groups).map(([group, stated]) =>
        point('2025-07-01', '2025-07-31', stated, { group, version }),
      );
    const table = figureTable(
      statistic([...of('6', { tong: 5, a: 2, b: 3 }), ...of('5', { tong: 4, c: 4 })], {
        periodKind: 'month',
        versions: [
          { key: '6', label: 'Sáu nhóm' },
          { key: '5', label: 'Năm nhóm' },
        ],
        identities: ['tong=a+b', 'tong=c'],
      }),
      name,
    );
    expect(table.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Năm nhóm', 1],
      ['Sáu nhóm', 1],
    ]);
    const rows = table.sections.flatMap(({ rows: own }) => own);
    expect(rows.map(({ id }) => id.slice(-2))).toEqual(['-5', '-6']);
    expect(
      rows.map(({ checks }) => checks.map(({ identity, verdict }) => [identity, verdict])),
    ).toEqual([[['tong=c', 'holds']], [['tong=a+b', 'holds']]]);
  });

  it('keeps two agencies of one name in two sections', () => {
    const series = ['a', 'b'].flatMap((agency) =>
      [2024, 2025].map((y) => point(`${y}-01-01`, `${y}-06-30`, y, { agency })),
    );
    const { sections } = figureTable(statistic(series), () => 'UBND xã Tân Phú');
    expect(sections.map(({ rows }) => rows.length)).toEqual([2, 2]);
  });

  it.each([
    ['of the only agency: the newest four', [2021, 2022, 2023, 2024, 2025], ['a'], {}, [4]],
    ['of no agency of the headline: none', [2024, 2025], ['a', 'b'], {}, [0, 0]],
    ['of the agency of the headline', [2024, 2025], ['a', 'b'], { headlineAgency: 'b' }, [0, 4]],
    ['of agencies in one period: all', [2025], ['a', 'b'], {}, [Infinity]],
  ])('has rows in view %s', (_, years, agencies, rest, shown) => {
    const series = agencies.flatMap((agency) =>
      years.map((y) => point(`${y}-01-01`, `${y}-06-30`, y, { agency })),
    );
    const table = figureTable(statistic(series, rest), name);
    expect(table.sections.map((section) => section.shown)).toEqual(shown);
  });

  it('has the figures of the chart', () => {
    const series = ['a', 'b'].flatMap((agency) =>
      [2023, 2024, 2025].map((y) => point(`${y}-01-01`, `${y}-06-30`, y, { agency })),
    );
    const table = figureTable(statistic(series), name);
    expect(table.panels[0]?.datasets.map(({ values }) => values)).toEqual([
      [2023, 2024, 2025],
      [2023, 2024, 2025],
    ]);
    expect(table.unplotted).toBe(0);
  });
});
