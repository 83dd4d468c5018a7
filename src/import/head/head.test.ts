import { describe, expect, test } from 'vitest';
import { plainPara } from '#import/blocks.ts';
import {
  dateIn,
  isBlankNumber,
  readDateLine,
  readNumber,
  readTypeLine,
  typeOfNumber,
} from './facts.ts';
import { readHead } from './read-head.ts';
import { readTitle } from './read-title.ts';
import { splitHeadLines } from './lines.ts';

describe('numbers', () => {
  test.each<[string, string, 'party' | 'state' | undefined]>([
    ['Số: 15/2026/QĐ-UBND', '15/2026/QĐ-UBND', 'state'],
    ['Số 127-QĐ/TW', '127-QĐ/TW', 'party'],
    ['Số 24-BS/UBKTTU', '24-BS/UBKTTU', 'party'],
    ['Số: 02/TB - UBND', '02/TB-UBND', 'state'],
    ['Số: 2079/TTCP-TD&XLĐT', '2079/TTCP-TD&XLĐT', 'state'],
    ['Số: 30c/NQ-CP', '30c/NQ-CP', 'state'],
    ['Số: 66.19/2026/QĐ-TTg', '66.19/2026/QĐ-TTg', 'state'],
    ['Số: 42 / 2013 / QH13', '42/2013/QH13', 'state'],
    ['Số: 05/HD-MTTQ-BTT', '05/HD-MTTQ-BTT', 'state'],
    ['Số 84–KH/TU', '84-KH/TU', 'party'],
    ['15/CT-UBND', '15/CT-UBND', 'state'],
  ])('%s', (text, value, system) => {
    expect(readNumber(text)).toMatchObject({ value, system, repairs: [] });
  });
  test.each([
    ['Só: 34O-CV/ĐU', '340-CV/ĐU', 2],
    ['Sồ: l2/KH-UBND', '12/KH-UBND', 2],
    ['Số: 812/QD-UBND', '812/QD-UBND', 1],
    ['Số: 14/NQ-HDND', '14/NQ-HDND', 1],
  ])('OCR: %s is mended or doubted', (text, value, repairs) => {
    const number = readNumber(text);
    expect(number?.value).toBe(value);
    expect(number?.repairs).toHaveLength(repairs);
  });
  test.each([
    'Số lượng: 12 người',
    'Số 3 đường Minh Họa',
    'Số điện thoại: 0123',
    'Sở Nội vụ',
    '12/5/2026',
    'Điều 3',
  ])('%s is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
  test('a blank left for the clerk', () => {
    expect(isBlankNumber('Số:        /QĐ-UBND')).toBe(true);
    expect(isBlankNumber('Số: ..../KH-UBND')).toBe(true);
    expect(isBlankNumber('Số: 15/QĐ-UBND')).toBe(false);
  });
});

describe('dates', () => {
  test.each([
    ['Minh Họa, ngày 05 tháng 3 năm 2026', 'Minh Họa', '2026-03-05'],
    ['TP. Ví Dụ, ngày 5 tháng 03 năm 2026', 'TP. Ví Dụ', '2026-03-05'],
    ['ngày 31 tháng 12 năm 2025', '', '2025-12-31'],
    ['Minh Họa, ngày     tháng     năm 2026', 'Minh Họa', undefined],
    ['Minh Họa, ngày 31 tháng 2 năm 2026', 'Minh Họa', undefined],
  ])('%s', (text, place, date) => {
    expect(readDateLine(text)).toMatchObject({ place, date });
  });
  test('short days in citations', () => {
    expect(dateIn('Quy định số 11-QĐi/TW, ngày 18/02/2019')).toBe('2019-02-18');
    expect(dateIn('ngày 19/8/19999')).toBeUndefined();
  });
});

test('types: the word decides, the symbol helps', () => {
  expect(readTypeLine('K Ế HOẠCH')?.id).toBe('ke-hoach');
  expect(readTypeLine('Quyết định')?.id).toBe('quyet-dinh');
  expect(readTypeLine('KẾ HOẠCH Tổ chức đối thoại năm 2026')).toMatchObject({
    id: 'ke-hoach',
    rest: 'Tổ chức đối thoại năm 2026',
  });
  expect(readTypeLine('TỜ TRÌNH')).toMatchObject({ id: undefined, name: 'Tờ trình' });
  expect(readTypeLine('Kế hoạch này được gửi đến các xã')).toBeUndefined();
  expect(
    ['45/KH-UBND', '11-QĐi/TW', '23-QĐ/TW', '42/2013/QH13', '812/SNV-CCHC'].map(typeOfNumber),
  ).toEqual([...['ke-hoach', 'quy-dinh', 'quyet-dinh', 'luat'], undefined]);
});

const lines = (text: string) => text.split('\n').map((line) => plainPara(line));

describe('heads in other orders', () => {
  test('OCR reads the left column first, then the right one', () => {
    const { head, next } = readHead(
      lines(
        'ỦY BAN NHÂN DÂN\nTỈNH MINH HỌA\nSố: 45/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Họa, ngày 10 tháng 02 năm 2026\nKẾ HOẠCH',
      ),
    );
    expect(next).toBe(6);
    expect(head).toMatchObject({ system: 'state', issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH MINH HỌA'] });
    expect(head.number?.value).toBe('45/KH-UBND');
    expect(head.date?.date).toBe('2026-02-10');
  });
  test('columns run together with one space', () => {
    const { head } = readHead(
      lines(
        'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH MINH HỌA Độc lập - Tự do - Hạnh phúc\nSố: 45/KH-UBND Minh Họa, ngày 10 tháng 02 năm 2026',
      ),
    );
    expect(head.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MINH HỌA']);
    expect(head.date).toMatchObject({ place: 'Minh Họa', date: '2026-02-10' });
  });
  test('lost letters', () => {
    const { head } = readHead(
      lines('CỌNG HOÀ XÃ HỌI CHU NGHIA VIET NAM\nĐộc lâp - Tư do - Hanh phúc\nSỏ: 12/TB-SNV'),
    );
    expect(head.system).toBe('state');
  });
  test('no head at all', () => {
    expect(readHead(lines('Kính thưa các đồng chí,\nHôm nay chúng ta họp.'))).toMatchObject({
      next: 0,
    });
  });
});

test('a title in capitals gets its names back', () => {
  const { title, wasCapitals } = readTitle(
    lines('CHỈ THỊ\nVỀ TĂNG CƯỜNG ĐỐI THOẠI TẠI TỈNH MINH HỌA'),
    0,
    'Nhân dân tỉnh Minh Họa có ý kiến',
  );
  expect(title).toBe('Về tăng cường đối thoại tại tỉnh Minh Họa');
  expect(wasCapitals).toBe(true);
});

// Quadratic time would exceed the test's timeout.
test('100 kB of one line takes linear time', () => {
  for (const piece of ['ngày ', 'A ', 'Số: ', '(', '- ', '\t', 'CỘNG HÒA ', '1.', 'tháng…', 'Ủ'])
    expect(readHead(lines(piece.repeat(100_000 / piece.length)))).toBeDefined();
});

test('a head run together by a portal', () => {
  const blocks = splitHeadLines(
    lines(
      'BỘ VÍ DỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số:  01/2026/TT-BVD Hà Nội, ngày 01 tháng 01 năm 2026\nTHÔNG TƯ Quy định việc thử giữa Cộng hòa xã hội chủ nghĩa Việt Nam và nước khác\nCăn cứ Luật Ví dụ;',
    ),
  );
  const { head, next } = readHead(blocks);
  expect(head).toMatchObject({ system: 'state', issuer: ['BỘ VÍ DỤ'] });
  expect(head.number?.value).toBe('01/2026/TT-BVD');
  expect(head.date).toMatchObject({ place: 'Hà Nội', date: '2026-01-01' });
  expect(readTitle(blocks, next, '').title).toMatch(/^Quy định việc thử .* nước khác$/u);
  expect(
    splitHeadLines(lines('Hội nghị họp tại Hà Nội, ngày 01 tháng 01 năm 2026 có kết quả.')),
  ).toHaveLength(1);
});
