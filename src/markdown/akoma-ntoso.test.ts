import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { akomaNtoso, escapeXml } from './akoma-ntoso.ts';
import { renderLegalText } from './render-legal.ts';

const meta = {
  url: 'https://a.vn/van-ban/2026-15-2026-qd-ubnd/',
  id: '2026-15-2026-qd-ubnd',
  type: { id: 'quyet-dinh', name: 'Quyết định' },
  number: '15/2026/QĐ-UBND',
  title: 'Về “A & B”',
  issuer: { id: 'ubnd', name: 'Ủy ban', url: 'https://a.vn/co-quan/ubnd/' },
  issuedOn: '2026-03-05',
  publishedOn: '2026-03-09',
  site: { name: 'Trang', url: 'https://a.vn/' },
  remarks: [],
};
const convert = (source: string) =>
  akomaNtoso(meta, renderLegalText(source, { permalinkLabel: (place) => place }).tree);

/** Tags must nest; a parser of our own, since Node has none. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', end] of xml.matchAll(/<(\/?)([A-Za-z][\w:-]*)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!end) open.push(name);
  }
  return open.length === 0 && !/<(?![/?A-Za-z])|&(?!(?:amp|lt|gt|quot);)/.test(xml);
}

describe('akomaNtoso', () => {
  it('keeps the hierarchy, the numbers and the ids of the page', () => {
    const xml = convert(
      'Căn cứ A;\n\n## Chương I\n\n## TÊN\n\n### Điều 1. Một\n\n1. Câu:\n\na) A;\n\nđ) Đ.\n\nĐoạn cuối.',
    );
    expect(xml).toContain('<act name="quyet-dinh">');
    expect(xml).toContain('<chapter eId="chuong-i"><num>I</num><heading>TÊN</heading>');
    expect(xml).toContain('<article eId="dieu-1"><num>1</num><heading>Một</heading>');
    expect(xml).toContain('<paragraph eId="dieu-1-khoan-1"><num>1</num><intro><p>Câu:</p></intro>');
    expect(xml).toContain(
      '<point eId="dieu-1-khoan-1-diem-dd"><num>đ</num><content><p>Đ.</p></content></point>',
    );
    expect(xml).toContain('<wrapUp><p>Đoạn cuối.</p></wrapUp>');
  });
  it('is a doc without articles, and escapes what XML cannot hold', () => {
    const xml = convert('## I. MỘT\n\n1. a < b & c\u0007');
    expect(xml).toContain('<doc name="quyet-dinh">');
    expect(xml).toContain('<p>a &lt; b &amp; c</p>');
  });
  it('has a whole day where the law asks for one, and says which', () => {
    const { tree } = renderLegalText('1. a', { permalinkLabel: String });
    expect(akomaNtoso({ ...meta, issuedOn: '2021-09' }, tree)).toContain(
      '<FRBRdate date="2026-03-09" name="publishedOnThisSite"/><FRBRauthor href="#issuer"/>',
    );
  });
  it('is well-formed whatever the text', () => {
    const part = fc.constantFrom(
      '<script>',
      '&',
      '"',
      '## ',
      'Điều 1. ',
      '1. ',
      'a) ',
      '- ',
      '| a |\n|-|\n',
      '> ',
      '\n',
      '\n\n',
      'chữ',
      '\u0000',
      '\ud800',
      ']]>',
      'Chương I',
      '**',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) =>
        isWellFormed(convert(parts.join(''))),
      ),
      { numRuns: 500 },
    );
  });
});

it('escapes for XML', () =>
  expect(escapeXml('<a b="c">&\u0001\ud800')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;'));
