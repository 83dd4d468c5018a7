/**
 * Before a draft is published. Drafts also come from the feedback form, unread and incomplete, and
 * the board publishes a card without opening it: an incomplete draft is refused, and the editor
 * confirms what may be a citizen's personal data.
 */
import { formOf } from '#features/index.ts';
import { sourceFault } from '#lint/source-given.ts';
import { EntryError } from './kit/entry-error.ts';
import { personalFindings } from './findings.ts';
import { isSampleAgency } from './kit/site-context.ts';
import { shortList, tidiedDraft, type Draft } from './pre-save.ts';

/**
 * @param ask asks the editor to confirm; false cancels
 * @throws EntryError in words for the editor; nothing has been published then
 */
export async function prePublish(
  draft: Draft,
  ask: (question: string) => Promise<boolean>,
): Promise<void> {
  const { data, text, errors } = tidiedDraft(draft);
  if (errors.length > 0)
    throw new EntryError(`${shortList(errors)}. Hãy mở bản nháp, sửa, lưu rồi công bố lại.`);
  if (
    formOf(draft.collection)?.needsSource &&
    sourceFault(data, isSampleAgency) &&
    !(await ask(
      'Chưa ghi nguồn. Trang sẽ không cập nhật cho đến khi bản ghi có nguồn (mục “Nguồn”).',
    ))
  )
    throw new EntryError('Hãy mở bản nháp, ghi nguồn, lưu rồi công bố lại.');
  const found = personalFindings(draft.collection, data, text);
  if (found.length === 0 || (await ask(found.join('\n')))) return;
  throw new EntryError('Hãy mở bản nháp, bỏ thông tin riêng, lưu rồi công bố lại.');
}
