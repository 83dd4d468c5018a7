/**
 * Writes the draft: front matter that fits the schema, and the text. Unknown fields are left out,
 * so that `npm run check` and the form report each field to fill in.
 */
import { Document, isMap } from 'yaml';
import { directiveSlug } from '#features/directive/rules/slug.ts';
import { slugify } from '#lib/fold-text.ts';
import type { Facts } from './facts/facts.ts';

const UNCHECKED = 'Chưa kiểm tra hiệu lực sau khi nhập từ tệp';

/** A field without value is listed by its hint, or by its key if it has no hint. */
type Field = readonly [key: string, value: unknown, hint?: string];

/** Returns the known fields as YAML, below a comment that lists the missing ones. */
export function writeFields(fields: readonly Field[]): { yaml: string; missing: string[] } {
  const document = new Document({}, { aliasDuplicateObjects: false });
  for (const [key, value] of fields)
    if (value !== undefined) document.set(key, document.createNode(value));
  const missing = fields.filter(([, value, hint]) => value === undefined && hint);
  const comments = missing.map(([key, , hint]) => ` ${key}: … (${hint})`);
  if (isMap(document.contents) && comments.length > 0)
    document.contents.comment = [' Còn phải điền:', ...comments].join('\n');
  return { yaml: document.toString({ lineWidth: 0 }), missing: missing.map(([key]) => key) };
}

/** Returns the file name based on the number; a provisional one without number, day or issuer. */
export function draftSlug(facts: Facts, fileName: string, mainIssuers: readonly string[]): string {
  const { number, issuedOn, issuer = '' } = facts;
  if (number && issuedOn)
    return directiveSlug({ number, issuedOn, issuer }, issuer ? mainIssuers : ['']);
  const name = slugify(fileName.replace(/\.[^.]*$/, ''), 60) || 'van-ban';
  return `${issuedOn?.slice(0, 4) ?? 'chua-ro-nam'}-${number ? slugify(number) : name}`;
}

/** @returns the whole file, and the keys that are still missing */
export function writeDraft(
  facts: Facts,
  body: string,
  today: string,
): { text: string; missing: string[] } {
  const { relations, recipients, issuerWritten } = facts;
  const { yaml, missing } = writeFields([
    ['title', facts.title, 'trích yếu'],
    ['system', facts.system, 'party (Đảng), state (Nhà nước) hoặc front (Mặt trận, đoàn thể)'],
    ['type', facts.type, 'loại văn bản, ví dụ ke-hoach'],
    ['number', facts.number, 'số, ký hiệu như trên văn bản'],
    [
      'issuer',
      facts.issuer,
      `mã cơ quan trong content/agencies/; văn bản ghi “${issuerWritten || '…'}”`,
    ],
    ['authority', facts.authority],
    ['issuedOn', facts.issuedOn, 'ngày ban hành, dạng 2026-03-05'],
    ['effectiveOn', facts.effectiveOn],
    ['validity', { status: 'unknown', basis: UNCHECKED, checkedOn: today }],
    ['signer', facts.signer],
    ['recipients', recipients.length > 0 ? recipients : undefined],
    ['fields', undefined, 'lĩnh vực, ví dụ [dan-van, tiep-cong-dan]'],
    ['summary', undefined, 'hai, ba câu để người dân hiểu văn bản yêu cầu gì'],
    ['relations', relations.length > 0 ? relations : undefined],
    ['unproofread', true],
    ['publishedOn', today],
    ['sample', facts.isSample || undefined],
  ]);
  return { text: `---\n${yaml}---\n\n${body}`, missing };
}
