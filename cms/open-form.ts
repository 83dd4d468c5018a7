/**
 * Decap puts a record it has loaded into the form that is open by then, and leads to one it has saved.
 * On a slow line that is another form: its text would be lost, and its buttons mean another record.
 */

/** Where Decap's router is; the address bar may be ahead of it. */
interface Place {
  readonly pathname: string;
}

interface Store {
  readonly entryDraft: { get(key: 'key'): string };
}

/** Names the open form: its place and its draft. */
export const openForm = ({ pathname }: Place, { entryDraft }: Store): string =>
  `${pathname} ${entryDraft.get('key')}`;

/** Whether the open form is this record's. */
export const isFormOf = (
  { pathname }: Place,
  collection: { get(key: 'name'): string },
  slug: string,
): boolean => pathname === `/collections/${collection.get('name')}/entries/${slug}`;
