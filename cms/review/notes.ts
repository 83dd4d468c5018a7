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
  /** @param again true for a poll shortly after the same request */
  list(branch: string, again: boolean): Promise<readonly Note[]>;
  add(branch: string, content: string): Promise<Note>;
  change(branch: string, id: string, updates: NoteUpdates): Promise<Note>;
  remove(branch: string, id: string): Promise<unknown>;
}

/** The interval Decap uses for its own polling. */
export const ASK_EVERY_MS = 15_000;

type Notes = readonly Note[];
type Ask = () => Promise<Notes>;

/** Decap does not show the list of changes. */
interface NotesCallbacks {
  readonly onUpdate: (notes: Notes, changes: readonly never[]) => void;
}
interface Watch {
  readonly draft: string;
  readonly ask: Ask;
  readonly tell: NotesCallbacks['onUpdate'];
}

export class NotesWatch {
  #watch: Watch | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The notes as the form shows them; '' when unknown. */
  #shown = '';
  /** Increased whenever responses still on their way become too old to be shown. */
  #turn = 0;
  #isAsking = false;
  #writes = 0;

  /** Reads notes that will be shown. */
  async reading<T extends Notes>(ask: () => Promise<T>): Promise<T> {
    this.#turn++;
    this.#shown = '';
    const notes = await ask();
    this.#turn++;
    this.#shown = JSON.stringify(notes);
    return notes;
  }

  /** Changes notes: responses requested before it are outdated, those during it may be. */
  async writing<R>(work: () => Promise<R>): Promise<R> {
    this.#writes++;
    this.#turn++;
    try {
      return await work();
    } finally {
      this.#writes--;
      this.#shown = '';
    }
  }

  /**
   * Watches a draft instead of the previous one. A hidden page sends no requests.
   * @param ask requests its notes
   */
  start(draft: string, ask: Ask, { onUpdate: tell }: NotesCallbacks): void {
    this.#watch = { draft, ask, tell };
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(this.#look, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', this.#look);
  }

  /** Ignores a late call for a draft that is no longer watched. */
  stop(draft: string): void {
    if (this.#watch?.draft !== draft) return;
    this.#watch = undefined;
    clearInterval(this.#timer);
    this.#timer = undefined;
    document.removeEventListener('visibilitychange', this.#look);
  }

  readonly #look = (): void => {
    const watch = this.#watch;
    if (!watch || document.hidden || this.#isAsking || this.#writes > 0) return;
    this.#isAsking = true;
    const turn = this.#turn;
    const show = (notes: Notes): void => {
      const present = JSON.stringify(notes);
      if (turn !== this.#turn || this.#watch?.draft !== watch.draft || present === this.#shown)
        return;
      this.#shown = present;
      this.#watch.tell(notes, []);
    };
    watch
      .ask()
      // Nobody waits for this response: the next poll repeats it, and user actions report errors.
      .then(show, (error: unknown) => console.info('Chưa xem lại được ghi chú:', error))
      .finally(() => (this.#isAsking = false));
  };
}

/**
 * The methods by which Decap reads and writes notes, for a backend.
 * @param store called each time: a new login has another API
 */
export function noteCalls(store: () => NoteStore) {
  const watch = new NotesWatch();
  return {
    getNotes: (collection: string, slug: string) =>
      watch.reading(() => store().list(draftBranch(collection, slug), false)),
    addNote: (collection: string, slug: string, { content }: { content: string }) =>
      watch.writing(() => store().add(draftBranch(collection, slug), content.normalize('NFC'))),
    updateNote: (collection: string, slug: string, id: string, updates: NoteUpdates) =>
      watch.writing(() => store().change(draftBranch(collection, slug), id, updates)),
    deleteNote: (collection: string, slug: string, id: string) =>
      watch.writing(() => store().remove(draftBranch(collection, slug), id)),
    listNotes: (branch: string) => store().list(branch, true),
    startNotesPolling(
      this: { listNotes(branch: string): Promise<readonly Note[]> },
      collection: string,
      slug: string,
      callbacks: NotesCallbacks,
    ): Promise<void> {
      const branch = draftBranch(collection, slug);
      watch.start(branch, () => this.listNotes(branch), callbacks);
      return Promise.resolve();
    },
    stopNotesPolling(collection: string, slug: string): Promise<void> {
      watch.stop(draftBranch(collection, slug));
      return Promise.resolve();
    },
    /** Notes end with their draft: there is nothing to reopen. */
    reopenIssueForUnpublishedEntry: () => Promise.resolve(),
  };
}
