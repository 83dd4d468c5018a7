/** The form of a record, which loads when the first one is opened. */
import { lazy, Suspense, type ComponentType } from 'react';

type Editor = ComponentType<object>;
type Load = () => Promise<{ default: Editor }>;
let load: Load | undefined;

/** Must run before `CMS.init`; the loader is given, because no module of hooks imports Decap. */
export function configureForm(loader: Load): void {
  load = loader;
}

const NotLoaded = () => (
  <p className="mb-page" role="alert">
    Chưa mở được biểu mẫu. Hãy xem lại kết nối mạng rồi tải lại trang; chưa có gì bị mất.
  </p>
);

const Loading = lazy(async () => {
  if (!load) throw new Error('configureForm was not called');
  return load().catch((error: unknown) => {
    console.error(error);
    return { default: NotLoaded };
  });
});

/** In place of Decap's editor in its routes. */
export const Form = (props: object) => (
  <Suspense
    fallback={
      <p className="mb-page" role="status">
        Đang mở biểu mẫu…
      </p>
    }
  >
    <Loading {...props} />
  </Suspense>
);
