import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { numberLookupKey } from '#features/directive/rules/number.ts';
import { findCitations } from './find.ts';
import { lawNames } from './law-names.ts';

/** Formats each citation as `kind number types date`, with ! where its format is irregular. */
const summary = (text: string): string =>
  findCitations(text)
    .map(({ kind, number, types, date, isIrregular }) =>
      [kind, number, types.join('|'), date, isIrregular ? '!' : ''].filter(Boolean).join(' '),
    )
    .join('; ');

describe('citations as real texts have them (docs/domain.md 1.6)', () => {
  it.each([
    ['Chỉ thị số 47-CT/TU ngày 09 tháng 6 năm 2025', 'party 47-CT/TU chi-thi 2025-06-09'],
    [
      'Quy định số 11-QĐi/TW, ngày 18/02/2019 của Bộ Chính trị',
      'party 11-QĐi/TW quy-dinh 2019-02-18',
    ],
    ['Quy định 11/QĐi-TW', 'party 11-QĐi/TW quy-dinh !'],
    ['Kế hoạch số 84-KH/TU, ngày 04/11/2022', 'party 84-KH/TU ke-hoach 2022-11-04'],
    ['Quy định số 3282-QĐ/TU, ngày 12/10/2023', 'party 3282-QĐ/TU quy-dinh 2023-10-12'],
    ['Kế hoạch số 24-KH/BDVTU ngày 20/3/2009', 'party 24-KH/BDVTU ke-hoach 2009-03-20'],
    ['Số 330-CV/ĐU', 'party 330-CV/ĐU cong-van'],
    ['328-CV/U', 'party 328-CV/U cong-van'],
    ['34O-CV/ĐU', 'party 340-CV/ĐU cong-van !'],
    ['Kế hoạch số 249-KH/UBKTTW', 'party 249-KH/UBKTTW ke-hoach'],
    ['Quyết định số 217/QĐ-TW', 'party 217-QĐ/TW quyet-dinh !'],
    ['Quyết định 217 QĐ/ TW', 'party 217-QĐ/TW quyet-dinh !'],
    ['218/QĐ-TW', 'party 218-QĐ/TW quyet-dinh|quy-dinh !'],
    ['Số: 218-QĐ/TW', 'party 218-QĐ/TW quyet-dinh|quy-dinh'],
    ['Nghị quyết số 60- NQ/TW ngày 12/4/2025', 'party 60-NQ/TW nghi-quyet 2025-04-12 !'],
    ['số31-QĐ/TW, ngày 01-10-1997', 'party 31-QĐ/TW quyet-dinh|quy-dinh 1997-10-01'],
    ['Nghị định số 64/2014/NĐ- CP', 'state 64/2014/NĐ-CP nghi-dinh !'],
    ['Nghị định số102/2009/NĐ-CPngày 06 tháng 11', 'state 102/2009/NĐ-CP nghi-dinh'],
    ['Nghị định s20/2008/NĐ-CP', 'state 20/2008/NĐ-CP nghi-dinh'],
    ['s 63/2010/NĐ-CP', 'state 63/2010/NĐ-CP nghi-dinh'],
    ['Thông tư số 07 /2008/TT-BTTTT', 'state 07/2008/TT-BTTTT thong-tu !'],
    [
      '60/2006/TTLT-BVHTT-BBCVT- BCA',
      'state 60/2006/TTLT-BVHTT-BBCVT-BCA thong-tu-lien-tich|thong-tu !',
    ],
    [
      '60/2006/TTLB-BVHTT-BBCVT-BCA',
      'state 60/2006/TTLB-BVHTT-BBCVT-BCA thong-tu-lien-tich|thong-tu',
    ],
    [
      'Thông báo số 02/TB - UBND ngày 03 tháng 01 năm 2024',
      'state 02/TB-UBND thong-bao 2024-01-03 !',
    ],
    ['Quyết định số 1073/QĐ-UBND ngày 25/6/2015', 'state 1073/QĐ-UBND quyet-dinh 2015-06-25'],
    [
      'Tờ trình số 1494/TTr-SNV, Công văn số 2231/SNV-CCHC&PC',
      'state 1494/TTr-SNV to-trinh; dispatch 2231/SNV-CCHC&PC cong-van',
    ],
    ['Công văn số 2079/TTCP-TD&XLĐT', 'dispatch 2079/TTCP-TD&XLĐT cong-van'],
    ['Circular No. 06/2025/TT-TTCS', 'state 06/2025/TT-TTCS thong-tu'],
    ['Nghị định số 42/2022/NĐ-CP ngày 19/8/19999', 'state 42/2022/NĐ-CP nghi-dinh'],
    ['Nghị định số 42/2022/NĐ-CP ngày 10/11//2025', 'state 42/2022/NĐ-CP nghi-dinh'],
    ['Quy định số 97-QĐ/TW', 'party 97-QĐ/TW quy-dinh'],
    ['Nghị định số 89/CP', 'old 89/CP nghi-dinh'],
    ['18-L/CTN', 'old 18-L/CTN luat'],
  ])('%s', (text, expected) => expect(summary(text)).toBe(expected));
});

