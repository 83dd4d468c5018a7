/** The number of a document, and where the document moves when it, the year or the issuer is corrected. */
import stringWidget from 'decap-cms-widget-string';
import { CONCEPTS } from '#features/concepts.ts';
import { useStored } from '#cms/kit/decap.ts';
import { plainRecord, type WidgetProps } from '#cms/kit/entry.ts';
import { slugSettings } from '#cms/kit/site-context.ts';
import { fileName } from '#cms/kit/move.ts';
import { nameByFields } from '#cms/kit/slug.ts';
import { isPublic, type StoredEntry } from '#cms/kit/stored-move.ts';

const addressOf = (name: string): string => `/${CONCEPTS.directive.path}/${name}/`;

/** @returns undefined where the address does not change */
function move(entry: StoredEntry): { from: string; to: string; hasRedirect: boolean } | undefined {
  if (entry.get('newRecord') === true) return undefined;
  const hasRedirect = isPublic(entry);
  const from = hasRedirect ? String(entry.get('slug')) : fileName(String(entry.get('path')));
  const data = plainRecord(entry.get('data'));
  const to = data['number'] ? nameByFields('directives', data, slugSettings()) : undefined;
  return to && to !== from ? { from, to, hasRedirect } : undefined;
}

function AddressNotice() {
  const entry = useStored(({ entryDraft }) => entryDraft.get('entry'));
  const moved = entry && move(entry);
  return (
    <p className="mb-move" role="status">
      {moved && (
        <>
          Địa chỉ sẽ đổi từ <b>{addressOf(moved.from)}</b> sang <b>{addressOf(moved.to)}</b>
          {moved.hasRedirect
            ? ' khi công bố; địa chỉ cũ vẫn dẫn đến bản này.'
            : '; bản này chưa đăng nên không cần giữ địa chỉ cũ.'}
        </>
      )}
    </p>
  );
}

const { controlComponent: StringControl } = stringWidget.Widget();

export const NumberControl = (props: WidgetProps) => (
  <div>
    <StringControl {...props} />
    <AddressNotice />
  </div>
);
