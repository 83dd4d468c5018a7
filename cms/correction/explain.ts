/**
 * A wording that is public changes only with its reason, also on the day it was published: asked
 * for before anything is published, from whatever button, and written into `changes`.
 */
import type { Data } from '#features/form.ts';
import { EntryError } from '#cms/kit/entry-error.ts';
import type { Reason } from './ask.tsx';
import { unexplained, type Changed } from './wording.ts';

export { askReason } from './ask.tsx';

interface Correction {
  readonly collection: string;
  /** What would be published, with its `body`. */
  readonly data: Data;
  /** The file that is public now; null where there is none. */
  readonly publicText: () => Promise<string | null>;
}

/** Asks the editor; undefined when they do not want to publish after all. */
type Ask = (changed: readonly Changed[]) => Promise<Reason | undefined>;

/**
 * @returns the record's `changes` with the new entry; undefined where nothing needs a reason
 * @throws EntryError when the editor gives none
 */
export async function explained(
  { collection, data, publicText }: Correction,
  ask: Ask,
): Promise<readonly object[] | undefined> {
  const text = await publicText();
  const changed = text === null ? [] : unexplained(collection, text, data);
  if (changed.length === 0) return undefined;
  const reason = await ask(changed);
  if (!reason) throw new EntryError('Chưa đăng: chỗ đã đăng bị sửa thì cần một dòng ghi vì sao.');
  const { changes } = data;
  return [...(Array.isArray(changes) ? (changes as object[]) : []), reason];
}
