/** Notes between author and reviewer of a draft: Decap's calls, on top of a note store. */
import { draftBranch } from './review-queue.ts';

/** In Decap's format. */
export interface Note {
  readonly id: string;
  readonly author: string;
  /** ISO instant. */
  readonly timestamp: string;
  readonly content: string;
  readonly resolved: boolean;
  /** The author may change and delete it; any reader may resolve it. */
  readonly isOwn: boolean;
}
export type NoteUpdates = Partial<Pick<Note, 'content' | 'resolved'>>;

/** Storage for the notes of drafts. @param branch of the draft */
export interface NoteStore {
  list(branch: string): Promise<readonly Note[]>;
  add(branch: string, content: string): Promise<Note>;
  change(branch: string, id: string, updates: NoteUpdates): Promise<Note>;
  remove(branch: string, id: string): Promise<unknown>;
}

/**
 * The methods by which Decap reads and writes notes, for a backend.
 * @param store called each time: a new login has another API
 */
export const noteCalls = (store: () => NoteStore) => ({
  getNotes: (collection: string, slug: string) => store().list(draftBranch(collection, slug)),
  addNote: (collection: string, slug: string, { content }: { content: string }) =>
    store().add(draftBranch(collection, slug), content.normalize('NFC')),
  updateNote: (collection: string, slug: string, id: string, updates: NoteUpdates) =>
    store().change(draftBranch(collection, slug), id, updates),
  deleteNote: (collection: string, slug: string, id: string) =>
    store().remove(draftBranch(collection, slug), id),
  /** The form itself asks again: `useNotes`. */
  startNotesPolling: () => Promise.resolve(),
  /** Notes end with their draft: there is nothing to reopen. */
  reopenIssueForUnpublishedEntry: () => Promise.resolve(),
});
