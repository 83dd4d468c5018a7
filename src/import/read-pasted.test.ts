import { describe, expect, it } from 'vitest';
import { readPasted } from './html/read-html.ts';

const markdown = (html: string, keepLinks = true) => readPasted(html, keepLinks).markdown;

describe('readPasted', () => {
  it.each<[string, string, string]>([
    [
      'words of Word without their styles',
      `<html xmlns:o="urn:x"><head><style>p.MsoNormal{color:red}</style></head><body>
       <!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b>Đậm</b><span
       style='mso-spacerun:yes'>&nbsp; </span><i>nghiêng</i><o:p></o:p></p></body></html>`,
      '**Đậm** *nghiêng*',
    ],
    ['no-break spaces as spaces', '<p>Ủy&nbsp;ban&nbsp;nhân&nbsp;dân</p>', 'Ủy ban nhân dân'],
    ['letters in one form', `<p>${'Hoà giải'.normalize('NFD')}</p>`, 'Hoà giải'],
    ['a list', '<ul><li>một</li><li>hai</li></ul>', '- một\n\n- hai'],
    [
      'a table of Excel',
      '<table><col width=64><tr><td>Quý</td><td>Hồ sơ</td></tr><tr><td>I</td><td align=right>1.234</td></tr></table>',
      '| Quý | Hồ sơ |\n| --- | --- |\n| I | 1.234 |',
    ],
    [
      'a link with its words',
      '<p>Xem <a href="https://example.vn/a?b=1">thông báo</a>.</p>',
      'Xem [thông báo](https://example.vn/a?b=1).',
    ],
    [
      'words alone where the link is a program or a file on a disk',
      '<p><a href="javascript:alert(1)">một</a> <a href="file:///C:/x.docx">hai</a></p>',
      'một hai',
    ],
    ['nothing that is hidden', '<p>Thấy<span style="display:none">ẩn</span></p>', 'Thấy'],
    ['no program', '<script>alert(1)</script><p onclick="x()">Chữ</p>', 'Chữ'],
  ])('takes %s', (_what, html, expected) => expect(markdown(html)).toBe(expected));

  it('leaves out the title of a legal text, which has fields of its own', () => {
    const title = '<p align=center><b>CHỈ THỊ</b></p><p align=center><b>Về việc đối thoại</b></p>';
    const paste = (html: string) => readPasted(html, false);
    expect(paste(`${title}<p>Điều 1. Mỗi quý một lần.</p>`)).toMatchObject({
      hadTitle: true,
      markdown: expect.not.stringContaining('Về việc') as string,
    });
    expect(paste('<p>Điều 1. Mỗi quý một lần.</p>').hadTitle).toBe(false);
    expect(paste(title).markdown, 'alone it is what was wanted').toContain('Về việc đối thoại');
  });

  it('leaves out links of a portal in a legal text', () => {
    expect(markdown('<p>Căn cứ <a href="https://portal.example/luat">Luật X</a>;</p>', false)).toBe(
      'Căn cứ Luật X;',
    );
  });

  it('counts the pictures it leaves out', () => {
    const pasted = readPasted('<p>Chữ</p><img src="data:image/png;base64,AAAA"><img src=x>', true);
    expect(pasted).toMatchObject({ markdown: 'Chữ', pictures: 2 });
  });
});
