import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderLegalText } from './render-legal.ts';

const render = (source: string) => renderLegalText(source);
const ids = (source: string): string[] =>
  [...render(source).html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
const text = (source: string): string =>
  render(source)
    .html.replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('ids of units', () => {
  it.each([
    [
      'state style',
      '## Chương II\n\n### Mục 1. Tiếp\n\n#### Điều 5. Tên\n\n2. Hai:\n\nd) Dê;\n\nđ) Đê.',
      'chuong-ii chuong-ii-muc-1 dieu-5 dieu-5-khoan-2 dieu-5-khoan-2-diem-d dieu-5-khoan-2-diem-dd',
    ],
    ['inserted article', '### Điều 3a. Tên\n\n1. Một.', 'dieu-3a dieu-3a-khoan-1'],
    ['party style', '## II. NHIỆM VỤ\n\n3. Ba.\n\na) A.', 'muc-ii muc-ii-3 muc-ii-3-diem-a'],
    ['party style with dashes', '**I- MỤC ĐÍCH**\n\n1- Một.\n\n2- Hai.', 'muc-i muc-i-1 muc-i-2'],
    ['clauses alone', '1. Một.\n\n2. Hai.', 'muc-1 muc-2'],
    [
      'points without clause',
      '### Điều 2. Tên\n\nGồm:\n\na) A;\n\nb) B.',
      'dieu-2 dieu-2-diem-a dieu-2-diem-b',
    ],
    [
      'sub-numbers',
      '## III. TÊN\n\n2. Hai\n\n2.1. Hai một\n\n2.2. Hai hai',
      'muc-iii muc-iii-2 muc-iii-2-1 muc-iii-2-2',
    ],
    ['articles in bold', '**Điều 1.** Chữ.\n\n**Điều 2.** Chữ.', 'dieu-1 dieu-2'],
    [
      'parts in words',
      '**Phần thứ nhất**\n\n**QUY ĐỊNH CHUNG**\n\n**Chương I**\n\n**TÊN**',
      'phan-1 chuong-i',
    ],
    [
      'issued with a decision',
      '**Điều 1.** Ban hành./.\n\n**QUY CHẾ**\n\n### Điều 1. Tên\n\n1. Một.\n\n### Điều 2. Tên',
      'dieu-1 de-muc-quy-che quy-che-dieu-1 quy-che-dieu-1-khoan-1 dieu-2',
    ],
    [
      'annexes count anew',
      '### Điều 1. Tên\n\n## Phụ lục II. BẢNG\n\n1. Một',
      'dieu-1 phu-luc-ii phu-luc-ii-muc-1',
    ],
    [
      'plain headings',
      '## Việc phải làm\n\n1. Một\n\n2. Hai',
      'de-muc-viec-phai-lam de-muc-viec-phai-lam-1 de-muc-viec-phai-lam-2',
    ],
    [
      'a letter twice, as OCR has it',
      '### Điều 1. T\n\n1. M:\n\nđ) x;\n\nđ) y.',
      'dieu-1 dieu-1-khoan-1 dieu-1-khoan-1-diem-dd dieu-1-khoan-1-diem-dd-lan-2',
    ],
    ['Bộ pháp điển numbers are no articles', 'Điều 18.4.LQ.24. Tên\n\nĐiều 5 của Luật này', ''],
    [
      'running text that begins like a unit',
      'Chương V Nghị định số 154/2026/NĐ-CP quy định việc này.\n\nV. I. Lênin viết.',
      '',
    ],
    [
      'quoted law has no units of its own',
      '### Điều 1. Sửa đổi\n\n1. Sửa khoản 2 như sau:\n\n“2. Nội dung mới:\n\na) Một;\n\n3. Nội dung khác.”\n\n2. Bãi bỏ khoản 5.',
      'dieu-1 dieu-1-khoan-1 dieu-1-khoan-2',
    ],
    [
      'quoted law in straight quotation marks',
      '1. Sửa đổi khoản 2 Điều 3 như sau:\n\n"2. Mới:\n\na) Một;\n\n3. Khác."\n\n2. Bãi bỏ khoản 5.',
      'muc-1 muc-2',
    ],
    [
      'quoted law with a sign too many within',
      '1. Sửa đổi Điều 1 như sau: “Điều 1. Tên\n\n1. Gọi là “hộ.\n\n2. Hết.”.\n\n2. Bãi bỏ Điều 4.',
      'muc-1 muc-2',
    ],
    [
      'quoted law without quotation marks',
      'Điều 1. Sửa đổi\n\n1. Khoản 2 và khoản 5 Điều 3 được sửa đổi như sau:\n\n2. Thu:\n\na) Lương;\n\n5. Đất.\n\n2. Điểm c khoản 1 Điều 7 được sửa đổi như sau:\n\nc) Kỳ.\n\n3. Điều 24 được sửa đổi như sau:\n\nĐiều 24. Tên\n\n1. Một.\n\n4. Bãi bỏ Điều 9.\n\nĐiều 2. Hiệu lực\n\n1. Một.',
      'dieu-1 dieu-1-khoan-1 dieu-1-khoan-2 dieu-1-khoan-3 dieu-1-khoan-4 dieu-2 dieu-2-khoan-1',
    ],
    [
      'an amendment whose parts are its own',
      '1. Sửa đổi, bổ sung một số khoản của Điều 6 như sau:\n\na) Sửa đổi khoản 1 như sau: “1. Một.”;\n\nb) Bãi bỏ khoản 2.',
      'muc-1 muc-1-diem-a muc-1-diem-b',
    ],
    [
      'a definition is no amendment',
      'Điều 3. Giải thích từ ngữ\n\nCác từ ngữ tại khoản 1 Điều 2 được hiểu như sau:\n\n1. Hộ là hộ.\n\n2. Xã là xã.',
      'dieu-3 dieu-3-khoan-1 dieu-3-khoan-2',
    ],
    [
      'notes of a consolidated text',
      'Điều 3. Tên\n\n1. Một.\n\n2.86 Hai:\n\na)11 A;\n\nb) B.\n\n3.5. Không phải khoản',
      'dieu-3 dieu-3-khoan-1 dieu-3-khoan-2 dieu-3-khoan-2-diem-a dieu-3-khoan-2-diem-b dieu-3-khoan-2-3-5',
    ],
    [
      'borrowed letters and points with a dot, where they come next',
      '1. M:\n\ne) E;\n\nf) F;\n\ng) G.\n\n2. N:\n\na. A;\n\nb. B;\n\nd. Không kế tiếp.\n\nw) Không.',
      'muc-1 muc-1-diem-e muc-1-diem-f muc-1-diem-g muc-2 muc-2-diem-a muc-2-diem-b',
    ],
    [
      'what is below the signature is not part of the last article',
      'Điều 3. Tổ chức thực hiện\n\nNơi nhận:\n\n- Như Điều 3;\n\nPHỤ LỤC II\n\nMẫu số 01\n\n1. Họ và tên\n\nMẫu số 02\n\nI. Bên A\n\n1. Tên',
      'dieu-3 phu-luc-ii phu-luc-ii-mau-so-01 phu-luc-ii-mau-so-01-muc-1 phu-luc-ii-mau-so-02 phu-luc-ii-mau-so-02-muc-i phu-luc-ii-mau-so-02-muc-i-1',
    ],
    [
      'a Roman number after a lost one, but no name',
      'I. MỤC ĐÍCH\n\n1. Một.\n\nIV. KẾT LUẬN CHUNG\n\n1. Một.\n\nX. I. Lênin viết.\n\nL. V. Tôn',
      'muc-i muc-i-1 muc-iv muc-iv-1',
    ],
    [
      'a note that quotes an article and breaks off',
      'Điều 21. Tên\n\n1. Một.\n\n8 Điều 3 của Thông tư số 6 quy định như sau: “Điều 3. Hiệu lực\n\n1. Một.\n\na) A.',
      'dieu-21 dieu-21-khoan-1',
    ],
    [
      'Roman numbers anew in each part',
      '**Phần thứ nhất**\n\n**I. A**\n\n1. Một.\n\n**Phần thứ hai**\n\n**I. A**\n\n1. Một.',
      'phan-1 phan-1-muc-i phan-1-muc-i-1 phan-2 phan-2-muc-i phan-2-muc-i-1',
    ],
    [
      'inserted units',
      'Điều 3. T\n\n2. Hai:\n\nđ) Đ;\n\nđ1) Bổ sung.\n\n2a. Bổ sung.\n\nĐiều 3a. T',
      'dieu-3 dieu-3-khoan-2 dieu-3-khoan-2-diem-dd dieu-3-khoan-2-diem-dd1 dieu-3-khoan-2a dieu-3a',
    ],
    [
      'issued with a decision, title behind the name',
      'Điều 1. Ban hành.\n\nTM. ỦY BAN NHÂN DÂN\n\nQUY CHẾ Tiếp công dân (Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n\nĐiều 1. Phạm vi',
      'dieu-1 de-muc-quy-che-tiep-cong-dan-ban-hanh-kem-theo-quyet-dinh quy-che-dieu-1',
    ],
    [
      'typed line below line',
      'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nVăn bản này quy định việc tiếp.\nI. A\nII. B\n1.1. C\nNơi nhận:\nNhư trên',
      'chuong-i dieu-1 muc-i muc-ii muc-ii-1-1',
    ],
    [
      'a quotation mark that is never closed',
      '### Điều 1. T\n\n1. Gọi là “A.\n\n2. Hai.',
      'dieu-1 dieu-1-khoan-1 dieu-1-khoan-2',
    ],
  ])('%s', (_, source, expected) => expect(ids(source).join(' ')).toBe(expected));

  it('do not change when text elsewhere is edited', () => {
    const before = ids('### Điều 1. A\n\n1. Một.\n\n### Điều 2. B\n\n1. Một:\n\na) A.');
    const after = ids(
      'Căn cứ mới;\n\n### Điều 1. A khác\n\n1. Một.\n\n2. Thêm.\n\n### Điều 1a. Chen\n\n### Điều 2. B\n\n1. Một:\n\na) A.',
    );
    expect(after).toEqual(expect.arrayContaining(before));
  });
});

describe('numbers stay text', () => {
  it.each([
    ['typed close together', '1. Một\n2. Hai\na) A\nb) B', '1. Một 2. Hai a) A b) B'],
    ['gaps', '1. Một\n3. Ba\n\n7. Bảy', '1. Một 3. Ba 7. Bảy'],
    ['brackets', '1) Một\n2) Hai', '1) Một 2) Hai'],
    ['escaped by the rich text editor', '1\\. Một\n\n2\\. Hai\n\na\\) A', '1. Một 2. Hai a) A'],
    ['with hard breaks', '1. Một\\\n2. Hai  \n3. Ba\\', '1. Một 2. Hai 3. Ba'],
    [
      'a list with its text indented',
      '10. Mười\n\n    Đoạn hai.\n\n11. Mười một',
      '10. Mười Đoạn hai. 11. Mười một',
    ],
    ['years', 'Đến năm\n2026. Hết.', 'Đến năm 2026. Hết.'],
    ['codes', 'Mã 1. và *2. hai*', 'Mã 1. và 2. hai'],
  ])('%s', (_, source, expected) => {
    expect(text(source)).toBe(expected);
    expect(render(source).html).not.toMatch(/<ol|<pre/);
  });

  it('keeps every number of any order of clauses', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(99),
            fc.constantFrom('.', ')'),
            fc.constantFrom('\n', '\n\n', '\\\n', '  \n'),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (parts) => {
          const source = parts.map(([n, sign, end]) => `${n}${sign} chữ${end}`).join('');
          expect(text(source)).toBe(parts.map(([n, sign]) => `${n}${sign} chữ`).join(' '));
        },
      ),
    );
  });
});