describe('other forms', () => {
  it.each([
    ['Luật Tiếp công dân số 42/2013/QH13', 'law 42/2013/QH13 luat'],
    ['Luật Thi đua, khen thưởng số 06/2022/QH15', 'law 06/2022/QH15 luat'],
    ['Nghị quyết số 759/2014/UBTVQH13', 'law 759/2014/UBTVQH13 nghi-quyet'],
    [
      'Nghị quyết số 1687/NQ-UBTVQH15 ngày 16/6/2025',
      'state 1687/NQ-UBTVQH15 nghi-quyet 2025-06-16',
    ],
    ['15/2023/NQ-HĐND', 'state 15/2023/NQ-HĐND nghi-quyet|nghi-quyet-lien-tich'],
    ['Nghị quyết số 30c/NQ-CP', 'state 30c/NQ-CP nghi-quyet'],
    ['Nghị quyết số 66.19/2026/NQ-CP', 'state 66.19/2026/NQ-CP nghi-quyet'],
    ['Nghị định số 64//2023/NĐ-CP', 'state 64/2023/NĐ-CP nghi-dinh !'],
    ['Số:188/2026/NĐ-CP', 'state 188/2026/NĐ-CP nghi-dinh'],
    ['Chỉ thị 38/CT-TTg', 'state 38/CT-TTg chi-thi'],
    ['05/HD-MTTQ-BTT', 'state 05/HD-MTTQ-BTT huong-dan'],
    ['Quyết định số 15/QĐ-UBND - Về việc cử cán bộ', 'state 15/QĐ-UBND quyet-dinh'],
    ['Quyết định của Ủy ban nhân dân tỉnh số 12/QĐ-UBND', 'state 12/QĐ-UBND quyet-dinh'],
    [
      'các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND và 14/QĐ-UBND',
      'state 12/QĐ-UBND quyet-dinh; state 13/QĐ-UBND quyet-dinh; state 14/QĐ-UBND quyet-dinh',
    ],
    [
      'Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy ngày 22/11/2021',
      'party 12-CT/TU chi-thi 2021-11-22',
    ],
    ['Chỉ thị số 08-CT/TU năm 2021', 'party 08-CT/TU chi-thi 2021'],
    ['Chỉ thị số 08-CT/TU tháng 9 năm 2021', 'party 08-CT/TU chi-thi 2021-09'],
    ['NĐ 118/2025', 'short 118/2025 nghi-dinh !'],
    ['QĐ 766', 'short 766 quyet-dinh !'],
  ])('%s', (text, expected) => expect(summary(text)).toBe(expected));

  it.each([
    'T5: Nghị định số 64/2014/NĐ-CP',
    'T5: Nghị định số 64/2014/NĐ-CP'.normalize('NFD'),
    'T5: Nghị\u00a0định số\u00a064/2014/NĐ-CP',
    'T5: Nghị định số 64/20\u00ad14/NĐ-CP',
    'T5: Nghị định số 64/2014/NÐ-CP',
    'T5: Nghị định số 64/2014/NĐ–CP',
  ])('%s is one number however it is encoded', (text) => {
    const [citation] = findCitations(text);
    expect(citation).toMatchObject({ number: '64/2014/NĐ-CP', types: ['nghi-dinh'] });
    expect(text.slice(citation?.start, citation?.end)).toMatch(/^64.*CP$/u);
  });
});

