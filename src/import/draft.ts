/**
 * The draft: front matter that fits the schema, and the text. What is not known is left out, so that
 * `npm run check` and the form name each field that is still to be filled in.
 */
import { Document, isMap } from 'yaml';
import { directiveSlug } from '#domain/directive/slug.ts';
import { slugify } from '#lib/fold-text.ts';
import type { Facts } from './facts/facts.ts';

export const UNCHECKED = 'Chưa kiểm tra hiệu lực sau khi nhập từ tệp';

/** The file name by its number; without number, day or issuer a name to be changed later. */
export function draftSlug(facts: Facts, fileName: string, mainIssuers: readonly string[]): string {
  const { number, issuedOn, issuer } = facts;
  if (number && issuedOn)
    return issuer
      ? directiveSlug({ number, issuedOn, issuer }, mainIssuers)
      : directiveSlug({ number, issuedOn, issuer: '' }, ['']);
  const name = slugify(fileName.replace(/\.[^.]*$/, ''), 60) || 'van-ban';
  return `${issuedOn?.slice(0, 4) ?? 'chua-ro-nam'}-${number ? slugify(number) : name}`;
}

interface Field {
  readonly key: string;
  readonly value: unknown;
  /** Stands instead of the key while it has no value. */
  readonly hint?: string;
}

function fieldsOf(facts: Facts, today: string): Field[] {
  const { signer, relations, isSample, effectiveOn } = facts;
  return [
    { key: 'title', value: facts.title, hint: 'trích yếu' },
    {
      key: 'system',
      value: facts.system,
      hint: 'party (Đảng), state (Nhà nước) hoặc front (Mặt trận, đoàn thể)',
    },
    { key: 'type', value: facts.type, hint: 'loại văn bản, ví dụ ke-hoach' },
    { key: 'number', value: facts.number, hint: 'số, ký hiệu như trên văn bản' },
    {
      key: 'issuer',
      value: facts.issuer,
      hint: `mã cơ quan trong content/agencies/; văn bản ghi “${facts.issuerWritten || '…'}”`,
    },
    { key: 'issuedOn', value: facts.issuedOn, hint: 'ngày ban hành, dạng 2026-03-05' },
    { key: 'effectiveOn', value: effectiveOn },
    { key: 'validity', value: { status: 'unknown', basis: UNCHECKED, checkedOn: today } },
    { key: 'signer', value: signer },
    { key: 'fields', value: undefined, hint: 'lĩnh vực, ví dụ [dan-van, tiep-cong-dan]' },
    { key: 'summary', value: undefined, hint: 'hai, ba câu để người dân hiểu văn bản yêu cầu gì' },
    { key: 'relations', value: relations.length > 0 ? relations : undefined },
    { key: 'unproofread', value: true },
    { key: 'publishedOn', value: today },
    { key: 'sample', value: isSample || undefined },
  ];
}

/** @returns the whole file, and the keys that are still missing */
export function writeDraft(
  facts: Facts,
  body: string,
  today: string,
): { text: string; missing: string[] } {
  const document = new Document({});
  const missing: string[] = [];
  const comments: string[] = [];
  for (const { key, value, hint } of fieldsOf(facts, today)) {
    if (value === undefined) {
      if (hint) {
        missing.push(key);
        comments.push(` ${key}: … (${hint})`);
      }
      continue;
    }
    document.set(key, value);
  }
  if (isMap(document.contents) && comments.length > 0)
    document.contents.comment = [' Còn phải điền:', ...comments].join('\n');
  return { text: `---\n${document.toString({ lineWidth: 0 })}---\n\n${body}`, missing };
}
