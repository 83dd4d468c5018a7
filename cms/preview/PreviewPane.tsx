/** In place of Decap's preview: small itself, the rest loads when a record is opened. */
import { lazy, Suspense } from 'react';
import type { PaneProps } from './Pane.tsx';

const Pane = lazy(() => import('./Pane.tsx'));

export const PreviewPane = (props: PaneProps) => (
  <Suspense fallback={<p>Đang mở bản xem trước…</p>}>
    <Pane {...props} />
  </Suspense>
);
