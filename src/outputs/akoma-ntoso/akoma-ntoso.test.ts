import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AkomaParts } from './akoma-metadata.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { renderLegalText } from '#legal-text/render-legal.ts';
import { faultsOf } from '#tests/akn-profile.ts';

const entry = (data: object = {}): DirectiveEntry =>
  ({
    id: '2026-15-2026-qd-ubnd',
    digest: '',
    data: {
      title: 'Về “A & B”',
      type: 'quyet-dinh',
      number: '15/2026/QĐ-UBND',
      issuer: 'ubnd',
      issuedOn: '2026-03-05',
      effectiveOn: '2026-03-20',
      publishedOn: '2026-03-09',
      fields: ['dan-van'],
      validity: { status: 'in-force', basis: 'Vì <thế>', checkedOn: '2026-11-20' },
      ...data,
    },
  }) as unknown as DirectiveEntry;

const about = (data: object = {}, rest: object = {}): AkomaParts => ({
  entry: entry(data),
  issuer: {
    id: 'ubnd',
    name: 'Ủy ban',
    shortName: 'UB',
    kind: 'committee',
    author: 'Ủy ban',
    today: [],
  },
  validity: {
    status: 'in-force',
    label: 'Còn hiệu lực',
    tone: 'good',
    applies: 'yes',
    notice: undefined,
  },
  relations: [],
  attachments: [],
  withdrawal: undefined,
  remarks: [],
  siteName: 'Trang',
  absolute: (path) => new URL(path, 'https://a.vn').href,
  ...rest,
});

const convert = (source: string, data: object = {}, rest: object = {}): string => {
  const text = renderLegalText(source);
  return akomaNtoso(about(data, rest), text.tree, text);
};
const faults = (...files: string[]) =>
  faultsOf(new Map(files.map((file, index) => [`file ${index}`, file])));

describe('the body', () => {
  it('keeps the hierarchy, the printed numbers and the ids of the page', async () => {
    const xml = convert(
      '## Chương I\n\n## TÊN\n\n### Điều 1. Một\n\n1. Câu:\n\na) A;\n\nđ) Đ.\n\nĐoạn cuối.',
    );
    expect(xml).toContain('<act name="quyet-dinh" contains="originalVersion">');
    expect(xml).toContain(
      '<chapter eId="chuong-i"><num>Chương I</num><heading>TÊN</heading><article',
    );
    expect(xml).toContain('<article eId="dieu-1"><num>Điều 1.</num><heading>Một</heading>');
    expect(xml).toContain(
      '<paragraph eId="dieu-1-khoan-1"><num>1.</num><intro><p>Câu:</p></intro>',
    );
    expect(xml).toContain(
      '<point eId="dieu-1-khoan-1-diem-dd"><num>đ)</num><content><p>Đ.</p></content></point>',
    );
    expect(xml).toContain('<wrapUp><p>Đoạn cuối.</p></wrapUp>');
    expect(await faults(xml)).toEqual([]);
  });
  it('tells legal bases, the enacting formula and what follows the text apart', async () => {
    const xml = convert(
      'Căn cứ Luật A;\n\nCăn cứ Luật B;\n\n**QUYẾT ĐỊNH:**\n\n**Điều 1.** Một./.\n\nNơi nhận: như trên.',
    );
    expect(xml).toContain('<citation eId="citations_1__citation_2"><p>Căn cứ Luật B;</p>');
    expect(xml).toContain('<formula name="enacting" eId="formula_1"><p><b>QUYẾT ĐỊNH:</b></p>');
    expect(xml).toContain('<conclusions>\n<p>Nơi nhận: như trên.</p>\n</conclusions>');
    expect(await faults(xml)).toEqual([]);
  });
  it('drops the printed number only, whatever marks it carries', () => {
    expect(convert('**Điều 1. Tên** *nghiêng*: chữ.')).toContain(
      '<num>Điều 1.</num><content><p><b>Tên</b> <i>nghiêng</i>: chữ.</p></content>',
    );
  });
  it('keeps marks, lists, tables, quotes and links', async () => {
    const xml = convert(
      'a **b** _i_ [x](https://b.vn/?a=1&b=2) [y](/van-ban/z/) [z](javascript:1)\n\n- m\n  1. n\n- | o\n\n| h | k |\n|---|---|\n| 1 |  |\n\n> q\n>\n> - r\n',
    );
    for (const part of [
      '<b>b</b> <i>i</i> <a href="https://b.vn/?a=1&amp;b=2">x</a> <a href="https://a.vn/van-ban/z/">y</a> z',
      '<ul><li><p>m</p><ol><li value="1"><p>n</p></li></ol></li>',
      '<tr><th><p>h</p></th><th><p>k</p></th></tr><tr><td><p>1</p></td><td></td></tr>',
      '<blockContainer class="quote"><p>q</p><ul><li><p>r</p></li></ul></blockContainer>',
    ])
      expect(xml).toContain(part);
    expect(await faults(xml)).toEqual([]);
  });
  it('escapes what XML cannot hold', async () => {
    const xml = convert('1. a < b & c\u0007\ud800', { title: 'a\u0000"\'<' });
    expect(xml).toContain('<p>a &lt; b &amp; c\ufffd</p>');
    expect(xml).toContain('<docTitle>a&quot;&apos;&lt;</docTitle>');
    expect(await faults(xml)).toEqual([]);
  });
  it('writes citations as references where it knows how', async () => {
    const text = renderLegalText('Điều 1. Theo Luật X và [Luật X](https://a.vn).');
    const xml = akomaNtoso(about(), text.tree, {
      ...text,
      text: (words) =>
        words.replace('Luật X', '<ref href="/akn/vn/act/luat/x/2020/1">Luật X</ref>'),
    });
    expect(xml.match(/<ref /g)).toHaveLength(1);
    expect(await faults(xml)).toEqual([]);
  });
});

