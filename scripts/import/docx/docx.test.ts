import { describe, expect, test } from 'vitest';
import { allParas, paraText } from '#scripts/import/blocks.ts';
import { toTcvn3 } from '#scripts/import/legacy/tcvn3.ts';
import { toVni } from '#scripts/import/legacy/vni.ts';
import { Notes } from '#scripts/import/notes.ts';
import { readSource } from '#scripts/import/read-source.ts';
import { abstract, docx, level, li, num, p, run, type WordParts } from './word.fixture.ts';

function read(body: string, parts: WordParts = {}): { lines: string[]; notes: string } {
  const notes = new Notes();
  const { blocks } = readSource('a.docx', docx(body, parts), notes);
  const lines = allParas(blocks).map((para) => paraText(para).trim());
  return {
    lines,
    notes: notes
      .all()
      .map(({ text }) => text)
      .join('\n'),
  };
}
const lines = (body: string, parts?: WordParts) => read(body, parts).lines;

describe('automatic numbers become text', () => {
  const legal =
    abstract(
      0,
      level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'),
    ) + num(1, 0);

  test('levels restart below a new number of a higher one', () => {
    const body =
      li(1, 0, 'A') +
      li(1, 1, 'B') +
      li(1, 2, 'C') +
      li(1, 2, 'D') +
      li(1, 1, 'E') +
      li(1, 0, 'F') +
      li(1, 1, 'G');
    expect(lines(body, { numbering: legal })).toEqual([
      'Điều 1. A',
      ...['1. B', 'a) C', 'b) D', '2. E'],
      ...['Điều 2. F', '1. G'],
    ]);
  });

  test('Word counts the Latin alphabet: d) then e), no đ)', () => {
    const body = Array.from('vwxyz', (letter) => li(1, 2, letter)).join('');
    const result = read(body, { numbering: legal });
    expect(result.lines).toEqual(['a) v', 'b) w', 'c) x', 'd) y', 'e) z']);
    expect(result.notes).toContain('không có “đ”');
  });

  test('two lists of one definition count on, a start override starts again once', () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    const body = li(1, 0, 'a') + li(2, 0, 'b') + li(3, 0, 'c') + li(3, 0, 'd') + li(1, 0, 'e');
    expect(lines(body, { numbering })).toEqual(['1. a', '2. b', '7. c', '8. d', '9. e']);
  });

  test('"1.2." spells out its parents; legal style writes Roman parents as digits', () => {
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) +
      num(1, 0);
    const body = li(1, 0, 'a') + li(1, 0, 'b') + li(1, 1, 'c') + li(1, 1, 'd');
    expect(lines(body, { numbering })).toEqual(['I. a', 'II. b', '2.1. c', '2.2. d']);
  });

  test('a level that never restarts goes on', () => {
    const numbering =
      abstract(
        0,
        level(0, 'upperRoman', 'Chương %1.') +
          level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0);
    const body = li(1, 0, 'a') + li(1, 1, 'b') + li(1, 0, 'c') + li(1, 1, 'd');
    expect(lines(body, { numbering })).toEqual([
      'Chương I. a',
      'Điều 1. b',
      'Chương II. c',
      'Điều 2. d',
    ]);
  });

  test('styles number their paragraphs; numId 0 takes the number off', () => {
    const numbering =
      abstract(0, level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>')) + num(4, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều luật"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>';
    const style = '<w:pStyle w:val="Dieu"/>';
    const body =
      p('a', style) + p('b', `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`) + p('c', style);
    expect(lines(body, { numbering, styles })).toEqual(['Điều 1. a', 'b', 'Điều 2. c']);
  });

  test('a list that links to a list style takes its definition', () => {
    const numbering =
      abstract(0, `<w:styleLink w:val="L"/>${level(0, 'decimal', '(%1)')}`) +
      abstract(1, '<w:numStyleLink w:val="L"/>') +
      num(5, 1);
    expect(lines(li(5, 0, 'a') + li(5, 0, 'b'), { numbering })).toEqual(['(1) a', '(2) b']);
  });

  test('bullets of symbol fonts are dashes, "+" stays', () => {
    const numbering =
      abstract(0, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', '+')) + num(1, 0);
    expect(lines(li(1, 0, 'a') + li(1, 1, 'b'), { numbering })).toEqual(['- a', '+ b']);
  });
});

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
  test('insertions in, deletions out, hidden text and comments out; all told', () => {
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
    const notes = new Notes();
    const bytes = docx(
      p(
        `${run('Ph')}<w:proofErr w:type="x"/>${run('ạm vi', '<w:caps/>')}`,
        '<w:pStyle w:val="T"/>',
      ),
      { styles },
    );
    const { blocks } = readSource('a.docx', bytes, notes);
    expect(allParas(blocks)[0]?.spans.map(({ text, bold }) => [text, bold])).toEqual([
      ['PhẠM VI', true],
    ]);
  });

  test('footnotes are called by number and stand at the end', () => {
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

  test('links keep only their words, odd letters are mended', () => {
    const body = p(
      `${run('Theo ')}<w:hyperlink r:id="rId5">${run('Luật')}</w:hyperlink>${run(' Ðảng\u00a0ủy\u200b')}`,
    );
    expect(lines(body)).toEqual(['Theo Luật Đảng ủy']);
  });
});
