/** Malicious Word files, and files that must not be published. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '#import/import-file.ts';
import { KNOWN } from '#import/known.fixture.ts';
import { toTcvn3 } from '#import/legacy/encode.fixture.ts';
import { abstract, docx, level, li, num, p, run } from './word.fixture.ts';

describe('hostile files are refused, and nothing comes of them', () => {
  const refused = (bytes: Uint8Array) => importFile('x.docx', bytes, KNOWN, '2026-11-24');
  const raw = (xml: string, more: Record<string, Uint8Array> = {}) =>
    zipSync({ 'word/document.xml': strToU8(xml), ...more });
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  test.each<[string, () => Uint8Array, RegExp]>([
    ['no ZIP', () => strToU8('xin chào'), /không phải .docx/],
    ['an old .doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /\.doc/],
    ['a cut-off ZIP', () => docx(p('a')).slice(0, 80), /hỏng/],
    ['another ZIP', () => zipSync({ 'a.txt': strToU8('a') }), /không có phần văn bản/],
    [
      'entities',
      () =>
        raw(
          `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}>&x;</w:document>`,
        ),
      /DOCTYPE/,
    ],
    [
      'deep nesting',
      () => raw(`<w:document ${W}>${'<w:p>'.repeat(5_000)}${'</w:p>'.repeat(5_000)}</w:document>`),
      /lồng nhau/,
    ],
    ['broken XML', () => raw(`<w:document ${W}><w:body><w:p></w:body></w:document>`), /không khớp/],
    ['a zip bomb', () => raw('a'.repeat(41 * 1024 * 1024)), /lớn bất thường/],
    [
      'many parts',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 5_100 }, (_, i) => [`x${i}`, new Uint8Array()])),
        ),
      /lớn bất thường/,
    ],
    ['an empty file', () => new Uint8Array(), /rỗng/],
  ])('%s', (_, bytes, message) => {
    expect(() => refused(bytes())).toThrow(message);
  });

  test('an archive that lies about its sizes is no way around the limit', () => {
    const bytes = docx(p('a'.repeat(5_000_000)));
    // Declared size in the central directory: offset 24 from the signature PK\x01\x02.
    const at = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 1_000, true);
    expect(() => refused(bytes)).toThrow(/hỏng|thiếu/);
  });

  test('paths that climb out are only names nobody reads', () => {
    const bytes = raw(`<w:document ${W}><w:body>${p('Nội dung')}</w:body></w:document>`, {
      '../../etc/cron.d/x': strToU8('x'),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="../../../etc/passwd"/></Relationships>',
      ),
    });
    expect(refused(bytes).body).toBe('Nội dung\n');
  });
});

describe('marks of secrecy', () => {
  const MARKED: readonly (readonly [string, Uint8Array])[] = [
    ['in the text', docx(p('TỐI MẬT') + p('Nội dung'))],
    ['spaced', docx(p('M Ậ T'))],
    [
      'in a text box',
      docx(p(`<w:r><w:pict><w:txbxContent>${p('TUYỆT MẬT')}</w:txbxContent></w:pict></w:r>`)),
    ],
    ['in a header', docx(p('Nội dung'), { header: p('(Lưu hành nội bộ)') })],
    ['in a header in TCVN3', docx(p('Nội dung'), { header: p('MËT') })],
    ['in an old font', docx(p(run(toTcvn3('tối mật'), '<w:rFonts w:hAnsi=".VnTimeH"/>')))],
    [
      'in a cell',
      docx(`<w:tbl><w:tr><w:tc>${p('Số: 12/BC-UBND')}${p('MẬT')}</w:tc></w:tr></w:tbl>`),
    ],
    ['for return', docx(p('XEM XONG TRẢ LẠI'))],
  ];
  test.each(MARKED)('%s: refused', (_, bytes) => {
    expect(() => importFile('x.docx', bytes, KNOWN, '2026-11-24')).toThrow(/không được đăng/);
  });

  test('a text about secrets is no secret', () => {
    const { notes } = importFile(
      'x.docx',
      docx(
        p(
          'Việc bảo vệ bí mật nhà nước thực hiện theo quy định; tài liệu TUYỆT MẬT không sao chụp.',
        ),
      ),
      KNOWN,
      '2026-11-24',
    );
    expect(notes.some(({ text }) => text.includes('TUYỆT MẬT'))).toBe(true);
  });
});

test('a decree of 300 pages is read', { timeout: 120_000 }, () => {
  const words =
    'cơ quan, đơn vị, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành quy định tại Điều này ';
  const look = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>';
  const text = (count: number) => Array.from({ length: count }, () => run(words, look)).join('');
  const article =
    li(1, 0, run('Phạm vi', '<w:b/>')) +
    Array.from({ length: 6 }, () => li(1, 1, text(4))).join('');
  const numbering =
    abstract(0, level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.')) + num(1, 0);
  const bytes = docx(article.repeat(380), { numbering });
  const { body } = importFile('x.docx', bytes, KNOWN, '2026-11-24');
  // A page of an official document has about 2,900 characters.
  expect(body.length).toBeGreaterThan(300 * 2_900);
  expect(body.match(/^## Điều \d+\. Phạm vi$/gm)).toHaveLength(380);
});
