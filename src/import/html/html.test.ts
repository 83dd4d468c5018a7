import { describe, expect, test } from 'vitest';
import { allParas, paraText } from '#import/blocks.ts';
import { Notes } from '#import/notes.ts';
import { readHtml, readPastedRows } from './read-html.ts';

const lines = (html: string): string[] =>
  allParas(readHtml(html, new Notes())).map((para) => paraText(para).trim());

describe('lists become text', () => {
  test('numbers, letters, start and value', () => {
    const html =
      '<ol start="3"><li>Ba</li><li value="7">Bảy<ol type="a"><li>a</li><li><p>b</p><p>tiếp</p></li></ol></li><li>Tám</li></ol>';
    expect(lines(html)).toEqual(['3. Ba', '7. Bảy', 'a) a', 'b) b', 'tiếp', '8. Tám']);
  });
  test('dashes; a list without signs keeps its words', () => {
    expect(
      lines('<ul><li>Một</li></ul><ol style="list-style-type: none"><li>Điều 1. X</li></ol>'),
    ).toEqual(['- Một', 'Điều 1. X']);
  });
});

test('what is no text of the document is left out', () => {
  const html =
    '<nav>Trang chủ</nav><script>alert(1)</script><p hidden>ẩn</p><p style="display:none">ẩn</p><p>Thật</p><footer>Chân</footer>';
  expect(lines(html)).toEqual(['Thật']);
});

test('the article of a page, where most words are', () => {
  const html = `<div>Mục lục và liên kết</div><article><p>${'Nội dung văn bản. '.repeat(20)}</p></article>`;
  expect(lines(html)).toHaveLength(1);
});

test('old fonts by attribute, style and class', () => {
  const html =
    '<style>.cu {font-family: ".VnTime"} p.hoa {font-family:.VnTimeH}</style><p><font face=".VnTime">nh©n d©n</font> tỉnh</p><p style="font-family:\'VNI-Times\'">nhaân daân</p><p class="cu">tØnh</p><p class="hoa">quyÕt ®Þnh</p>';
  expect(lines(html)).toEqual(['nhân dân tỉnh', 'nhân dân', 'tỉnh', 'QUYẾT ĐỊNH']);
});

describe('pages made to exhaust the reader', () => {
  test.each(['<b>', '<div>', '<table><tr><td>', '<ul><li>', '<font face=".VnTime">'])(
    '%s: refused',
    (part) => {
      expect(() => readHtml(part.repeat(20_000), new Notes())).toThrow(/quá sâu/);
    },
  );
  test.each(['</div>', '<br>', '<td>x', '<x y="', '<!--', '<!', '&nbsp;', 'ngày '])(
    '%s: linear, or the time that a test is given would run out',
    (part) => {
      expect(readHtml(part.repeat(200_000 / part.length), new Notes())).toBeDefined();
    },
  );
});

describe('rows of pasted tables', () => {
  test('what Word copies', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset="utf-8"><title>a</title><style><!-- table {mso-x:"<tr><td>no</td></tr>";} --></style></head>
<body lang=VI style='word-wrap:break-word'><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0'><td width=151 style='width:112.9pt'><p class=MsoNormal>Ng&agrave;y<o:p></o:p></p></td>
  <td><p>Người
  tiếp</p></td></tr>
 <tr><td><p class=MsoNormal>1<span lang=EN-US>2</span>/3/2026<o:p></o:p></p></td><td>Chủ&nbsp;tịch<br>Phó Chủ tịch</td></tr>
</table><!--EndFragment--></body></html>`;
    expect(readPastedRows(html)).toEqual([
      ['Ngày', 'Người tiếp'],
      ['12/3/2026', 'Chủ tịch\nPhó Chủ tịch'],
    ]);
  });

  test.each([
    ['no table', '<p>12/3/2026</p>', []],
    [
      'spans',
      '<table><tr><td rowspan=2>Tháng 3<td>5</tr><tr><td>20</tr><tr><td colspan="2">a</td></tr></table>',
      [
        ['Tháng 3', '5'],
        ['Tháng 3', '20'],
        ['a', 'a'],
      ],
    ],
    ['a bracket that is no tag', '<table><tr><td>a < b</td></tr>', [['a < b']]],
    ['empty rows', '<table><tr><td>&nbsp;</td></tr><tr><td>x</td></tr></table>', [['x']]],
  ])('%s', (_, html, rows) => expect(readPastedRows(html)).toEqual(rows));
});
