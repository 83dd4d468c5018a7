import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toCp1258, toTcvn3 } from '#import/legacy/encode.fixture.ts';
import { COMMUNE_KINDS, readCommunes } from './communes.ts';
import { InitFault } from './fault.ts';

const bytes = (text: string) => Buffer.from(text);
const read = (list: Uint8Array | string) =>
  readCommunes('xa.csv', typeof list === 'string' ? bytes(list) : list);
const refused = (text: string): Promise<string> =>
  read(text).then(
    () => 'not refused',
    (error: unknown) => {
      if (error instanceof InitFault) return error.message;
      throw error;
    },
  );

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
  test.each<[string, Uint8Array]>([
    ['UTF-8', bytes(LIST)],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${LIST}`)],
    ['decomposed letters', bytes(LIST.normalize('NFD'))],
    ['lines of Windows', bytes(LIST.replaceAll('\n', '\r\n'))],
    ['lines of old Macintosh', bytes(LIST.replaceAll('\n', '\r'))],
    [
      'UTF-16, as Excel writes “Unicode text”',
      Buffer.from(`\uFEFF${LIST.replaceAll(';', '\t')}`, 'utf16le'),
    ],
    ['windows-1258', toCp1258(LIST)],
    ['TCVN3', Buffer.from(toTcvn3(LIST), 'latin1')],
    ['TCVN3 saved as UTF-8', bytes(toTcvn3(LIST))],
  ])('%s', async (_, list) => expect(await read(list)).toEqual({ communes: READ, notes: [] }));

  it('refuses what is neither text nor a workbook', async () =>
    expect(await refused('PK\u0003\u0004\0…')).toMatch(/Tệp xã, phường: Tệp không phải văn bản/));
});

describe('columns', () => {
  test.each([
    ['commas', 'Mã,Tên,Cấp\n1,Thí Dụ,Xã\n'],
    ['tabs', 'STT\tTên xã, phường\tLoại hình\n1\tThí Dụ\tXã\n'],
    ['a hint for Excel', 'sep=;\nTên;Loại\nThí Dụ;xã\n'],
    ['without marks', 'TEN,LOAI\nThí Dụ,XÃ\n'],
    ['the kind in the name', 'STT;Tên đơn vị hành chính\n1;Xã Thí Dụ\n'],
    ['quotes, more cells, empty lines', '"Tên","Loại"\n\n"Thí  Dụ ","xã","ghi chú"\n,\n'],
  ])('%s', async (_, list) => {
    expect((await read(list)).communes).toEqual([
      { id: 'xa-thi-du', kind: 'xã', name: 'Thí Dụ', formerly: undefined },
    ]);
  });

  test.each(['Tên cũ', 'Trước sáp nhập', 'Hình thành từ', 'Sáp nhập từ'])(
    '“%s” has former names',
    async (column) =>
      expect((await read(`Tên;Loại;${column}\nA;xã;xã B\n`)).communes[0]?.formerly).toBe('xã B'),
  );
});

test.each([
  ['an empty file', '', /rỗng/],
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
  ['an open quote', 'Tên;Loại\n"A;xã\nB;xã\n', /sai dấu ngoặc kép ở dòng 3/],
  ['markup', 'Tên;Loại\n<b>A</b>;xã\n', /Dòng 2: “<b>A<\/b>” không phải một tên/],
  ['a formula', 'Tên;Loại\n=HYPERLINK("x");xã\n', /dòng 2/],
  ['more than any province has', `Tên;Loại\n${'A;xã\n'.repeat(1001)}`, /1001 dòng/],
])('%s is refused by line and cure', async (_, list, sentence) =>
  expect(await refused(list)).toMatch(sentence),
);

it('says all faults at once', async () =>
  expect((await refused('Tên;Loại\n;xã\nA;quận\n')).split('\n')).toHaveLength(2));

it('keeps one of repeated rows, and says which', async () => {
  const { communes, notes } = await read('Tên;Loại\nA;xã\nB;xã\nA;Xã\n');
  expect(communes.map(({ id }) => id)).toEqual(['xa-a', 'xa-b']);
  expect(notes).toEqual(['Dòng 4 lặp lại dòng 2 (xã A): chỉ giữ một.']);
});

it('tells apart what is equal without marks', async () => {
  const { communes, notes } = await read('Tên;Loại;Mã\nTân An;xã;7\nTấn An;xã;8\nTần An;xã\n');
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

it('reads any list as it was written, whatever the separator and the encoding', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('utf8', 'bom', 'utf16', 'quoted'),
      fc.shuffledSubarray(['name', 'kind', 'formerly'] as const, { minLength: 3 }),
      async (list, separator, form, order) => {
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
        const { communes } = await read(file);
        expect(communes.map(({ id: _, ...rest }) => rest)).toEqual(list);
        expect(new Set(communes.map(({ id }) => id)).size).toBe(list.length);
      },
    ),
  );
});

it('answers any bytes with a list or with sentences', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (file) =>
      read(file).then(
        () => undefined,
        (error: unknown) => void expect(error).toBeInstanceOf(InitFault),
      ),
    ),
  );
});
