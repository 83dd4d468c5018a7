/**
 * Before a draft is published. Drafts also come from the feedback form, unread and incomplete, and
 * the board publishes a card without opening it: an incomplete draft is refused, and the editor
 * confirms what may be a citizen's personal data.
 */
import { EntryError } from './kit/entry-error.ts';
import { shortList, tidiedDraft, type Draft } from './pre-save.ts';

/**
 * @param ask asks the editor to confirm; false cancels
 * @throws EntryError in words for the editor; nothing has been published then
 */
export async function prePublish(
  draft: Draft,
  ask: (question: string) => Promise<boolean>,
): Promise<void> {
  const { errors, personal } = tidiedDraft(draft).findings;
  if (errors.length > 0)
    throw new EntryError(`${shortList(errors)}. Hãy mở bản nháp, sửa, lưu rồi công bố lại.`);
  const found = personal.map(({ text }) => text);
  if (found.length === 0 || (await ask(found.join('\n')))) return;
  throw new EntryError('Hãy mở bản nháp, bỏ thông tin riêng, lưu rồi công bố lại.');
}
