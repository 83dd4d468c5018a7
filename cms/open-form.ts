/**
 * Decap puts a record it has loaded into the form that is open by then, and leads to one it has saved.
 * On a slow line that is another form: its text would be lost, and its buttons mean another record.
 */

interface Store {
  readonly entryDraft: { get(key: 'key'): string };
}

/** Names the open form: its address and its draft. */
export const openForm = ({ entryDraft }: Store): string =>
  `${location.hash} ${entryDraft.get('key')}`;

/** Whether the open form is this record's. */
export const isFormOf = (collection: { get(key: 'name'): string }, slug: string): boolean =>
  decodeURIComponent(location.hash).split('?')[0] ===
  `#/collections/${collection.get('name')}/entries/${slug}`;
