import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnit, legalTree, type LegalItem } from '#legal-text/legal-tree.ts';
import { legalLines } from '#legal-text/legal-lines.ts';
import { parseMarkdown, plainText } from '#legal-text/parse.ts';
import { plainPara, type Block, type Para, type Span } from '#import/blocks.ts';
import { Notes } from '#import/notes.ts';
import { gridOf } from './structure.ts';
import { toMarkdown } from './to-markdown.ts';

const write = (blocks: readonly Block[]): string => toMarkdown(blocks, new Notes()).trim();
const lines = (...texts: string[]): string => write(texts.map((text) => plainPara(text)));
const spans = (...parts: (string | { b: string } | { i: string })[]): Para => ({
  kind: 'para',
  centred: false,
  spans: parts.map((part): Span => {
    const text = typeof part === 'string' ? part : 'b' in part ? part.b : part.i;
    return {
      text,
      bold: typeof part === 'object' && 'b' in part,
      italic: typeof part === 'object' && 'i' in part,
      strike: false,
    };
  }),
});

/** Returns the ids of the units on the site's page. */
const ids = (markdown: string): string[] => {
  const walk = (items: readonly LegalItem[]): string[] =>
    items.flatMap((item) => (isUnit(item) ? [item.id, ...walk(item.items)] : []));
  return walk(legalTree(parseMarkdown(legalLines(markdown).text).root.children));
};

describe('the units of the site', () => {
  test('state style', () => {
    const markdown = lines(
      ...['CHƯƠNG I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Một;', '2. Hai:', 'a) A;', 'đ) Đ;'],
      ...[
        'Mục 1',
        'LẬP LỊCH',
        'Điều 2. Thời hạn',
        'Chậm nhất 05 ngày.',
        'Điều 3a. Trực tuyến',
        '1. Một.',
      ],
    );
    expect(markdown).toContain('## Chương I. QUY ĐỊNH CHUNG\n\n### Điều 1. Phạm vi');
    expect(markdown).toContain('### Mục 1. LẬP LỊCH\n\n#### Điều 2. Thời hạn');
    expect(ids(markdown)).toEqual([
      ...['chuong-i', 'dieu-1', 'dieu-1-khoan-1', 'dieu-1-khoan-2', 'dieu-1-khoan-2-diem-a'],
      ...['dieu-1-khoan-2-diem-dd', 'chuong-i-muc-1', 'dieu-2', 'dieu-3a', 'dieu-3a-khoan-1'],
    ]);
  });
  test('party style', () => {
    const markdown = lines(
      'I- MỤC TIÊU',
      '1- Một.',
      '2- Hai.',
      'II- NHIỆM VỤ',
      '- Gạch;',
      '+ Cộng.',
      '- Gạch.',
    );
    expect(ids(markdown)).toEqual(['muc-i', 'muc-i-1', 'muc-i-2', 'muc-ii']);
    expect(markdown).toContain('- Gạch;\n\n  - Cộng.\n\n- Gạch.');
  });
  test('an article of one sentence keeps its label bold, one with a title is a heading', () => {
    expect(lines('Điều 1. Ban hành kèm theo Quyết định này Quy chế.')).toBe(
      '**Điều 1.** Ban hành kèm theo Quyết định này Quy chế.',
    );
    expect(lines('Điều 1. Phạm vi điều chỉnh')).toBe('## Điều 1. Phạm vi điều chỉnh');
  });
  test('names with Roman letters are no headings, codified numbers no articles', () => {
    expect(lines('V. I. Lê-nin nói về công tác dân vận')).not.toContain('#');
    expect(ids(lines('Điều 18.4.LQ.24. Nội dung'))).toEqual([]);
  });
});

describe('Markdown says what the paragraph says', () => {
  test('numbers, dashes and signs stay text', () => {
    expect(lines('1. Một', '3. Ba')).toBe('1\\. Một\n\n3\\. Ba');
    expect(lines('# không phải đầu đề', '<b>thẻ</b> & [1]')).toBe(
      '\\# không phải đầu đề\n\n\\<b>thẻ\\</b> & \\[1]',
    );
  });
  test('marks are around words only', () => {
    expect(write([spans({ b: 'Điều 1. ' }, 'Ban hành.')])).toBe('**Điều 1.** Ban hành.');
    expect(write([spans({ b: 'a) Nội dung:' }, 'ghi')])).toBe('**a) Nội dung**:ghi');
    expect(write([spans({ b: 'Nơi' }, ' ', { b: 'nhận' })])).toBe('**Nơi nhận**');
    expect(write([spans({ i: 'Căn cứ Luật;' })])).toBe('*Căn cứ Luật;*');
  });
  test('addresses are not escaped', () => {
    expect(lines('Thư: a_b@example.vn, trang https://www.example.vn/x')).toBe(
      'Thư: a_b@example.vn, trang https://www.example.vn/x',
    );
  });

  test('marks that cannot be beside a letter are dropped in items too', () => {
    expect(write([spans('- Chữ', { b: 'đậm' })])).toBe('- Chữ**đậm**');
    const both = { kind: 'para' as const, centred: false };
    const look = { strike: false };
    const item = [
      { text: '*a', bold: false, italic: false, ...look },
      { text: 'a', bold: true, italic: true, ...look },
    ];
    expect(toMarkdown([{ ...both, spans: item }], new Notes())).not.toContain('&#x');
  });

  const piece = fc.record({
    text: fc.string({
      unit: fc.constantFrom(...'ab đ1.)(*_-+#|`[]<>&~:“”\\ \n!=/'),
      minLength: 1,
      maxLength: 8,
    }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    strike: fc.constant(false),
  });
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  test('no word is lost or changed, whatever the looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (paras) => {
          const blocks = paras.map((each): Para => ({ kind: 'para', spans: each, centred: false }));
          const markdown = toMarkdown(blocks, new Notes());
          const words = plainText(parseMarkdown(legalLines(markdown).text).root);
          expect(markdown).not.toMatch(/&#x/);
          expect(letters(words)).toBe(
            letters(
              paras
                .flat()
                .map(({ text }) => text)
                .join(''),
            ),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('tables', () => {
  const cell = (text: string, colSpan = 1, rowSpan = 1) => ({
    blocks: text ? [plainPara(text)] : [],
    colSpan,
    rowSpan,
    isHeader: false,
  });
  test('a header of two rows becomes one', () => {
    const grid = gridOf({
      kind: 'table',
      rows: [
        [cell('STT', 1, 2), cell('Thời hạn', 2)],
        [cell('Từ'), cell('Đến')],
        [cell('1'), cell('a'), cell('b')],
        [cell('Cả năm', 3)],
      ],
    });
    expect(grid).toMatchObject({
      header: ['STT', 'Thời hạn – Từ', 'Thời hạn – Đến'],
      rows: [
        ['1', 'a', 'b'],
        ['Cả năm', '', ''],
      ],
      merged: 3,
    });
  });
  test('spans made to exhaust memory are bounded', () => {
    const grid = gridOf({
      kind: 'table',
      rows: Array.from({ length: 50 }, () => [cell('x', 1e9, 1e9), cell('y')]),
    });
    expect(grid?.header.length).toBeLessThan(5_000);
  });
});

// Quadratic time would exceed the test's timeout.
test.each(['Điều 1. ', '* ', '**a', '1. ', 'I. ', 'A ', '- ', 'Mục 1 ', '_a_ ', '[1] '])(
  '100 kB of %j in one paragraph takes linear time',
  (part) => {
    expect(lines(part.repeat(100_000 / part.length))).toBeDefined();
  },
);