it.each([
  ...['187/191 mô hình', '30/09/2021', 'hẻm 12/3', 'Điều 18.4.LQ.24', '1.536 đơn', '13.2/18'],
  ...['Mẫu số 01/TCD', 'biểu 01/TCD', 'Mẫu số 03-6/TNDN', '01/CTKT-TSMH', 'mẫu số 40/TB-ĐKT'],
  ...['QCVN 41:2019/BGTVT', 'QTKĐ:06-2021/BLĐTBXH', 'TCVN 7870-1:2010', 'số nhà 12/3B'],
  ...['H01.23.45-240715-0012', '0903.123.456', '24/7', 'tháng 9/2021', 'ngày 20-3-2009'],
  ...['2020-2025', '1/500', '5 km/h', 'quý I/2026', 'Tổ 5/Khu phố 3', '08h00-11h30', '2/9'],
  ...['Quyết định 120 triệu đồng', 'Kế hoạch 100 ngày', 'Thông tư số …/2026/TT-BTC'],
  ...['05-TT/SHTT/2020', 'Nghị định này', 'Luật này', 'từ 12 CT TU'],
])('%s is no citation', (text) => expect(summary(text)).toBe(''));

describe('places', () => {
  it.each([
    ['điểm đ khoản 2 Điều 5 Quyết định số 15/2026/QĐ-UBND', 'Điều 5, khoản 2, điểm đ'],
    ['khoản 2, Điều 5 của Quyết định số 15/2026/QĐ-UBND', 'Điều 5, khoản 2'],
    ['khoản 1 và khoản 2 Điều 5 Quyết định số 15/2026/QĐ-UBND', 'Điều 5'],
    ['Điều 5 và Điều 7 Quyết định số 15/2026/QĐ-UBND', ''],
    ['khoản 5 mục III Chỉ thị số 12-CT/TU', 'mục III, khoản 5'],
    ['theo khoản 2. Quyết định số 15/2026/QĐ-UBND', ''],
    ['Điều 9 Quy chế ban hành kèm theo Quyết định số 15/2026/QĐ-UBND', 'Điều 9 (Quy chế)'],
  ])('%s', (text, expected) => {
    const place = findCitations(text)[0]?.place;
    const path = place?.path.map(({ word, number }) =>
      `${word === 'điều' ? 'Điều' : word} ${number}`.trim(),
    );
    const issued = place?.issuedWith === undefined ? '' : ` (${place.issuedWith})`;
    expect((path?.join(', ') ?? '') + issued).toBe(expected);
  });
});

it('reads who issued it', () => {
  const [citation] = findCitations(
    'Quyết định số 15/QĐ-UBND ngày 01/02/2024 của Ủy ban nhân dân tỉnh Bến Tre, về việc khác',
  );
  expect(citation?.issuer).toBe('Ủy ban nhân dân tỉnh Bến Tre');
});

