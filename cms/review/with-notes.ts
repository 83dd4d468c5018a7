/** Notes of a draft on a forge: comments of its request, and they end with it. */
import { BackendFault } from '#cms/backend/backend-fault.ts';
import type { SessionAware } from '#cms/backend/conflict-detection.ts';
import { draftBranch } from './branches.ts';
import type { Forge, Note, NoteUpdates, OpenRequest } from './forge.ts';
import { NotesWatch, type NotesCallbacks } from './notes-watch.ts';

const NO_DRAFT = 'Ghi chú đi với bản nháp: hãy bấm “Lưu” một lần rồi ghi chú';
const GONE = 'Ghi chú này không còn; hãy tải lại trang';

interface Found {
  readonly branch: string;
  readonly request: OpenRequest | undefined;
}

export interface NotesBackend extends SessionAware {
  forge(): Forge;
}

// TypeScript asks for exactly this shape of a mixin's base (TS2545).
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Base = new (...args: any[]) => NotesBackend;

/** The class of a guarded backend, with notes as Decap calls for them. */
export function withNotes<T extends Base>(Backend: T) {
  return class extends Backend {
    readonly #watch = new NotesWatch();
    /** Where the notes were found last, or that there is no place for any. */
    #found: Found | undefined;

    async #find(branch: string): Promise<Found> {
      this.#found = undefined;
      const requests = await this.forge().openRequests();
      this.#found = { branch, request: requests.find((request) => request.branch === branch) };
      return this.#found;
    }

    async #notesOf({ request }: Found): Promise<readonly Note[]> {
      return request ? this.forge().notes(request) : [];
    }

    /** Does something to its notes. @throws BackendFault when there is no draft */
    #onDraft<R>(collection: string, slug: string, work: (request: OpenRequest) => Promise<R>) {
      return this.#watch.writing(() =>
        this.withSession(async () => {
          const { request } = await this.#find(draftBranch(collection, slug));
          if (!request) throw new BackendFault(NO_DRAFT, 409);
          return work(request);
        }),
      );
    }

    getNotes(collection: string, slug: string): Promise<readonly Note[]> {
      return this.#watch.reading(() =>
        this.withSession(async () =>
          this.#notesOf(await this.#find(draftBranch(collection, slug))),
        ),
      );
    }

    addNote(collection: string, slug: string, { content }: { content: string }): Promise<Note> {
      return this.#onDraft(collection, slug, (request) =>
        this.forge().addNote(request, content.normalize('NFC')),
      );
    }

    updateNote(
      collection: string,
      slug: string,
      noteId: string,
      updates: NoteUpdates,
    ): Promise<Note> {
      return this.#onDraft(collection, slug, async (request) => {
        const note = (await this.forge().notes(request)).find(({ id }) => id === noteId);
        if (!note) throw new BackendFault(GONE, 409);
        await this.forge().changeNote(request, note, updates);
        return { ...note, ...updates };
      });
    }

    deleteNote(collection: string, slug: string, noteId: string): Promise<void> {
      return this.#onDraft(collection, slug, (request) => this.forge().deleteNote(request, noteId));
    }

    startNotesPolling(collection: string, slug: string, callbacks: NotesCallbacks): Promise<void> {
      const branch = draftBranch(collection, slug);
      // All requests are not listed each time: one beat of the watch costs one question.
      const again = async () =>
        this.#notesOf(this.#found?.branch === branch ? this.#found : await this.#find(branch));
      this.#watch.start(branch, () => this.withSession(again), callbacks);
      return Promise.resolve();
    }

    stopNotesPolling(collection: string, slug: string): Promise<void> {
      this.#watch.stop(draftBranch(collection, slug));
      return Promise.resolve();
    }

    /** There is nothing to reopen. */
    reopenIssueForUnpublishedEntry(): Promise<void> {
      return Promise.resolve();
    }
  };
}
