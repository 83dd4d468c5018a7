import { describe, expect, it } from 'vitest';
import {
  filterGroups,
  listTitle,
  listViews,
  PAGE_SIZE,
  pagesOffered,
  type GroupSpec,
} from './lists.ts';
import { listPath, type DirectiveRow } from './view.ts';

const row = (number: string, issuedOn: string, type = 'ke-hoach', issuer = 'UBND'): DirectiveRow =>
  ({
    entry: {
      id: `${issuedOn.slice(0, 4)}-${number}`,
      digest: '',
      data: { number, issuedOn, type },
    },
    issuer: { id: issuer, name: issuer, shortName: issuer, today: [] },
  }) as unknown as DirectiveRow;

const SPECS: readonly GroupSpec[] = [
  {
    group: 'loai',
    title: 'Loại',
    values: [
      ['chi-thi', 'Chỉ thị'],
      ['ke-hoach', 'Kế hoạch'],
      ['quyet-dinh', 'Quyết định'],
    ],
    of: ({ entry }) => [entry.data.type],
  },
  { group: 'nam', title: 'Năm', values: undefined, of: (r) => [r.entry.data.issuedOn.slice(0, 4)] },
];
const numbersOf = (rows: readonly DirectiveRow[]) => rows.map(({ entry }) => entry.data.number);

/** Rows newest first, the order in which the site supplies them. */
const plans = (year: number, count: number): DirectiveRow[] =>
  Array.from({ length: count }, (_, index) => row(`${count - index}/KH-UBND`, `${year}-01-02`));

it.each([
  ['loai', 'Quyết định', undefined, 'Quyết định'],
  ['loai', 'Quyết định', '2025', 'Quyết định ban hành năm 2025'],
  ['nam', '2021', undefined, 'Văn bản ban hành năm 2021'],
  ['hieu-luc', 'Còn hiệu lực', undefined, 'Văn bản còn hiệu lực'],
  ['linh-vuc', 'Tiếp công dân', undefined, 'Văn bản về tiếp công dân'],
  ['co-quan', 'Tỉnh ủy Minh Họa', undefined, 'Văn bản của Tỉnh ủy Minh Họa'],
] as const)('the list of %s “%s” in %s is called “%s”', (group, label, year, title) => {
  const filter = { group, label, value: '', path: '', count: 0 };
  expect(year ? listTitle({ ...filter, year }, filter) : listTitle(filter, undefined)).toBe(title);
});

describe('filters', () => {
  it('have only values that occur, in the order given; years newest first', () => {
    const rows = [row('2/KH', '2026'), row('1/CT', '2024-05', 'chi-thi'), row('3/KH', '2025')];
    const [types, years] = filterGroups(rows, SPECS);
    expect(types?.filters.map(({ label, count }) => [label, count])).toEqual([
      ['Chỉ thị', 1],
      ['Kế hoạch', 2],
    ]);
    expect(years?.filters.map(({ path }) => path)).toEqual([
      '/van-ban/nam/2026/',
      '/van-ban/nam/2025/',
      '/van-ban/nam/2024/',
    ]);
  });

  it('are divided by year only where they do not fit on a page', () => {
    const few = filterGroups([...plans(2026, 20), ...plans(2025, 30)], SPECS);
    expect(few[0]?.filters[0]?.years).toBeUndefined();
    const many = filterGroups([...plans(2026, 21), ...plans(2025, 30)], SPECS);
    expect(many[0]?.filters[0]?.years?.map(({ path, count }) => [path, count])).toEqual([
      ['/van-ban/loai/ke-hoach/nam/2026/', 21],
      ['/van-ban/loai/ke-hoach/nam/2025/', 30],
    ]);
    // A single year would repeat the whole list; a year is not split by year.
    const oneYear = filterGroups(plans(2026, 60), SPECS);
    expect(oneYear.flatMap(({ filters }) => filters.map(({ years }) => years))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of a year are in the order of a register: issuer, then 2 before 10', () => {
    const rows = [
      ...['10/KH-X', '2/KH-X', '30c/KH-X', '30/KH-X'].map((n) =>
        row(n, '2026-01-02', 'ke-hoach', 'Đảng ủy'),
      ),
      row('9/KH-Y', '2026-01-01', 'ke-hoach', 'Ban'),
      ...plans(2025, 50),
    ];
    const year = filterGroups(rows, SPECS)[0]?.filters[0]?.years?.[0];
    expect(numbersOf(year?.rows ?? [])).toEqual([
      '9/KH-Y',
      '2/KH-X',
      '10/KH-X',
      '30/KH-X',
      '30c/KH-X',
    ]);
  });
});

describe('pages', () => {
  const rows = plans(2026, 137 * PAGE_SIZE + 1);
  const views = listViews(rows, filterGroups(rows, SPECS));

  it('hold every document once, in order', () => {
    const all = views.filter(({ path }) => path === '/van-ban/');
    expect(all).toHaveLength(138);
    expect(numbersOf(all.flatMap((view) => view.rows))).toEqual(numbersOf(rows));
    expect(all.at(-1)).toMatchObject({ page: 138, pages: 138, total: 6851 });
  });
  it('have addresses of their own, each once', () => {
    const paths = views.map(({ path, page }) => listPath(path, page));
    expect(paths).toContain('/van-ban/trang/137/');
    expect(new Set(paths).size).toBe(paths.length);
  });
  it('of an empty list is one', () => {
    expect(listViews([], [])).toMatchObject([{ path: '/van-ban/', page: 1, pages: 1, rows: [] }]);
  });
  it('are offered a few at a time, however many there are', () => {
    expect(pagesOffered(1, 1)).toEqual([1]);
    expect(pagesOffered(1, 201)).toEqual([1, 2, 201]);
    expect(pagesOffered(137, 201)).toEqual([1, 136, 137, 138, 201]);
    expect(pagesOffered(201, 201)).toEqual([1, 200, 201]);
  });
});
