import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#import/text/decode.ts';
import { detectLegacy, legacyEncodingOf, needsDecoding } from './detect.ts';
import { toCp1258, toTcvn3, toVni } from './encode.fixture.ts';
import { fromTcvn3, fromVni } from './encodings.ts';

const LOWER =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
const word = fc.string({ unit: fc.constantFrom(...LOWER), minLength: 1, maxLength: 12 });
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const upper = (words: string) => words.toLocaleUpperCase('vi');

describe('every letter comes back', () => {
  test('all 134 marked letters, alone', () => {
    for (const letter of LOWER) {
      expect(fromTcvn3(toTcvn3(letter))).toBe(letter);
      expect(fromVni(toVni(letter))).toBe(letter);
      expect(fromVni(toVni(upper(letter)))).toBe(upper(letter));
      expect(fromTcvn3(toTcvn3(upper(letter)), true)).toBe(upper(letter));
    }
    for (const letter of 'ĂÂÊÔƠƯĐ') expect(fromTcvn3(toTcvn3(letter))).toBe(letter);
  });
  test('any text in small letters, and in capitals', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(fromTcvn3(toTcvn3(words))).toBe(words);
        expect(fromTcvn3(toTcvn3(upper(words)), true)).toBe(upper(words));
        expect(fromVni(toVni(words))).toBe(words);
        expect(fromVni(toVni(upper(words)))).toBe(upper(words));
      }),
      { numRuns: 300 },
    );
  });
  test('no letter of the old codes is left', () => {
    expect(toTcvn3(LOWER)).toMatch(/^[\u0020-\u007e\u00a1-\u00fe]*$/);
    expect(toVni(LOWER)).toMatch(/^[\u0020-\u007e\u00c0-\u00ff]*$/);
  });
});

test('the spellings that documents of the time show', () => {
  expect(fromTcvn3('Uû ban nh©n d©n tØnh, Héi ®ång nh©n d©n')).toBe(
    'Uỷ ban nhân dân tỉnh, Hội đồng nhân dân',
  );
  expect(fromTcvn3('QUYÕT §ÞNH')).toBe('QUYẾT ĐỊNH');
  expect(fromTcvn3('Céng hoµ x· héi chñ nghÜa ViÖt Nam', true)).toBe(
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  );
  expect(fromVni('UÛy ban nhaân daân tænh, ñöôøng phoá')).toBe('Ủy ban nhân dân tỉnh, đường phố');
  expect(fromVni('QUYEÁT ÑÒNH')).toBe('QUYẾT ĐỊNH');
});

test('fonts by name', () => {
  const names = [
    '.VnTime',
    '.VnTimeH',
    '.VnArial NarrowH',
    'VNI-Times',
    '"VNI-Helve"',
    'Times New Roman',
    undefined,
  ];
  expect(names.map(legacyEncodingOf)).toEqual([
    ...['tcvn3', 'tcvn3-capitals', 'tcvn3-capitals', 'vni', 'vni'],
    ...[undefined, undefined],
  ]);
});

test('text that is Unicode is never converted', () => {
  fc.assert(
    fc.property(text, (words) => {
      if (!/[ăđĩũơưạ-ỹ]/u.test(words)) return;
      for (const encoding of ['tcvn3', 'vni'] as const)
        expect(needsDecoding(words, encoding, words)).toBe(false);
    }),
  );
  expect(
    detectLegacy('Ủy ban nhân dân tỉnh quyết định công bố thủ tục hành chính'),
  ).toBeUndefined();
  expect(detectLegacy('cá là, các bà và cháu: có, xã, hàng, bán')).toBeUndefined();
});

describe('bytes of unknown code', () => {
  const TEXT =
    'Ủy ban nhân dân tỉnh yêu cầu các sở, ngành tiếp công dân đúng lịch, giải quyết dứt điểm khiếu nại kéo dài.';
  const latin = (words: string) => Uint8Array.from(Buffer.from(words, 'latin1'));
  test.each<[string, Uint8Array, string, RegExp]>([
    ['UTF-8', Buffer.from(TEXT), TEXT, /^UTF-8$/],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${TEXT}`), TEXT, /^UTF-8$/],
    ['UTF-16 LE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), TEXT, /UTF-16/],
    [
      'UTF-16 LE without BOM',
      Buffer.from('ab c '.repeat(20) + TEXT, 'utf16le'),
      'ab c '.repeat(20) + TEXT,
      /UTF-16/,
    ],
    ['UTF-16 BE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), TEXT, /UTF-16/],
    ['windows-1258', toCp1258(TEXT), TEXT, /windows-1258/],
    ['TCVN3', latin(toTcvn3(TEXT)), TEXT.replace('Ủ', 'ủ'), /TCVN3/],
    ['VNI', latin(toVni(TEXT)), TEXT, /VNI/],
    ['TCVN3 saved as UTF-8', Buffer.from(toTcvn3(TEXT)), TEXT.replace('Ủ', 'ủ'), /TCVN3.*UTF-8/],
  ])('%s', (_, bytes, expected, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(expected);
    expect(decoded.encoding).toMatch(encoding);
    expect(decoded.confidence).toBeGreaterThan(0.9);
  });
  test('no code gives Vietnamese: refused', () => {
    const bytes = Uint8Array.from({ length: 3_000 }, (_, i) => 128 + ((i * 37) % 127));
    expect(() => decodeText(bytes)).toThrow(/bảng mã/);
  });
});