describe('the metadata', () => {
  it('is a doc where the type orders nothing, under an address that no edit changes', () => {
    const plan = convert('Điều 1. A', { type: 'ke-hoach', number: '12/KH-UBND' });
    expect(plan).toContain('<doc name="ke-hoach" contains="originalVersion">');
    expect(plan).toContain('<FRBRuri value="/akn/vn/doc/ke-hoach/ubnd/2026-03-05/12-kh-ubnd"/>');
    expect(plan).toContain('<FRBRprescriptive value="false"/>');
  });
  it('has a whole day where the schema asks for one, and says which', async () => {
    const xml = convert('1. a', { issuedOn: '2021-09', effectiveOn: undefined });
    expect(xml).toContain('<FRBRdate date="2026-03-09" name="publishedOnThisSite"/>');
    expect(xml).toContain('/akn/vn/act/quyet-dinh/ubnd/2021/15-2026-qd-ubnd"');
    expect(xml).not.toContain('<lifecycle');
    expect(xml).toContain('</docNumber> tháng 9 năm 2021</p>');
    expect(await faults(xml)).toEqual([]);
  });
  it('names the version after the last correction', () => {
    const changes = [
      { on: '2026-05-01', kind: 'correction', note: 'a' },
      { on: '2026-06-01', kind: 'revision', note: 'b' },
    ];
    const xml = convert('1. a', { changes });
    expect(xml).toContain('15-2026-qd-ubnd/vie@2026-06-01.xml"');
    expect(xml).toContain('contains="singleVersion"');
  });
  it('tells what was changed, what changed it and when its force began and ended', async () => {
    const other = (number: string, effectiveOn: string) => ({
      entry: entry({ number, effectiveOn }),
      citation: undefined,
      part: undefined,
      quote: undefined,
    });
    const relations = [
      { kind: 'repeals', direction: 'in', label: '', items: [other('31/QĐ-UBND', '2026-09-01')] },
      {
        kind: 'amends',
        direction: 'in',
        label: '',
        items: [
          other('20/QĐ-UBND', '2026-05-01'),
          { ...other('20/QĐ-UBND', '2026-05-01'), part: 'Điều 2' },
        ],
      },
      { kind: 'replaces', direction: 'out', label: '', items: [other('1/QĐ-UBND', '2020-01-01')] },
      { kind: 'based-on', direction: 'out', label: '', items: [other('2/QĐ-UBND', '2019-01-01')] },
    ];
    const xml = convert('1. a', {}, { relations });
    expect(xml).toContain(
      '<eventRef eId="event_issued" date="2026-03-05" type="generation" source="#original"/>' +
        '<eventRef eId="event_start" date="2026-03-20" source="#original" refersTo="#in-force"/>' +
        '<eventRef eId="event_ref_2" date="2026-05-01" type="amendment" source="#ref_2"/>' +
        '<eventRef eId="event_end" date="2026-09-01" type="repeal" source="#ref_1"/>',
    );
    expect(xml).toContain('<timeInterval start="#event_start" end="#event_end"');
    expect(xml).toContain('<activeRef eId="ref_3" ');
    expect(xml).toContain('<TLCReference eId="ref_4" name="based-on" ');
    expect(await faults(xml)).toEqual([]);
  });
  it('says what is illustrative and leaves the files of a withdrawn document out', async () => {
    const file = { file: '/tep/a.pdf', title: 'A', kind: 'signed' };
    const kept = convert('', { sample: true }, { attachments: [file] });
    expect(kept).toContain('<mb:sample value="true"/>');
    expect(kept).toContain('href="https://a.vn/tep/a.pdf"');
    const gone = convert('', {}, { attachments: [file], withdrawal: { on: '', note: '' } });
    expect(gone).not.toContain('a.pdf');
    expect(await faults(kept, gone)).toEqual([]);
  });
});