describe('bullets', () => {
  it('are lists, one within the other for "+", whatever dash was typed', () => {
    const html = render('1. Gồm:\n\n- Một\n+ Nhỏ\n- Hai\n– Ba').html;
    expect(html.match(/<ul>/g)).toHaveLength(2);
    expect(text('- Một\n\n\\- Hai')).toBe('Một Hai');
    expect(html).toContain('id="muc-1"');
  });
  it('end where the next point starts', () => {
    expect(ids('### Điều 1. T\n\na) A:\n- Một;\n- Hai.\nb) B.')).toEqual([
      'dieu-1',
      'dieu-1-diem-a',
      'dieu-1-diem-b',
    ]);
  });
});

describe('the page', () => {
  const { html, outline } = render(
    '## Chương I\n\n## QUY ĐỊNH CHUNG\n\n### Điều 1. Phạm vi\n\n1. Một:\n\na) A.\n\nĐoạn cuối khoản.',
  );
  it('joins a title that is on the next line', () => {
    expect(html).toContain('<h3>Chương I<br>\nQUY ĐỊNH CHUNG<a');
    expect(outline).toEqual([
      {
        id: 'chuong-i',
        label: 'Chương I. QUY ĐỊNH CHUNG',
        children: [{ id: 'dieu-1', label: 'Điều 1. Phạm vi', children: [] }],
      },
    ]);
  });
  it('parts a title from the text typed right below it, not a wrapped title', () => {
    const paragraphs = (source: string) =>
      [...render(source).html.matchAll(/<(?:p|h3)[^>]*>([^<]*)/g)].map(([, words]) => words);
    expect(paragraphs('Điều 1. Phạm vi\nQuy định này nói về lịch.')).toEqual([
      'Điều 1. Phạm vi',
      'Quy định này nói về lịch.',
    ]);
    expect(paragraphs('Điều 1. Trách nhiệm của\nSở Nội vụ.')).toHaveLength(1);
    expect(paragraphs('Điều 1. Trách nhiệm\ncủa Sở Nội vụ.')).toHaveLength(1);
  });
  it('names permalinks by the place', () => {
    expect(html).toContain(
      '<a class="permalink" href="#dieu-1-khoan-1-diem-a" data-place="điểm a khoản 1 Điều 1" aria-label="Liên kết đến điểm a khoản 1 Điều 1"></a>',
    );
  });
  it('gives an unnumbered paragraph after the last point to the clause', () => {
    expect(html).toMatch(/id="dieu-1-khoan-1-diem-a">.*<\/p>\n<p>Đoạn cuối khoản\.<\/p>\n<\/div>/);
  });
});

