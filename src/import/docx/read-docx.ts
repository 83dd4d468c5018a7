/** A Word file → blocks of what it says. */
import type { Block } from '#import/blocks.ts';
import { Refusal } from '#import/refusal.ts';
import type { Notes } from '#import/notes.ts';
import { fromTcvn3 } from '#import/legacy/tcvn3.ts';
import { fromVni } from '#import/legacy/vni.ts';
import { collectWord } from './collect.ts';
import { openPackage } from './package.ts';
import { parseXml, textOf, type XmlElement } from './xml.ts';

const WORD_NAMESPACE = /wordprocessingml\/(?:2006\/)?main$/;

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

/** @throws Refusal for what is no Word file or unsafe to read */
export function readDocx(
  bytes: Uint8Array,
  notes: Notes,
): { readonly blocks: readonly Block[]; readonly aside: string } {
  const parts = openPackage(bytes);
  const part = (name: string): XmlElement | undefined => {
    const xml = parts.get(`word/${name}.xml`);
    return xml === undefined ? undefined : parseXml(xml);
  };
  const document = parseXml(parts.get('word/document.xml') ?? '');
  refuseForeignPrefix(document);
  const aside = asideText(parts);
  const blocks = collectWord(
    {
      document,
      styles: part('styles'),
      numbering: part('numbering'),
      footnotes: part('footnotes'),
      endnotes: part('endnotes'),
    },
    notes,
  );
  return { blocks, aside };
}
