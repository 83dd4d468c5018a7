/**
 * A form as a Word file: A4 with the margins and the typeface of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 * Only paragraphs, one tab stop with dots and a table for the signatures, so that no library is
 * needed; equal forms give equal bytes.
 */
import { strToU8, zipSync } from 'fflate';
import { SHEET } from '#features/directive/labels.ts';
import { PAPER } from '#features/petition/labels.ts';
import { formLines, withDots } from '#features/petition/rules/lines.ts';
import type { Petition } from '#features/petition/schema.ts';
import { escapeXml } from '#lib/xml.ts';

/** Twentieths of a point: 30 mm on the left, 20 mm elsewhere. */
const [WIDTH, HEIGHT, LEFT, OTHER] = [11_906, 16_838, 1_701, 1_134];
const INNER = WIDTH - LEFT - OTHER;

type Style = 'b' | 'i';
const run = (content: string, styles: readonly Style[] = []): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${styles.map((style) => `<w:${style}/>`).join('')}<w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>${content}</w:r>`;
const words = (text: string, ...styles: Style[]): string =>
  run(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`, styles);
const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const centred = (text: string, space: number, ...styles: Style[]): string =>
  paragraph(words(text, ...styles), `<w:spacing w:after="${space}"/><w:jc w:val="center"/>`);

/** With a tab to the margin that Word fills with dots. */
const line = (text: string, fills: boolean, width: number, ...styles: Style[]): string =>
  paragraph(
    words(fills && text ? `${text} ` : text, ...styles) + (fills ? run('<w:tab/>') : ''),
    `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs><w:spacing w:after="120"/>${fills ? '' : '<w:jc w:val="both"/>'}`,
  );

function signatures({ signatures: signing }: Petition): string {
  const width = Math.round(INNER / 2);
  // One signature is on the right.
  const cells = [...(signing.length === 1 ? [undefined] : []), ...signing].map(
    (one) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${
        one
          ? `${centred(one.who, 0, 'b')}${one.how ? centred(one.how, 0, 'i') : ''}${paragraph('', '<w:spacing w:before="900"/>')}${line(PAPER.name, true, width - 200)}`
          : paragraph('')
      }</w:tc>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${INNER}" w:type="dxa"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(2)}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`;
}

const documentOf = (petition: Petition): string =>
  [
    centred(SHEET.republic, 0, 'b'),
    centred(SHEET.motto, 240, 'b'),
    paragraph(
      words(withDots(PAPER.placeAndDate), 'i'),
      '<w:spacing w:after="240"/><w:jc w:val="right"/>',
    ),
    centred(petition.title.toUpperCase(), 240, 'b'),
    ...formLines(petition.text).map(({ words: text, fills, isNote }) =>
      line(text, fills, INNER, ...(isNote ? (['i'] as const) : [])),
    ),
    signatures(petition),
    petition.closing ? centred(petition.closing, 0, 'b') : paragraph(''),
    `<w:sectPr><w:pgSz w:w="${WIDTH}" w:h="${HEIGHT}"/><w:pgMar w:top="${OTHER}" w:right="${OTHER}" w:bottom="${OTHER}" w:left="${LEFT}" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`,
  ].join('');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org';

export const petitionDocx = (petition: Petition): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="${RELATIONSHIPS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.main+xml"/></Types>`,
        '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}/package/2006/relationships"><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': `<w:document xmlns:w="${RELATIONSHIPS}/wordprocessingml/2006/main"><w:body>${documentOf(petition)}</w:body></w:document>`,
      }).map(([path, xml]) => [path, strToU8(`${HEAD}${xml}`)]),
    ),
    // No clock: the first day of ZIP.
    { mtime: '1980-01-01T00:00:00' },
  );
