import { describe, expect, test } from 'vitest';
import { allParas } from '#import/blocks.ts';
import { toTcvn3, toVni } from '#import/legacy/encode.fixture.ts';
import { abstract, level, li, lines, num, p, read, run, table, tc, tr } from './word.fixture.ts';

describe('old fonts, by the font of each run', () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

  test('TCVN3, its capitals, VNI and Unicode in one paragraph', () => {
    const body = p(
      run(toTcvn3('Ủy ban nhân dân '), font('.VnTime')) +
        run(toTcvn3('quyết định '), font('.VnTimeH')) +
        run(toVni('đường phố '), font('VNI-Times')) +
        run('Thủ tướng', font('Times New Roman')),
    );
    expect(lines(body)).toEqual(['ủy ban nhân dân QUYẾT ĐỊNH đường phố Thủ tướng']);
  });

  test('the letter ư is a soft hyphen there, and Word may write it as one', () => {
    const body =
      p(run('th\u00adêng trùc', font('.VnTime'))) +
      p(
        `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>th</w:t><w:softHyphen/><w:t>êng trùc tØnh</w:t></w:r>`,
      ) +
      p(run('ph\u00adương án'));
    expect(lines(body)).toEqual(['thường trực', 'thường trực tỉnh', 'phương án']);
  });

  test('Unicode typed in an old font stays, beside text that is converted', () => {
    const text = 'Ông Nguyễn Văn Mẫu ở phường Ví Dụ';
    const body =
      p(run(text, font('.VnTime'))) + p(run(toTcvn3('xã, phường, thị trấn'), font('.VnTime')));
    expect(lines(body)).toEqual([text, 'xã, phường, thị trấn']);
    expect(lines(p(run('cá, cà, các cách là và', font('.VnTime'))))).toEqual([
      'cá, cà, các cách là và',
    ]);
  });

  test('a font of today over old codes is found by the words', () => {
    const text = 'công tác tiếp công dân và giải quyết khiếu nại, tố cáo của nhân dân';
    const result = read(p(toTcvn3(text)));
    expect(result.lines).toEqual([text]);
    expect(result.notes).toMatch(/TCVN3.*độ tin cậy \d+%/);
  });

  test('symbol fonts keep old bytes in the private area', () => {
    const body = p(run('tØnh'.replace('Ø', '\uf0d8'), font('.VnTime')));
    expect(lines(body)).toEqual(['tỉnh']);
  });
});

