/** The preview that Decap loads: small itself, the rest loads when a record is opened. */
import { lazy, Suspense } from 'react';
import type { DecapPreviewProps } from './Preview.tsx';

const Preview = lazy(() => import('./Preview.tsx'));

export const PreviewTemplate = (props: DecapPreviewProps) => (
  <Suspense fallback={<p>Đang mở bản xem trước…</p>}>
    <Preview {...props} />
  </Suspense>
);
