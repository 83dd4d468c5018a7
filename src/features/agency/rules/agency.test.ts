import { describe, expect, it } from 'vitest';
import { groupAgencies } from './groups.ts';
import { openingDays } from './hours.ts';
import { agencyJsonLd } from '#features/agency/outputs/json-ld.ts';
import { lineageOf } from './lineage.ts';
import { distinctName } from './name.ts';
import type { Agency, AgencyEntry } from '#features/agency/schema.ts';

const agency = (id: string, data: Partial<Agency> = {}): AgencyEntry => ({
  id,

  data: { names: [{ name: id.toUpperCase() }], kind: 'committee', level: 'province', ...data },
});
const merged = { on: '2025-07-01', how: 'merge' } as const;
const all = [
  agency('new', {
    predecessors: [
      { agency: 'old-a', ...merged },
      { agency: 'old-b', ...merged },
    ],
    parents: [{ agency: 'top', from: '2025-07-01' }],
  }),
  agency('old-a', { dissolvedOn: '2025-06-30', parents: [{ agency: 'top', to: '2025-06-30' }] }),
  agency('old-b', { dissolvedOn: '2025-06-30' }),
  agency('top', { kind: 'government', level: 'central' }),
  agency('xa', { kind: 'commune', level: 'commune', parents: [{ agency: 'new' }] }),
  agency('vi-du', { sample: true }),
  agency('noi-khac', { outside: true, dissolvedOn: '2025-06-30' }),
];
const ids = (list: readonly { agency: AgencyEntry }[]) => list.map((edge) => edge.agency.id);
const find = (id: string) => all.find((entry) => entry.id === id)!;

describe('lineage', () => {
  it('reads succession both ways from one stored edge', () => {
    expect(ids(lineageOf(find('new'), all, '2026-11-23').before)).toEqual(['old-a', 'old-b']);
    expect(lineageOf(find('old-a'), all, '2026-11-23').after).toMatchObject([
      { agency: { id: 'new' }, on: '2025-07-01', how: 'merge' },
    ]);
  });
  it('gives parents of the day, for a former agency of its last day', () => {
    const parents = (id: string, today: string) =>
      lineageOf(find(id), all, today).parents.map((entry) => entry.id);
    expect(parents('new', '2026-11-23')).toEqual(['top']);
    expect(parents('new', '2025-06-01')).toEqual([]);
    expect(parents('old-a', '2026-11-23')).toEqual(['top']);
    expect(lineageOf(find('new'), all, '2026-11-23').children.map(({ id }) => id)).toEqual(['xa']);
  });
});

it('puts each agency of the province into exactly one group', () => {
  const groups = groupAgencies(all, '2026-11-23');
  expect(groups.map(({ name, agencies }) => [name, ...agencies.map(({ id }) => id)])).toEqual([
    ['people', 'new', 'vi-du'],
    ['communes', 'xa'],
    ['central', 'top'],
    ['former', 'old-a', 'old-b'],
  ]);
});

it.each<[says: string, entry: AgencyEntry, name: string]>([
  [
    'a former agency whose name its successor bears says until when',
    agency('cu', { names: [{ name: 'UBND tỉnh A' }], dissolvedOn: '2025-06-30' }),
    'UBND tỉnh A (trước 01/07/2025)',
  ],
  [
    'a former agency of another name needs no more',
    agency('cu', { names: [{ name: 'UBND tỉnh B' }], dissolvedOn: '2025-06-30' }),
    'UBND tỉnh B',
  ],
  [
    'today’s agency keeps the plain name',
    agency('nay', { names: [{ name: 'UBND tỉnh A' }] }),
    'UBND tỉnh A',
  ],
])('%s', (_, entry, name) => {
  expect(distinctName(entry, [entry, agency('khac', { names: [{ name: 'UBND tỉnh A' }] })])).toBe(
    name,
  );
});

it('joins opening hours of the same days', () => {
  const week = 'Thứ Hai đến thứ Sáu';
  const openingHours = [
    { days: week, from: '07:30', to: '11:30' },
    { days: week, from: '13:30', to: '17:00' },
    { days: 'Thứ Bảy', from: '07:30', to: '11:30' },
  ];
  expect(openingDays({ openingHours }).map(({ days, times }) => [days, times.length])).toEqual([
    [week, 2],
    ['Thứ Bảy', 1],
  ]);
});

it('marks an illustrative agency in structured data', () => {
  const data = agencyJsonLd(find('vi-du'), { parents: [] }, (path) => `https://a.vn${path}`);
  expect(data).toMatchObject({ name: 'VI-DU (minh họa)', url: 'https://a.vn/co-quan/vi-du/' });
});