describe('names of laws', () => {
  const names = lawNames(
    ['Luật Tiếp công dân', 'Luật Khiếu nại', 'Luật Hòa giải ở cơ sở'],
    ['Luật Khiếu nại, tố cáo'],
  );
  it.each([
    ['theo Luật Tiếp công dân năm 2013.', 'Luật Tiếp công dân năm 2013'],
    ['theo Luật tiếp công dân', 'Luật tiếp công dân'],
    ['theo Luật Hoà giải ở cơ sở', 'Luật Hoà giải ở cơ sở'],
    ['theo Luật Khiếu nại, Luật Tố cáo', 'Luật Khiếu nại'],
    ['theo Luật Khiếu nại, tố cáo', undefined],
    ['pháp luật tiếp công dân', undefined],
    ['Luật Tiếp công dân (sửa đổi)', undefined],
    ['Luật này, Luật đó', undefined],
  ])('%s → %s', (text, expected) => {
    const [citation] = findCitations(text, names);
    expect(citation && text.slice(citation.start, citation.end)).toBe(expected);
  });
  it('gives way to the number', () => {
    const found = findCitations('Luật Tiếp công dân số 42/2013/QH13', names);
    expect(found.map(({ kind }) => kind)).toEqual(['law']);
  });
});

/** Separators that real texts put between numbers and letters. */
const pieces = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...['số ', 'ngày ', '12', '/2026', '/QĐ-UBND', '-CT/TU', 'Điều 5 ', ' - ', '\u00ad', '\u0301'],
    ...['Luật Tiếp công dân', 'khoản 2 ', 'NĐ ', 'O', '&', '//', '\n\n', '|', '1.', '😀'],
  ),
);

it('never throws, and points into the text in order', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of findCitations(text, lawNames(['Luật Tiếp công dân']))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

const DIRECTIVES = join(TEST_CONTENT, 'directives');
const printed = readdirSync(DIRECTIVES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const { yaml } = splitFrontMatter(readFileSync(join(DIRECTIVES, name), 'utf8'));
    return String((parseYaml(yaml).data as { number: unknown }).number);
  });

describe('printed numbers of the directives of the site', () => {
  it.each(printed)('%s is found in its usual spellings', (number) => {
    // With three groups the last hyphen belongs to the issuer and is never swapped.
    const swapped =
      number.split(/[-/](?=\p{Lu})/u).length > 3
        ? number
        : number.replace(/[-/](?=\p{Lu})/gu, (sign) => (sign === '-' ? '/' : '-'));
    fc.assert(
      fc.property(
        fc.constantFrom(number, number.replace(/-/g, ' - '), swapped, number.normalize('NFD')),
        fc.constantFrom('', 'theo ', 'Văn bản số ', 'số', 'Số: ', '(số ', '; '),
        fc.constantFrom('', '.', ',', ' ngày 01/02/2026', ')', ' của'),
        (spelt, before, after) => {
          const [citation] = findCitations(before + spelt + after);
          expect(numberLookupKey(citation?.number ?? '')).toBe(numberLookupKey(number));
          expect(citation?.start).toBe(before.length);
          expect(citation?.end).toBe(before.length + spelt.length);
        },
      ),
    );
  });
});

/** All quantifiers are bounded. An unbounded one would take hours here and hit the time limit. */
describe('hostile texts of 100 kB', () => {
  it.each([
    ...['1', '1/', '12-', 'số ', '1/2026/', 'QĐ-', '12/QĐ-', '12/QĐ-U&', 'A-', '1 ', 'Luật ', '“'],
    ...['khoản 1 ', 'điểm a, ', 'Điều 1 và ', 'ngày 1/1/', '12/QĐ-UBND, ', 'a\u0301', '\u00ad1/'],
    ...['Luật Khiếu nại, ', 'QĐ 766 ', 'số 1/QĐ-A của ', '12/QĐ-UBND của a ', 'tỉnh A '],
  ])('%j over and over is read to its end', (piece) => {
    const names = lawNames(['Luật Khiếu nại', 'Luật Khiếu nại và tố cáo']);
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(findCitations(`${text} Nghị định số 64/2014/NĐ-CP`, names).at(-1)?.number).toBe(
      '64/2014/NĐ-CP',
    );
  });
});
