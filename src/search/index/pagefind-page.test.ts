import { expect, test } from 'vitest';
import { pagefindPage } from './pagefind-page.ts';
import { readLines } from './read-lines.ts';

const copyOf = (html: string) => {
  const read = readLines(html);
  return read && pagefindPage(read);
};
const page = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta name="robots"><meta content="5 > 4" data-pagefind-meta="number[content]" data-pagefind-sort="number[content]"></head>` +
  `<body><nav><h2 id="a">Đầu trang</h2></nav><main data-pagefind-body>${body}</main></body></html>`;

test('facts, text, first picture, and ids of headings; no other markup', () => {
  const html = page(
    '<header><h1 class="x">Chỉ thị</h1></header><p data-pagefind-ignore>Không<img src="/1.png" alt="Ảnh &quot;một&quot;"></p>' +
      '<img src="/2.png" alt="">' +
      '<div id="dieu-1"><h3>Điều 1. Tên</h3><p id="dieu-1-khoan-1">1. A &lt; <em>B</em> &amp; C</p></div>',
  );
  expect(copyOf(html)).toBe(
    '<html lang="vi"><head><meta content="5 > 4" data-pagefind-meta="number[content]" data-pagefind-sort="number[content]">' +
      '<meta data-pagefind-meta="plain[content]" content="dieu"></head><body data-pagefind-body>' +
      '<h1>Chỉ thị</h1>\n' +
      '<h3 id="dieu-1">Điều 1. Tên</h3>\n<p>1. A &lt; B &amp; C</p><img src="/1.png" alt="Ảnh &quot;một&quot;"></body></html>',
  );
  expect(copyOf(page('<p>Tên</p>'))).not.toContain('plain');
  expect(copyOf('<main>Không tìm</main>')).toBeUndefined();
});
