/**
 * Before Decap writes: tidies the record and validates it with the schema of the build. An error
 * leaves the form unchanged, and nothing is written.
 */
import type { SlugSettings } from '#features/form.ts';
import { EntryError } from './kit/entry-error.ts';
import type { Fault } from './kit/faults.ts';
import { inspectRecord } from './inspect.ts';
import { formerIdsAfter } from './kit/move.ts';
import { nameByFields } from './kit/slug.ts';

export interface Draft {
  readonly collection: string;
  /** File name of an existing record; empty for a new one. */
  readonly slug: string;
  readonly isNew: boolean;
  /** Is it published under that name? Default no. */
  readonly isPublic?: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A toast is small: it shows the first faults and the number of the others. */
const MAX_LISTED = 4;

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** The first ones in one sentence, without a full stop. */
export function shortList(faults: readonly Fault[]): string {
  const more = faults.length - MAX_LISTED;
  const rest = more > 0 ? [`và ${more} lỗi khác`] : [];
  const listed = faults.slice(0, MAX_LISTED).map(({ text }) => text);
  return [...listed, ...rest].map(withoutStop).join('; ');
}

function refuse(faults: readonly Fault[]): never {
  throw new EntryError(`${shortList(faults)}. Hãy sửa rồi lưu lại.`);
}

/** A published address stays valid: a moved record keeps its former one in `formerIds`. */
function withFormerIds(
  draft: Draft,
  data: Record<string, unknown>,
  settings: SlugSettings,
): Record<string, unknown> {
  const name = nameByFields(draft.collection, data, settings);
  if (draft.isNew || !name) return data;
  const { formerIds: before = [], ...rest } = data as { formerIds?: string[] };
  const { slug, isPublic = false } = draft;
  const formerIds = formerIdsAfter(before, name, { slug, isPublic });
  return formerIds.length > 0 ? { ...rest, formerIds } : rest;
}

/** Front matter and body as they would be written, and the faults that prevent it. */
export function tidiedDraft({ collection, slug, data: record }: Draft) {
  const form = collection === 'settings' ? slug : collection;
  const inspection = inspectRecord(form, record);
  if (!inspection) throw new EntryError(`Không có phần nội dung “${collection}”.`);
  const { data, text, findings } = inspection;
  return { data, text, findings };
}

/**
 * Front matter and body as they may be written.
 * @throws EntryError with every fault, by the label of its field
 */
export function preSave(draft: Draft, settings: SlugSettings): Record<string, unknown> {
  const { data, text, findings } = tidiedDraft(draft);
  const errors = findings.errors.filter(({ isForPublication }) => !isForPublication);
  if (errors.length > 0) refuse(errors);
  const saved = withFormerIds(draft, data, settings);
  return 'body' in draft.data ? { ...saved, body: text } : saved;
}
