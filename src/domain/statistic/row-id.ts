/** The anchor of a row of figures, so that other pages can point at the very number they use. */
import type { Period } from './period.ts';

/** `so-lieu-{agency}-{from}-{to}[-{version}]`; "chung" stands for figures of no single agency. */
export const rowId = ({
  agency,
  version,
  from,
  to,
}: Period & { agency?: string | undefined; version?: string | undefined }): string =>
  ['so-lieu', agency ?? 'chung', from, to, ...(version ? [version] : [])].join('-');