describe('a note on what became of a unit', () => {
  const SOURCE = '## Điều 1. A\n\n1. Một:\n\na) A;\n\n2. Hai.\n\n## Điều 2. B\n\nHết.\n';
  const notes: Record<string, { html: string; mark: string; isVoid: boolean }> = {
    'dieu-1-khoan-1-diem-a': { html: 'Bị bãi bỏ', mark: 'bị bãi bỏ', isVoid: true },
    'dieu-2': { html: 'Được sửa đổi', mark: 'được sửa đổi', isVoid: false },
  };
  const { html, outline } = renderLegalText(SOURCE, {
    base: '/',
    noteOf: ({ id }) => notes[id],
  });

  it('is below the first line of the unit, which keeps its id', () => {
    expect(html).toMatch(
      /<div class="unit point void" id="dieu-1-khoan-1-diem-a">\s*<p>a\) A;<a class="permalink"[^>]*><\/a><\/p>\s*<p class="unit-note">Bị bãi bỏ<\/p>\s*<\/div>/,
    );
    expect(html).toMatch(
      /<div class="unit article" id="dieu-2">\s*<h3>[^\n]*<\/h3>\s*<p class="unit-note">Được sửa đổi<\/p>\s*<p>Hết/,
    );
    expect(html).toMatch(/<p class="unit clause" id="dieu-1-khoan-2">/);
  });

  it('shows in the contents list', () => {
    expect(outline.map(({ id, mark }) => [id, mark])).toEqual([
      ['dieu-1', undefined],
      ['dieu-2', 'được sửa đổi'],
    ]);
  });
});
