import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const WORDS = 'lời văn dài cho đủ một đoạn '.repeat(15);
const page = (body: string, head = '') => `<!doctype html><html lang="vi"><head>
  <meta property="og:title" content="Quyết định 15" data-pagefind-meta="title[content]" />
  <meta content="Văn bản" data-pagefind-meta="kind[content]" data-pagefind-filter="Mục[content]" />
  <meta content="Đất đai" data-pagefind-filter="Lĩnh vực[content]" />
  <meta content="Kinh tế" data-pagefind-filter="Lĩnh vực[content]" />
  ${head}</head><body><nav>Menu</nav><main data-pagefind-body>${body}</main><footer>Cuối</footer></body></html>`;
const passages = (body: string) => readPage(page(body), '/x/')?.passages ?? [];

test('a page without the mark is not for the index', () => {
  expect(readPage('<main>Chữ</main>', '/x/')).toBeUndefined();
});

test('what the head says, each field as often as it is there', () => {
  const head =
    '<meta data-pagefind-filter="Ghi chú[content]" content="Dữ liệu minh họa" /><meta name="description" content="d" />' +
    '<meta data-pagefind-filter="Ghi chú[content]" content="Chỉ để tra cứu" />';
  expect(readPage(page('<p>Chữ</p>', head), '/van-ban/x/')).toMatchObject({
    url: '/van-ban/x/',
    title: 'Quyết định 15',
    kind: 'Văn bản',
    fields: ['Đất đai', 'Kinh tế'],
    sample: true,
    secondary: true,
    number: '',
  });
});

describe('text', () => {
  test.each([
    ['<p>Một</p><p>Hai</p>', 'Một\nHai'],
    ['<p>Một <strong>hai</strong>,\n  <em>ba</em></p>', 'Một hai, ba'],
    ['<table><tr><td>Một</td><td>Hai</td></tr></table>', 'Một\nHai'],
    ['<p>Sở &amp; ban &lt;3</p>', 'Sở & ban <3'],
    ['<p>a<br>b</p>', 'a b'],
    ['<p>Giữ</p><div data-pagefind-ignore><p>Bỏ <b>hết</b></p></div><p>Tiếp</p>', 'Giữ\nTiếp'],
    ['<p>Giữ</p><script>let x = "<p>";</script><select><option>Bỏ</option></select>', 'Giữ'],
    ['<p>Ảnh <img alt="x"> đẹp</p>', 'Ảnh đẹp'],
    ['<h1>Quyết định 15</h1><p>Nội dung</p>', 'Nội dung'],
  ])('%s', (body, text) => expect(passages(body)[0]?.text).toBe(text));

  test('only what is in the marked element', () => {
    expect(passages('<p>Chữ</p>').map(({ text }) => text)).toEqual(['Chữ']);
  });
});

describe('passages', () => {
  const article = (number: number, text: string, clauses = '') =>
    `<div id="dieu-${number}"><h3>Điều ${number}. Tên<a href="#dieu-${number}" data-place="Điều ${number}"></a></h3><p>${text}</p>${clauses}</div>`;

  test('an article is a passage, its clauses are places in it', () => {
    const clause = `<p id="dieu-1-khoan-2">2. ${WORDS}<a href="#dieu-1-khoan-2" data-place="khoản 2 Điều 1"></a></p>`;
    const found = passages(
      `<p>${WORDS}</p>${article(1, `1. ${WORDS}`, clause)}${article(2, WORDS)}`,
    );
    expect(found.map(({ id, heading }) => [id, heading])).toEqual([
      ['', ''],
      ['dieu-1', 'Điều 1. Tên'],
      ['dieu-2', 'Điều 2. Tên'],
    ]);
    const [place] = found[1]?.places ?? [];
    expect(place).toMatchObject({ id: 'dieu-1-khoan-2', label: 'khoản 2 Điều 1' });
    expect(found[1]?.text.slice(place?.at).startsWith('2. lời')).toBe(true);
    expect(found[1]?.text).not.toContain('Điều 1. Tên');
  });

  test('short articles stay together, and each keeps its place', () => {
    const [only, ...others] = passages(article(1, 'Ngắn.') + article(2, 'Cũng ngắn.'));
    expect(others).toEqual([]);
    expect(only?.places?.map(({ id }) => id)).toEqual(['dieu-1', 'dieu-2']);
  });

  test('a chapter that begins with an article is that article', () => {
    const found = passages(`<p>${WORDS}</p><h2 id="chuong-i">Chương I</h2>${article(1, WORDS)}`);
    expect(found[1]).toMatchObject({ id: 'dieu-1', heading: 'Điều 1. Tên' });
    expect(found[1]?.text.startsWith('Chương I\nlời văn')).toBe(true);
  });

  test('a very long label is cut between words', () => {
    const [first] = passages(`<p>Mở đầu</p><p id="cau-1">${WORDS}</p>`);
    const [place] = first?.places ?? [];
    expect(place?.label.length).toBeLessThan(125);
    expect(place?.label.endsWith(' …')).toBe(true);
  });
});

test('the own page of an agency says all its names', () => {
  const head =
    '<meta data-pagefind-meta="agency-id[content]" content="ubnd" /><meta data-pagefind-meta="agency[content]" content="Cũ" />' +
    '<meta data-pagefind-meta="also-called[content]" content="Cũ; Mới" />';
  expect(readPage(page('<p>b</p>', head), '/x/')).toMatchObject({
    agencyId: 'ubnd',
    agency: 'Cũ',
    alsoCalled: ['Cũ', 'Mới'],
  });
});
