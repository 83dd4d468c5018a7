/** A Word file → HTML of what it says, through mammoth. */
import mammoth from 'mammoth';
import { Refusal } from '#scripts/import/refusal.ts';
import { excerpt, type Notes } from '#scripts/import/notes.ts';
import { fromTcvn3 } from '#scripts/import/legacy/tcvn3.ts';
import { fromVni } from '#scripts/import/legacy/vni.ts';
import { openPackage, packDocument } from './package.ts';
import { CENTRED, prepareDocument, STYLES_XML } from './prepare.ts';
import { parseXml, textOf, writeXml, type XmlElement } from './xml.ts';

const STYLE_MAP = [`p[style-name='${CENTRED}'] => p.centred:fresh`, 'strike => s'];
const WORD_NAMESPACE = /wordprocessingml\/(?:2006\/)?main$/;

export interface ReadHtml {
  readonly html: string;
  /** Words that stand outside the text: headers, footers, properties; searched for marks of secrecy. */
  readonly aside: string;
}

function refuseForeignPrefix(document: XmlElement): void {
  const uri = document.attributes['xmlns:w'] ?? '';
  if (document.name !== 'w:document' || !WORD_NAMESPACE.test(uri))
    throw new Refusal(
      'Cấu trúc tệp Word khác thường, không đọc được.',
      'Mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
    );
}

/** Headers and footers may still be in an old font, whose name nobody asks for here. */
function asideText(parts: ReadonlyMap<string, string>): string {
  const texts = [...parts]
    .filter(([name]) => /^word\/(?:header|footer|comments|footnotes|endnotes)/.test(name))
    .map(([, xml]) => textOf(parseXml(xml)));
  const properties = [...parts]
    .filter(([name]) => name.startsWith('docProps/'))
    .map(([, xml]) => xml.replace(/<[^>]*>/g, '\n'));
  const all = [...texts, ...properties].join('\n');
  return [all, fromTcvn3(all), fromVni(all)].join('\n');
}

/** What mammoth says of pictures and styles is known or removed already. */
const EXPECTED = /style|image|numbering|unrecognised element/i;

/** mammoth asks for a buffer in Node and for an array buffer in the browser; both are given. */
function mammothInput(bytes: Uint8Array): { arrayBuffer: ArrayBuffer } {
  const input = { buffer: bytes, arrayBuffer: Uint8Array.from(bytes).buffer };
  return input;
}

/** @throws Refusal for what is no Word file or unsafe to read */
export async function readDocx(bytes: Uint8Array, notes: Notes): Promise<ReadHtml> {
  const { parts } = openPackage(bytes);
  const part = (name: string): XmlElement | undefined => {
    const xml = parts.get(`word/${name}.xml`);
    return xml === undefined ? undefined : parseXml(xml);
  };
  const document = parseXml(parts.get('word/document.xml') ?? '');
  refuseForeignPrefix(document);
  const aside = asideText(parts);
  prepareDocument(
    {
      document,
      styles: part('styles'),
      numbering: part('numbering'),
      footnotes: part('footnotes'),
      endnotes: part('endnotes'),
    },
    notes,
  );
  const { value, messages } = await mammoth.convertToHtml(
    mammothInput(packDocument(writeXml(document), STYLES_XML)),
    { styleMap: STYLE_MAP, externalFileAccess: false, includeEmbeddedStyleMap: false },
  );
  for (const { message } of messages)
    if (!EXPECTED.test(message)) notes.look(`Word: ${excerpt(message, 100)}`);
  return { html: value, aside };
}
