import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toCp1258, toTcvn3 } from '#import/legacy/encode.fixture.ts';
import { COMMUNE_KINDS, readCommunes } from './communes.ts';
import { InitFault } from './fault.ts';

const bytes = (text: string) => Buffer.from(text);
const refused = (text: string): string => {
  try {
    readCommunes(bytes(text));
  } catch (error) {
    if (error instanceof InitFault) return error.message;
    throw error;
  }
  return 'not refused';
};

const LIST = `Loại;Tên;Tên cũ;Mã
Xã;Thí Dụ;xã Thí Dụ, xã Ven Sông;101
phường;Mô Phỏng;thị trấn Mô Phỏng;102
Đặc khu;Đảo Xa;;103
`;
const READ = [
  { id: 'xa-thi-du', kind: 'xã', name: 'Thí Dụ', formerly: 'xã Thí Dụ, xã Ven Sông' },
  { id: 'phuong-mo-phong', kind: 'phường', name: 'Mô Phỏng', formerly: 'thị trấn Mô Phỏng' },
  { id: 'dac-khu-dao-xa', kind: 'đặc khu', name: 'Đảo Xa', formerly: undefined },
];

describe('encodings', () => {
  test.each<[string, Uint8Array, RegExp | undefined]>([
    ['UTF-8', bytes(LIST), undefined],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${LIST}`), undefined],
    ['decomposed letters', bytes(LIST.normalize('NFD')), undefined],
    ['lines of Windows', bytes(LIST.replaceAll('\n', '\r\n')), undefined],
    ['lines of old Macintosh', bytes(LIST.replaceAll('\n', '\r')), undefined],
    [
      'UTF-16, as Excel writes “Unicode text”',
      Buffer.from(`\uFEFF${LIST.replaceAll(';', '\t')}`, 'utf16le'),
      /UTF-16/,
    ],
    ['windows-1258', toCp1258(LIST), /windows-1258/],
    ['TCVN3', Buffer.from(toTcvn3(LIST), 'latin1'), /TCVN3/],
    ['TCVN3 saved as UTF-8', bytes(toTcvn3(LIST)), /TCVN3/],
  ])('%s', (_, list, said) => {
    const { communes, notes } = readCommunes(list);
    expect(communes).toEqual(READ);
    if (said) expect(notes.join()).toMatch(said);
    else expect(notes).toEqual([]);
  });

  it('refuses a workbook', () =>
    expect(refused('PK\u0003\u0004…')).toMatch(/tệp Excel.*CSV UTF-8/));
});

describe('columns', () => {
  test.each([
    ['commas', 'Mã,Tên,Cấp\n1,Thí Dụ,Xã\n'],
    ['tabs', 'STT\tTên xã, phường\tLoại hình\n1\tThí Dụ\tXã\n'],
    ['a hint for Excel', 'sep=;\nTên;Loại\nThí Dụ;xã\n'],
    ['without marks', 'TEN,LOAI\nThí Dụ,XÃ\n'],
    ['the kind in the name', 'STT;Tên đơn vị hành chính\n1;Xã Thí Dụ\n'],
    ['quotes, more cells, empty lines', '"Tên","Loại"\n\n"Thí  Dụ ","xã","ghi chú"\n,\n'],
  ])('%s', (_, list) => {
    expect(readCommunes(bytes(list)).communes).toEqual([
      { id: 'xa-thi-du', kind: 'xã', name: 'Thí Dụ', formerly: undefined },
    ]);
  });

  test.each(['Tên cũ', 'Trước sáp nhập', 'Hình thành từ', 'Sáp nhập từ'])(
    '“%s” has former names',
    (column) =>
      expect(readCommunes(bytes(`Tên;Loại;${column}\nA;xã;xã B\n`)).communes[0]?.formerly).toBe(
        'xã B',
      ),
  );
});

test.each([
  ['an empty file', '', /trống.*Dòng đầu phải ghi tên cột/],
  ['no column of names', 'Loại;Mã\nxã;1\n', /Dòng 1: không thấy cột tên.*“Loại”, “Mã”/],
  ['a header alone', 'Tên;Loại\n', /chỉ có dòng tên cột/],
  ['an empty name', 'Tên;Loại\nA;xã\n ;xã\n', /Dòng 3: chưa có tên/],
  ['no kind', 'Tên\nThí Dụ\n', /Dòng 2: chưa ghi loại.*“Thí Dụ”/],
  [
    'a kind of before 2025',
    'Tên;Loại\nThí Dụ;Thị trấn\n',
    /Dòng 2: loại “thị trấn”.*mô hình hai cấp/,
  ],
  [
    'a kind against the name',
    'Tên;Loại\nXã Thí Dụ;phường\n',
    /Dòng 2: cột loại ghi “phường” mà tên ghi “Xã”/,
  ],
  ['two that differ', 'Tên;Loại;Mã\nA;xã;1\nB;xã;2\na;xã;3\n', /Dòng 4: xã a đã có ở dòng 2/],
  ['an open quote', 'Tên;Loại\n"A;xã\nB;xã\n', /dấu ngoặc kép không khép/],
  ['markup', 'Tên;Loại\n<b>A</b>;xã\n', /Dòng 2: “<b>A<\/b>” không phải một tên/],
  ['a formula', 'Tên;Loại\n=HYPERLINK("x");xã\n', /Dòng 2/],
  ['more than any province has', `Tên;Loại\n${'A;xã\n'.repeat(1001)}`, /1001 dòng/],
])('%s is refused by line and cure', (_, list, sentence) =>
  expect(refused(list)).toMatch(sentence),
);

it('says all faults at once', () =>
  expect(refused('Tên;Loại\n;xã\nA;quận\n').split('\n')).toHaveLength(2));

it('keeps one of repeated rows, and says which', () => {
  const { communes, notes } = readCommunes(bytes('Tên;Loại\nA;xã\nB;xã\nA;Xã\n'));
  expect(communes.map(({ id }) => id)).toEqual(['xa-a', 'xa-b']);
  expect(notes).toEqual(['Dòng 4 lặp lại dòng 2 (xã A): chỉ giữ một.']);
});

it('tells apart what is equal without marks', () => {
  const { communes, notes } = readCommunes(
    bytes('Tên;Loại;Mã\nTân An;xã;7\nTấn An;xã;8\nTần An;xã\n'),
  );
  expect(communes.map(({ id }) => id)).toEqual(['xa-tan-an', 'xa-tan-an-8', 'xa-tan-an-2']);
  expect(notes.join('\n')).toMatch(/Dòng 3: xã Tấn An và xã Tân An \(dòng 2\)/);
});

const SYLLABLES = ['Thí', 'Dụ', 'Mô', 'Phỏng', 'Ven', 'Sông', 'Đông', 'Hòa', 'An', 'Phước', 'Lộc'];
const name = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const row = fc.record({
  kind: fc.constantFrom(...COMMUNE_KINDS),
  name,
  formerly: fc.option(
    name.map((one) => `xã ${one}, thị trấn ${one}`),
    { nil: undefined },
  ),
});
const rows = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 40,
  selector: (one) => `${one.kind} ${one.name}`,
});

it('reads any list as it was written, whatever the separator and the encoding', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('utf8', 'bom', 'utf16', 'quoted'),
      fc.shuffledSubarray(['name', 'kind', 'formerly'] as const, { minLength: 3 }),
      (list, separator, form, order) => {
        const titles = { name: 'Tên', kind: 'Loại', formerly: 'Tên cũ' };
        const quote = (text: string) =>
          form === 'quoted' || text.includes(separator) ? `"${text}"` : text;
        const lines = [titles, ...list].map((one) =>
          order.map((key) => quote(one[key] ?? '')).join(separator),
        );
        const text = lines.join('\r\n');
        const file =
          form === 'utf16'
            ? Buffer.from(`\uFEFF${text}`, 'utf16le')
            : bytes(form === 'bom' ? `\uFEFF${text}` : text);
        const { communes } = readCommunes(file);
        expect(communes.map(({ id: _, ...rest }) => rest)).toEqual(list);
        expect(new Set(communes.map(({ id }) => id)).size).toBe(list.length);
      },
    ),
  );
});

it('answers any bytes with a list or with sentences', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
      try {
        readCommunes(file);
      } catch (error) {
        expect(error).toBeInstanceOf(InitFault);
      }
    }),
  );
});
