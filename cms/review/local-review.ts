/** Drafts, notes and activity from the local server of `npm start`. */
import type { Draft as Described } from '#cms/backend/draft-diffs.ts';
import type { Activity } from '#features/activity.ts';
import type { Note, NoteStore, NoteUpdates } from './notes.ts';
import { recordData, type ActivityPage, type Draft, type ReviewQueue } from './review-queue.ts';

type Ask = (action: string, params?: object) => Promise<unknown>;

export interface ListedDraft extends Described {
  readonly status: string;
  readonly updatedAt: string;
  readonly pullRequestAuthor: string;
  /** Of the record; a draft that only removes something has none. */
  readonly path?: string;
  readonly text?: string;
}

/** Without `cms/`: the server's name of a draft. */
const draftId = (branch: string): string => branch.replace(/^cms\//, '');

export class LocalReview implements ReviewQueue, NoteStore {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async waiting(): Promise<readonly Draft[]> {
    const drafts = (await this.#ask('unpublishedEntries')) as ListedDraft[];
    return drafts.map(({ path = '', text = '', updatedAt, pullRequestAuthor, ...draft }) => ({
      ...draft,
      author: pullRequestAuthor,
      updatedOn: updatedAt,
      data: recordData(path, text),
    }));
  }

  /** The server returns the last hundred in one page. */
  async activity(): Promise<ActivityPage> {
    return { changes: (await this.#ask('activity')) as Activity[], hasMore: false };
  }

  list(branch: string): Promise<readonly Note[]> {
    return this.#ask('getNotes', { id: draftId(branch) }) as Promise<Note[]>;
  }

  add(branch: string, content: string): Promise<Note> {
    return this.#ask('addNote', { id: draftId(branch), content }) as Promise<Note>;
  }

  change(branch: string, noteId: string, updates: NoteUpdates): Promise<Note> {
    return this.#ask('updateNote', { id: draftId(branch), noteId, ...updates }) as Promise<Note>;
  }

  remove(branch: string, noteId: string): Promise<unknown> {
    return this.#ask('deleteNote', { id: draftId(branch), noteId });
  }
}