it('is valid whatever the text', async () => {
  const part = fc.constantFrom(
    ...['<script>', '&', '"', '## ', '#### ', 'Điều 1. ', 'Điều 2a. ', '1. ', '2.1. ', 'a) '],
    ...[
      'đ) ',
      '- ',
      '* ',
      '3. ',
      '> ',
      '| a |\n|-|\n| b |\n',
      '\n',
      '\n\n',
      '  ',
      'chữ ',
      '\u0000',
    ],
    ...[
      '\ud800',
      ']]>',
      'Chương I',
      'Phụ lục 1',
      'QUY CHẾ',
      'Mục 1',
      '**',
      '_',
      '~~',
      '`',
      '```\n',
    ],
    ...['[a](https://b.vn)', '![](/tep/a.png)', '![c](/tep/a.png)', '[x]: /y\n', '[x]', '“', '”'],
    ...[
      'Căn cứ A;\n\n',
      '**QUYẾT ĐỊNH:**\n\n',
      './.',
      'I. ',
      'II. ',
      'Phần I',
      '---\n',
      '<!-- -->',
    ],
  );
  const texts = fc.sample(fc.array(part, { maxLength: 60 }), { numRuns: 400, seed: 3 });
  expect(await faults(...texts.map((parts) => convert(parts.join(''))))).toEqual([]);
});

it('tests with a profile that refuses what the standard refuses', async () => {
  const good = convert('Điều 1. A\n\n1. b\n\n2. c');
  const wrong: readonly (readonly [string, string])[] = [
    ['<FRBRcountry value="vn"/>', ''],
    [' source="#site">\n<FRBRWork>', '>\n<FRBRWork>'],
    ['eId="dieu-1-khoan-2"', 'eId="dieu-1-khoan-1"'],
    ['<num>1.</num>', '<p>x</p><num>1.</num>'],
    ['<content><p>b</p></content>', '<content>b</content>'],
    ['<content><p>b</p></content>', '<p>b</p>'],
    ['date="2026-03-05" name="issued"', 'date="2026-03" name="issued"'],
    ['refersTo="#in-force"', 'refersTo="#nowhere"'],
    ['type="generation"', 'type="birth"'],
    ['</preface>', '</preface><meta/>'],
  ];
  for (const [part, replacement] of wrong) {
    expect(good).toContain(part);
    expect(await faults(good.replace(part, replacement)), part).not.toEqual([]);
  }
});
