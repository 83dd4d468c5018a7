import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlTableRows } from './html-table.ts';

/** Shortened clipboard content of Word. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset="utf-8"><title>a</title><style><!-- table {mso-x:"<tr><td>no</td></tr>";} --></style></head>
<body lang=VI style='word-wrap:break-word'><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0'><td width=151 style='width:112.9pt'><p class=MsoNormal>Ng&agrave;y<o:p></o:p></p></td>
  <td><p>Người
  tiếp</p></td></tr>
 <tr><td><p class=MsoNormal>1<span lang=EN-US>2</span>/3/2026<o:p></o:p></p></td><td>Chủ&nbsp;tịch<br>Phó Chủ tịch</td></tr>
</table><!--EndFragment--></body></html>`;

describe('htmlTableRows', () => {
  it('reads what Word copies', () => {
    expect(htmlTableRows(WORD)).toEqual([
      ['Ngày', 'Người tiếp'],
      ['12/3/2026', 'Chủ tịch\nPhó Chủ tịch'],
    ]);
  });

  it.each([
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
    [
      'a table in a cell',
      '<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>',
      [['ab', 'c']],
    ],
    ['a bracket that is no tag', '<table><tr><td>a < b</td></tr>', [['a < b']]],
    ['empty rows', '<table><tr><td>&nbsp;</td></tr><tr><td>x</td></tr></table>', [['x']]],
  ])('%s', (_name, html, rows) => {
    expect(htmlTableRows(html)).toEqual(rows);
  });

  it('gives back the cells it was made of', () => {
    const cell = fc.stringMatching(/^[a-z0-9/ăâđêôơưạệữ]{1,12}$/);
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const html = rows.map((row) => `<tr>${row.map((c) => `<td>${c}</td>`).join('')}</tr>`);
        expect(htmlTableRows(`<table>${html.join('\n')}</table>`)).toEqual(rows);
      }),
    );
  });

  it('never throws', () => {
    const part = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td',
      '>',
      '<td>',
      '&#x0;',
      '&#9999999;',
      '<!--',
      'a',
    );
    fc.assert(fc.property(fc.array(part), (parts) => Array.isArray(htmlTableRows(parts.join('')))));
  });
});
