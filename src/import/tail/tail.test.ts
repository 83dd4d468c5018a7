import { describe, expect, test } from 'vitest';
import { paraText, plainPara, type Block, type Table } from '#import/blocks.ts';
import { Notes } from '#import/notes.ts';
import { dropTrailer, unwrapLayout } from '#import/import-file.ts';
import { readTail } from './read-tail.ts';

const lines = (text: string): Block[] => text.split('\n').map((line) => plainPara(line));
const words = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'para' ? paraText(block) : '(bảng)'));
const cell = (text: string) => ({ blocks: lines(text), colSpan: 1, rowSpan: 1, isHeader: false });
const table = (...rows: string[][]): Table => ({
  kind: 'table',
  rows: rows.map((row) => row.map(cell)),
});

describe('signature and recipients leave the text', () => {
  test('two columns, annex below', () => {
    const tail = readTail([
      ...lines('Điều 2. Thi hành./.'),
      table([
        'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.',
        'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Mẫu',
      ]),
      ...lines('PHỤ LỤC\nDANH MỤC'),
    ]);
    expect(words(tail.blocks)).toEqual(['Điều 2. Thi hành./.', 'PHỤ LỤC', 'DANH MỤC']);
    expect(tail.signatures).toEqual([
      {
        authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        name: 'Nguyễn Văn Mẫu',
      },
    ]);
    expect(tail.recipients).toEqual(['Như Điều 2', 'Lưu: VT']);
    expect(tail.end).toBe(1);
  });
  test('signature above, recipients below; a name in capitals', () => {
    const tail = readTail(lines('Hết.\nGIÁM ĐỐC\n(Đã ký)\nTRẦN THỊ VÍ DỤ\nNơi nhận:\n- Như trên.'));
    expect(words(tail.blocks)).toEqual(['Hết.']);
    expect(tail.signatures).toEqual([{ authority: ['GIÁM ĐỐC'], name: 'Trần Thị Ví Dụ' }]);
  });
  test('joint documents have two', () => {
    const tail = readTail([
      ...lines('Thi hành./.'),
      table(['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu']),
      table(['TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\nLê Thị Thí Dụ']),
    ]);
    expect(tail.signatures.map(({ name }) => name)).toEqual(['Nguyễn Văn Mẫu', 'Lê Thị Thí Dụ']);
  });
});

describe('nothing else leaves it', () => {
  test.each([
    'Nơi nhận hồ sơ: Trung tâm Phục vụ hành chính công.\nĐiều 3. Thời hạn.',
    'Nơi nhận: bộ phận một cửa\nThời hạn trả: 05 ngày.',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Ví dụ;',
    'Giao Giám đốc Sở.\nNguyễn Văn Mẫu là người đại diện.',
    'PHÓ CHỦ TỊCH\nphụ trách kinh tế theo dõi.',
  ])('%s', (text) => {
    expect(words(readTail(lines(text)).blocks)).toEqual(text.split('\n'));
  });
  test('a table of posts is a table', () => {
    const posts = table(['STT', 'Chức danh'], ['1', 'CHỦ TỊCH'], ['2', 'PHÓ CHỦ TỊCH']);
    expect(readTail([...lines('Danh sách:'), posts]).blocks).toHaveLength(2);
  });
});

test('the foot of a page goes, an annex after the signature stays', () => {
  const tail = readTail(
    lines('Thi hành./.\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn Mẫu\nTin liên quan\nPHỤ LỤC I\nDanh mục'),
  );
  expect(words(dropTrailer(tail, 'html', new Notes()))).toEqual([
    'Thi hành./.',
    'PHỤ LỤC I',
    'Danh mục',
  ]);
  expect(words(dropTrailer(tail, 'docx', new Notes()))).toContain('Tin liên quan');
});

test('a whole document inside a table is a document', () => {
  const long = Array.from({ length: 30 }, (_, i) => `Đoạn ${i}.`).join('\n');
  expect(unwrapLayout([table(['menu', long])])).toHaveLength(31);
  expect(unwrapLayout([table(['a', 'b'])])).toHaveLength(1);
  expect(words(unwrapLayout([table(['1. Một'], ['2. Hai'])]))).toEqual(['1. Một', '2. Hai']);
});

// Quadratic time would exceed the test's timeout.
test('100 kB takes linear time', () => {
  for (const part of ['Nơi nhận: ', 'TM. ', 'A B ', '- a;\n', 'CHỦ TỊCH\n', 'Nguyễn '])
    expect(readTail(lines(part.repeat(100_000 / part.length)))).toBeDefined();
});
