/** What a draft changes in the wording that readers of a public record may have cited. */
import type { Data } from '#features/form.ts';
import { formOf, SCHEMAS } from '#features/index.ts';
import { fieldMeta, type Schema } from '#features/schema-walk.ts';
import type { CollectionName } from '#features/concepts.ts';
import { readRecord } from '#lib/front-matter.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { showDate } from '#lib/typed-date.ts';
import { isSameText } from '#legal-text/compare-legal.ts';

export interface Changed {
  readonly label: string;
  /** Undefined for the text, which is too long to show. */
  readonly words?: { readonly before: string; readonly after: string };
}

const words = (value: unknown): string =>
  typeof value === 'string' ? showDate(normaliseText(value).replace(/\s+/g, ' ').trim()) : '';
const count = ({ changes }: Data): number => (Array.isArray(changes) ? changes.length : 0);

/**
 * What was public and reads differently now; empty where the draft has a new entry in `changes`, and
 * for collections without such entries.
 * @param text the public file @param record what would be published, with its `body`
 */
export function unexplained(collection: string, text: string, record: Data): readonly Changed[] {
  const form = formOf(collection);
  if (!form?.cited) return [];
  const read = readRecord('.md', text);
  const before = read.data as Data;
  if (count(record) > count(before)) return [];
  const { shape } = SCHEMAS[collection as CollectionName];
  const facts = form.cited.flatMap((key): Changed[] => {
    const changed = { before: words(before[key]), after: words(record[key]) };
    const { label = key } = fieldMeta((shape as Readonly<Record<string, Schema>>)[key] as Schema);
    return changed.before === changed.after ? [] : [{ label, words: changed }];
  });
  const isSame = isSameText(
    read.body ?? '',
    typeof record['body'] === 'string' ? record['body'].trim() : '',
  );
  return isSame ? facts : [...facts, { label: form.body?.label ?? '' }];
}
