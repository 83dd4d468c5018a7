/** The form of a record, which loads when the first one is opened. */
import { lazy, Suspense, useState } from 'react';
import { formAt } from '#cms/editor/place.ts';
import { decap } from '#cms/kit/decap.ts';

const NotLoaded = () => (
  <p className="mb-page" role="alert">
    Chưa mở được biểu mẫu. Hãy xem lại kết nối mạng rồi tải lại trang; chưa có gì bị mất.
  </p>
);

const Loading = lazy(() =>
  decap()
    .loadForm()
    .catch((error: unknown) => {
      console.error(error);
      return { default: NotLoaded };
    }),
);

/** What Decap's router passes. */
interface Props {
  readonly match: { readonly url: string; readonly params: Readonly<Record<string, string>> };
  readonly location: { readonly search: string };
  readonly newRecord?: boolean;
}

/** In place of Decap's editor in its routes. */
export function Form({ match, location, newRecord }: Props) {
  const { url, params } = match;
  const [form, setForm] = useState(() => formAt(url));
  if (form.url !== url) setForm(formAt(url, form));
  return (
    <Suspense
      fallback={
        <p className="mb-page" role="status">
          Đang mở biểu mẫu…
        </p>
      }
    >
      <Loading
        key={form.key}
        collectionName={params['name'] ?? ''}
        slug={newRecord ? '' : (params[0] ?? '')}
        search={location.search}
      />
    </Suspense>
  );
}
