import { describe, expect, it, test } from 'vitest';
import { agencySchema } from '#features/agency/schema.ts';
import { agenciesOf, mainIssuersOf } from './agencies.ts';
import { InitFault } from './fault.ts';
import { foreignNameIn } from './general-content.ts';
import { asDeclared, findProvince, PROVINCE_NAMES, readFormer, titleOf } from './province.ts';

const province = (name: string) => findProvince(name).province;

it('knows 34 provinces made of 63', () => {
  const now = PROVINCE_NAMES.filter((name) => findProvince(name).notes.length === 0);
  expect(now).toHaveLength(34);
  // Huế bore another name before.
  expect(PROVINCE_NAMES.filter((name) => name !== 'Huế')).toHaveLength(63);
});

test.each([
  ['Cà Mau', 'tỉnh Cà Mau'],
  ['ca mau', 'tỉnh Cà Mau'],
  ['tỉnh Cà Mau', 'tỉnh Cà Mau'],
  ['TP. Huế', 'thành phố Huế'],
  ['Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['Đồng Nai', 'thành phố Đồng Nai'],
])('“%s” is %s', (typed, title) => expect(titleOf(province(typed))).toBe(title));

test.each([
  ['"Cà Mau"', 'Cà Mau', /đã bỏ dấu ngoặc/],
  ['Bến Tre', 'Bến Tre', /nay thuộc tỉnh Vĩnh Long/],
  ['Cà Mua', 'Cà Mua', /có phải “Cà Mau”/],
  ['Minh Họa', 'Minh Họa', /không có trong 34/],
])('“%s” is accepted with a sentence', (typed, name, sentence) => {
  const found = findProvince(typed);
  expect(found.province.name).toBe(name);
  expect(found.notes.join()).toMatch(sentence);
});

test.each(['', '"', 'Cà "Mau', "Cà' Mau", '<b>Huế</b>', '../x', 'X', 'Tỉnh 7'])(
  '“%s” is no name',
  (typed) => expect(() => findProvince(typed)).toThrow(InitFault),
);

it('counts what the user says before the table', () => {
  const known = province('Huế');
  expect(asDeclared(known, 'thành phố', [], known.since)).toBe(known);
  const merged = asDeclared(
    province('Minh Họa'),
    'tỉnh',
    readFormer('Bắc Minh, tỉnh Nam Họa'),
    '2025-07-01',
  );
  expect([...agenciesOf(merged, []).keys()]).toEqual(
    expect.arrayContaining(['ubnd-tinh', 'ubnd-tinh-bac-minh', 'tinh-uy-nam-hoa']),
  );
  expect(() => asDeclared(known, 'tỉnh', readFormer('A B'), undefined)).toThrow(/--since/);
});

describe('agencies', () => {
  test.each(['Cà Mau', 'Huế', 'Đồng Nai', 'Hồ Chí Minh', 'Cao Bằng', 'Bà Rịa - Vũng Tàu'])(
    '%s: each is valid and its relations lead to others',
    (name) => {
      const all = agenciesOf(province(name), [
        { id: 'xa-a', kind: 'xã', name: 'A', formerly: 'xã B, xã C' },
      ]);
      for (const agency of all.values()) {
        expect(agencySchema.parse(agency)).toBeTruthy();
        const related = [...(agency.parents ?? []), ...(agency.predecessors ?? [])];
        for (const { agency: id } of related) expect(all.has(id)).toBe(true);
        expect(JSON.stringify(agency)).not.toMatch(/[{}]{1}(?:nơi|cấp|đảng)/);
      }
      for (const id of mainIssuersOf(province(name))) expect(all.has(id)).toBe(true);
    },
  );

  it('keeps a province merged into one of its name apart from it', () => {
    const all = agenciesOf(province('Cà Mau'), []);
    expect(all.get('ubnd-tinh')?.predecessors?.map(({ agency }) => agency)).toEqual([
      'ubnd-tinh-bac-lieu',
      'ubnd-tinh-ca-mau-cu',
    ]);
    expect(all.get('ubnd-tinh-ca-mau-cu')).toMatchObject({ dissolvedOn: '2025-06-30' });
  });

  it('dates the names of a city that was a province', () => {
    const { names } = agenciesOf(province('Đồng Nai'), []).get('so-y-te') ?? {};
    expect(names).toEqual([
      { name: 'Sở Y tế tỉnh Đồng Nai', shortName: 'Sở Y tế', from: '2025-07-01', to: '2026-04-29' },
      { name: 'Sở Y tế thành phố Đồng Nai', shortName: 'Sở Y tế', from: '2026-04-30' },
    ]);
  });
});

test.each([
  ['Kế hoạch của UBND tỉnh Bến Tre', true],
  ['Bà Rịa – Vũng Tàu', true],
  ['Tỉnh Cà Mau và tỉnh Bạc Liêu', false],
  ['Hà Nội, ngày 01 tháng 7', false],
  ['hòa bình, an giang sơn', false],
])('“%s” names another province: %s', (text, isNamed) =>
  expect(foreignNameIn(province('Cà Mau'))(text)).toBe(isNamed),
);