describe('what Word shows, and nothing else', () => {
  test('insertions in, deletions out, hidden text and comments out; all reported', () => {
    const body = p(
      `${run('Thời hạn ')}<w:del>${'<w:r><w:delText>ba</w:delText></w:r>'}</w:del><w:ins>${run('năm')}</w:ins>${run(' ngày')}${run(' mật khẩu', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r>`,
    );
    const { lines: found, notes } = read(body);
    expect(found).toEqual(['Thời hạn năm ngày']);
    expect(notes).toMatch(/Track Changes.*1 chỗ thêm.*“ba”/);
    expect(notes).toContain('chữ ẩn: “mật khẩu”');
    expect(notes).toContain('1 lời bình');
  });

  test('words in two runs are one word; look from styles counts', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="T"/><w:rPr><w:b/></w:rPr></w:style>';
    const { blocks } = read(
      p(
        `${run('Ph')}<w:proofErr w:type="x"/>${run('ạm vi', '<w:caps/>')}`,
        '<w:pStyle w:val="T"/>',
      ),
      { styles },
    );
    expect(allParas(blocks)[0]?.spans.map(({ text, bold }) => [text, bold])).toEqual([
      ['PhẠM VI', true],
    ]);
  });

  test('footnotes are called by number and are at the end', () => {
    const footnotes = `<w:footnote w:id="2">${p('Sửa theo Quyết định khác.')}</w:footnote>`;
    const body =
      p(`${run('Điều này')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' áp dụng.')}`) +
      p('Hết.');
    expect(lines(body, { footnotes })).toEqual([
      'Điều này[1] áp dụng.',
      'Hết.',
      '[1] Sửa theo Quyết định khác.',
    ]);
  });

  test('a text box is said once, though Word writes it twice; pictures are dropped', () => {
    const box = `<w:txbxContent>${p('Trong khung')}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const picture = '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>';
    const { lines: found, notes } = read(p(`${run('Ngoài')}${drawn}${picture}`));
    expect(found).toEqual(['Ngoài', 'Trong khung']);
    expect(notes).toContain('Chữ trong khung');
    expect(notes).toContain('Đã bỏ 1 hình');
  });

  test('nothing of a deleted list item is left, nor its number', () => {
    const body = li(1, 0, '<w:del><w:r><w:delText>Bỏ</w:delText></w:r></w:del>') + li(1, 0, 'Giữ');
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    expect(lines(body, { numbering })).toEqual(['2. Giữ']);
  });

  test('a paragraph whose end is deleted goes on in the next one, not in the next cell', () => {
    const ended = '<w:rPr><w:del/></w:rPr>';
    expect(lines(p('Điều 1. ', ended) + p('Phạm vi') + p('Hết'))).toEqual([
      'Điều 1. Phạm vi',
      'Hết',
    ]);
    expect(lines(table(tr(tc(p('Một', ended)) + tc(p('Hai')))))).toEqual(['Một', 'Hai']);
  });

  test('words of a moved passage are where it went', () => {
    const body =
      p(`<w:moveFrom>${run('cũ')}</w:moveFrom>${run('Tại ')}`) +
      `<w:moveTo>${p(`<w:moveTo>${run('mới')}</w:moveTo>`)}</w:moveTo>`;
    expect(lines(body)).toEqual(['Tại', 'mới']);
  });

  test('tabs, breaks and hyphens of Word are text; a page break is not', () => {
    const body = p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:br w:type="page"/></w:r>',
    );
    expect(lines(body)).toEqual(['a\tb\nc\nd-e']);
  });

  test('signs of symbol fonts are read; one that no table knows is reported', () => {
    const sign = (font: string, code: string) =>
      `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const { lines: found, notes } = read(
      p(`${run('Từ ')}${sign('Symbol', 'F0B3')}${run(' 5 ')}${sign('Riêng', 'F041')}`),
    );
    expect(found).toEqual(['Từ ≥ 5']);
    expect(notes).toContain('ký hiệu không đọc được: F041 (Riêng)');
  });

  test('the result of a field is text, its instruction is not; words in a control are text', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText>HYPERLINK "http://x.vn"</w:instrText></w:r>${mark('separate')}${run('Luật')}${mark('end')}`;
    const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run(' Đất đai')}</w:sdtContent></w:sdt>`;
    expect(lines(p(field + control))).toEqual(['Luật Đất đai']);
    expect(lines(`<w:sdt><w:sdtContent>${p('Cả đoạn')}</w:sdtContent></w:sdt>`)).toEqual([
      'Cả đoạn',
    ]);
  });

  test('each box of a group of text boxes', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    expect(lines(p(`<w:r><w:pict>${box('Một')}${box('Hai')}</w:pict></w:r>`))).toEqual([
      'Một',
      'Hai',
    ]);
  });

  test('an element whose name every object knows is no footnote', () => {
    expect(lines(p('<w:r><constructor/><w:t>Chữ</w:t></w:r>'), { footnotes: '' })).toEqual(['Chữ']);
  });

  test('links keep only their words, odd letters are mended', () => {
    const body = p(
      `${run('Theo ')}<w:hyperlink r:id="rId5">${run('Luật')}</w:hyperlink>${run(' Ðảng\u00a0ủy\u200b')}`,
    );
    expect(lines(body)).toEqual(['Theo Luật Đảng ủy']);
  });
});
