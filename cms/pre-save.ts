/**
 * The last look before Decap writes: tidy, validate with the schema the build uses, refuse with a
 * sentence. What is thrown here leaves the form as it is, and nothing is written.
 */
import type * as z from 'zod';
import { FILE_SCHEMAS, SCHEMAS } from '#domain/schemas.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { faultsOf } from './faults.ts';
import { entrySlug, type SlugSettings } from './slug.ts';
import { tidyRecord } from './tidy.ts';

/** Decap shows `String(error)`; without this the editor reads "Error: …". */
export class EntryError extends Error {
  override toString(): string {
    return this.message;
  }
}

export interface Draft {
  readonly collection: string;
  /** File name of an existing record; empty for a new one. */
  readonly slug: string;
  readonly isNew: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A toast is small: the first faults, and how many more. */
const SHOWN = 4;

function refuse(faults: readonly string[]): never {
  const more = faults.length - SHOWN;
  const rest = more > 0 ? [`và ${more} lỗi khác`] : [];
  throw new EntryError(
    `Chưa lưu được. ${[...faults.slice(0, SHOWN), ...rest].join('; ')}. Hãy sửa rồi lưu lại.`,
  );
}

function schemaOf(draft: Draft): z.ZodObject {
  const schemas: Readonly<Record<string, z.ZodObject>> =
    draft.collection === 'settings' ? FILE_SCHEMAS : SCHEMAS;
  const name = draft.collection === 'settings' ? draft.slug : draft.collection;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) throw new EntryError(`Không có phần nội dung “${draft.collection}”.`);
  return schema;
}

/** Without empty lists, unless a rule of the schema wants one ("on listed days: none known"). */
export function tidyToFit(
  schema: z.ZodObject,
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const usual = tidyRecord(schema, data);
  if (schema.safeParse(usual).success) return usual;
  const literal = tidyRecord(schema, data, 'keep');
  return schema.safeParse(literal).success ? literal : usual;
}

/** HTML in Markdown is refused by the check of the site; here before it is written. */
const HTML = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/i;
const CODE = /(`+)[^`][\s\S]*?\1/g;

function checkedBody(body: unknown): string {
  const text = typeof body === 'string' ? normaliseText(body).trimEnd() : '';
  const html = HTML.exec(text.replace(CODE, ''));
  if (html)
    refuse([`Nội dung có mã HTML (${html[0].slice(0, 40)}), trang không dùng HTML trong bài viết`]);
  return text;
}

/** A published address never dies: a directive keeps the number, year and issuer of its file name. */
function checkSlug(draft: Draft, data: Record<string, unknown>, settings: SlugSettings): void {
  if (draft.isNew || draft.collection !== 'directives') return;
  const slug = entrySlug(draft.collection, data, settings);
  if (!slug || slug === draft.slug) return;
  refuse([
    `Số, ký hiệu, năm hoặc cơ quan ban hành đã đổi nên địa chỉ văn bản sẽ là “${slug}”, không còn là “${draft.slug}”. ` +
      'Hãy dùng “Sao chép” để lập bản ghi mới, rồi xóa bản ghi này',
  ]);
}

/**
 * Front matter and body as they may be written.
 * @throws EntryError with every fault, by the label of its field
 */
export function preSave(draft: Draft, settings: SlugSettings): Record<string, unknown> {
  const schema = schemaOf(draft);
  const { body, ...rest } = draft.data;
  const data = tidyToFit(schema, rest);
  const faults = faultsOf(schema, data);
  if (faults.length > 0) refuse(faults);
  checkSlug(draft, data, settings);
  return 'body' in draft.data ? { ...data, body: checkedBody(body) } : data;
}
