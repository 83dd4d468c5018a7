import { describe, expect, test } from 'vitest';
import { KNOWN } from '#import/known.fixture.ts';
import { postOf } from '#import/tail/read-tail.ts';
import { effectiveDay } from './facts.ts';
import { matchIssuer } from './issuer.ts';
import { citedIn, relationsOf } from './relations.ts';

const issuer = (lines: string[], on: string | undefined, number = '') =>
  matchIssuer(lines, KNOWN.agencies, on, number);

describe('issuer', () => {
  test.each<[string[], string]>([
    [['ỦY BAN NHÂN DÂN', 'TỈNH MINH HỌA'], 'minh-hoa-ubnd-tinh'],
    [['UỶ BAN NHÂN DÂN TỈNH MINH HOẠ'], 'minh-hoa-ubnd-tinh'],
    [['UBND TỈNH MINH HỌA', 'SỞ NỘI VỤ'], 'minh-hoa-so-noi-vu'],
    [['ĐẢNG BỘ TỈNH MINH HỌA', 'TỈNH ỦY MINH HỌA'], 'minh-hoa-tinh-uy'],
    [['UBND TỈNH GIẢ ĐỊNH', 'SỞ NỘI VỤ'], 'so-noi-vu-moi'],
  ])('%j', (lines, id) => {
    expect(issuer(lines, '2026-01-05').agency?.id).toBe(id);
  });
  test('one name, two agencies: the day decides', () => {
    const lines = ['ỦY BAN NHÂN DÂN', 'TỈNH GIẢ ĐỊNH'];
    expect(issuer(lines, '2024-05-01').agency?.id).toBe('ubnd-tinh-cu');
    expect(issuer(lines, '2025-08-01').agency?.id).toBe('ubnd-tinh-moi');
    const unsure = issuer(lines, undefined);
    expect(unsure.agency).toBeUndefined();
    for (const id of ['ubnd-tinh-cu', 'ubnd-tinh-moi']) expect(unsure.doubt).toContain(`(${id})`);
  });
  test('an unknown name stays unknown', () => {
    expect(issuer(['ỦY BAN NHÂN DÂN', 'XÃ KHÁC'], '2026-01-05')).toMatchObject({
      agency: undefined,
    });
  });
});

describe('căn cứ', () => {
  const found = (bases: string[]) => relationsOf(bases, KNOWN.directives, () => true).relations;
  test('numbers of the site become links, the day may not speak against them', () => {
    expect(
      found([
        'Căn cứ Luật Tiếp công dân số 42/2013/QH13;',
        'Căn cứ Nghị định số 154/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ;',
        'Căn cứ Quyết định số 15/2026/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;',
        'Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;',
        'Căn cứ chức năng, nhiệm vụ được giao;',
      ]),
    ).toEqual([
      { kind: 'based-on', to: '2013-42-2013-qh13-quoc-hoi' },
      { kind: 'based-on', to: '2026-154-2026-nd-cp-chinh-phu' },
      {
        kind: 'based-on',
        citation: 'Quyết định số 15/2026/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh',
      },
    ]);
  });
  test('one line may cite several', () => {
    expect(
      citedIn(
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật số 47/2019/QH14 và Nghị định số 34/2016/NĐ-CP;',
      ),
    ).toEqual([
      'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      'Luật số 47/2019/QH14',
      'Nghị định số 34/2016/NĐ-CP',
    ]);
  });
});

test('the day of effect', () => {
  const day = (text: string) => effectiveDay(text, '2026-03-05');
  expect(day('Quyết định này có hiệu lực thi hành kể từ ngày 20 tháng 3 năm 2026')).toBe(
    '2026-03-20',
  );
  expect(day('Quyết định này có hiệu lực kể từ ngày ký.')).toBe('2026-03-05');
  expect(day('Nghị định số 1 có hiệu lực từ ngày 20 tháng 3 năm 2026')).toBeUndefined();
  expect(day('Quyết định này có hiệu lực từ ngày 01/01/2020')).toBeUndefined();
});

test('posts as people write them', () => {
  const agency = (id: string) => KNOWN.agencies.find((each) => each.id === id)?.data;
  expect(postOf('PHÓ CHỦ TỊCH', agency('minh-hoa-ubnd-tinh'), '2026-01-01')).toBe(
    'Phó Chủ tịch UBND tỉnh',
  );
  expect(postOf('CHÁNH VĂN PHÒNG', agency('minh-hoa-ubnd-tinh'), '2026-01-01')).toBe(
    'Chánh Văn phòng UBND tỉnh',
  );
  expect(postOf('BÍ THƯ', agency('minh-hoa-tinh-uy'), '2026-01-01')).toBe('Bí thư Tỉnh ủy');
  expect(postOf('GIÁM ĐỐC', agency('minh-hoa-so-noi-vu'), '2026-01-01')).toBe('Giám đốc Sở Nội vụ');
  expect(postOf('Q. CHỦ TỊCH', undefined, undefined)).toBe('Chủ tịch');
});
