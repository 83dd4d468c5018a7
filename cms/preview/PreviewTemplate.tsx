/** The preview as Decap knows it: itself small, the rest comes once a record is opened. */
import { lazy, Suspense } from 'react';
import type { DecapPreviewProps } from './Preview.tsx';

const Preview = lazy(() => import('./Preview.tsx'));

export const PreviewTemplate = (props: DecapPreviewProps) => (
  <Suspense fallback={<p>Đang mở bản xem trước…</p>}>
    <Preview {...props} />
  </Suspense>
);
