import { describe, expect, it } from 'vitest';
import { findCitations } from './find.ts';
import { citationIndex, resolveCitation, type CitationTarget, type CitingText } from './resolve.ts';

const target = (
  id: string,
  number: string,
  type: string,
  issuedOn: string,
  issuer: string,
  more: Partial<CitationTarget> = {},
): CitationTarget => ({
  id,
  isOnSite: true,
  number,
  type,
  issuedOn,
  term: undefined,
  issuerNames: [issuer],
  names: [],
  ...more,
});

const MH = 'Tỉnh ủy Minh Họa';
const UBND = 'Ủy ban nhân dân tỉnh Minh Họa';
const index = citationIndex(
  [
    target('ct-bt', '08-CT/TU', 'chi-thi', '2021-09', 'Tỉnh ủy Bến Tre'),
    target('ct-21', '12-CT/TU', 'chi-thi', '2021-11-22', MH),
    target('ct-26', '12-CT/TU', 'chi-thi', '2026-02-10', MH),
    target('kh-25', '45/KH-UBND', 'ke-hoach', '2025-02-10', UBND),
    target('kh-26', '45/KH-UBND', 'ke-hoach', '2026-01-30', UBND),
    target(
      'kh-xa',
      '12/KH-UBND',
      'ke-hoach',
      '2026-02-24',
      'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa',
    ),
    target('kh-tinh', '12/KH-UBND', 'ke-hoach', '2026-02-24', UBND),
    target('qd', '15/2026/QĐ-UBND', 'quyet-dinh', '2026-03-05', UBND),
    target('qdi', '3282-QĐ/TU', 'quy-dinh', '2023-10-12', 'Tỉnh ủy Trà Vinh'),
    target('766', '766/QĐ-TTg', 'quyet-dinh', '2022-06-23', 'Thủ tướng Chính phủ'),
    target('luat', '42/2013/QH13', 'luat', '2013-11-25', 'Quốc hội', {
      names: ['Luật Tiếp công dân'],
    }),
    target('known', '02/2011/QH13', 'luat', '2011', 'Quốc hội', {
      isOnSite: false,
      names: ['Luật Khiếu nại'],
    }),
    target('known-42', '42/2013/QH13', 'luat', '2013', 'Quốc hội', { isOnSite: false }),
  ],
  ['Luật Khiếu nại, tố cáo'],
);

const found = (text: string, from: CitingText = {}): string[] =>
  findCitations(text, index.names).flatMap((citation) =>
    resolveCitation(citation, index, from).map(({ id }) => id),
  );

describe('what a citation means', () => {
  it.each<[string, string[]]>([
    // T1: one directive in many spellings; another series is another document.
    ['8-CT/TU', ['ct-bt']],
    ['08 - CT/TU', ['ct-bt']],
    ['Chỉ thị số 08/CT-TU', ['ct-bt']],
    ['08/CT-UBND', []],
    // T2: the same number in two terms is ambiguous, newest first, unless a date decides.
    ['Chỉ thị số 12-CT/TU', ['ct-26', 'ct-21']],
    ['Chỉ thị số 12-CT/TU ngày 22 tháng 11 năm 2021', ['ct-21']],
    ['Chỉ thị số 12-CT/TU năm 2026', ['ct-26']],
    ['Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy ngày 10/02/2026', ['ct-26']],
    ['Chỉ thị số 12-CT/TU ngày 01/01/2016', []],
    ['Chỉ thị số 12-CT/TU của Tỉnh ủy Cà Mau', []],
    // T3: 45/KH-UBND recurs every year; with a year in the number it is another series.
    ['Kế hoạch số 45/KH-UBND', ['kh-26', 'kh-25']],
    ['Kế hoạch số 45/KH-UBND ngày 10/2/2025', ['kh-25']],
    ['45/2025/KH-UBND', []],
    ['Kế hoạch số 12/KH-UBND của UBND xã Thí Dụ', ['kh-xa']],
    ['Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh về tiếp công dân', ['kh-tinh']],
    // The type word takes precedence over the symbol.
    ['Quy định số 3282-QĐ/TU', ['qdi']],
    ['Quyết định số 3282-QĐ/TU', []],
    ['3282-QĐ/TU', ['qdi']],
    // Names and known national documents; a different year means another law.
    ['Luật Tiếp công dân năm 2013', ['luat']],
    ['Luật Tiếp công dân', ['luat']],
    ['Luật Tiếp công dân năm 2027', []],
    ['Luật Tiếp công dân số 42/2013/QH13', ['luat']],
    ['Luật Tiếp công dân số 42/2017/QH14', []],
    ['Luật Khiếu nại số 02/2011/QH13', ['known']],
    ['Luật Khiếu nại, tố cáo', []],
    // Short forms count only if exactly one document matches.
    ['QĐ 766', ['766']],
    ['QĐ 15/2026', ['qd']],
    ['QĐ 15/2025', []],
    ['Quyết định 2026', []],
    ['Nghị định số 99/2030/NĐ-CP', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('is not the document itself', () => {
    expect(found('Chỉ thị số 12-CT/TU', { id: 'ct-26' })).toEqual([]);
    expect(found('Chỉ thị số 12-CT/TU ngày 22/11/2021', { id: 'ct-26' })).toEqual(['ct-21']);
    expect(found('Luật Tiếp công dân', { id: 'luat' })).toEqual([]);
  });
  it('was there when the text was written', () => {
    expect(found('12-CT/TU', { until: '2024-05-20' })).toEqual(['ct-21']);
    expect(found('12-CT/TU', { until: '2021-11' })).toEqual(['ct-21']);
    expect(found('08-CT/TU', { until: '2020' })).toEqual([]);
  });
  it('is of the same province unless another is named', () => {
    expect(found('08-CT/TU', { issuerNames: [UBND] })).toEqual([]);
    expect(found('08-CT/TU', { issuerNames: ['Sở Y tế tỉnh Bến Tre'] })).toEqual(['ct-bt']);
    expect(found('08-CT/TU của Tỉnh ủy Bến Tre', { issuerNames: [UBND] })).toEqual(['ct-bt']);
    expect(found('766/QĐ-TTg', { issuerNames: [UBND] })).toEqual(['766']);
    expect(found('12-CT/TU', { issuerNames: ['Bộ Chính trị'] })).toEqual(['ct-26', 'ct-21']);
  });
});
