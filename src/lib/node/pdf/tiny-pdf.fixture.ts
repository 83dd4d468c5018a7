/** PDFs of a few hundred bytes for tests; the cross-reference table is computed here. */

const stream = (content: string, entries = ''): string =>
  `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;

/** Joins numbered objects (1 is the catalogue); each letter is one byte. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${body}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const size = objects.length + 1;
  const rows = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}` +
      `trailer<</Size ${size}/Root 1 0 R${trailer}>>startxref\n${text.length}\n%%EOF`,
    'latin1',
  );
}

interface TinyPdf {
  pages?: number;
  /** Width and height in points. */
  size?: readonly [number, number];
  /** Content stream of every page. */
  content?: string;
  /** Additional keys of the catalogue, of every page, of the font. */
  catalogue?: string;
  page?: string;
  font?: string;
  /** Objects 6, 7, … */
  more?: readonly string[];
  trailer?: string;
}

/** Returns a document with identical pages: object 4 is their content, object 5 their font. */
export function tinyPdf({
  pages = 1,
  size = [595, 842],
  content = 'BT /F 24 Tf 72 700 Td (Van ban) Tj ET',
  catalogue = '',
  page = '',
  font = '',
  more = [],
  trailer = '',
}: TinyPdf = {}): Buffer {
  const kids = '3 0 R '.repeat(pages);
  return pdfOf(
    [
      `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
      `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Contents 4 0 R` +
        `/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>${page}>>`,
      stream(content),
      `<</Type/Font/Subtype/Type1/BaseFont/Helvetica${font}>>`,
      ...more,
    ],
    trailer,
  );
}

/** One grey pixel, for pages that are pictures (`/I`). */
export const PIXEL = stream(
  '\x80',
  '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
);
/** Draws the pixel over the whole A4 page. */
export const FULL_PAGE = 'q 595 0 0 842 0 0 cm /I Do Q';

/** Maps "a" to ế, as PDFs without glyph names do. */
export const TO_UNICODE = stream(
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap ' +
    '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <1EBF> endbfchar ' +
    'endcmap end end',
);
