/**
 * Gives a forge's backend what the local newsroom has: notes, what waits, who changed what; and where
 * the public branch is protected, proposals in place of writes that the forge would refuse.
 */
import { BackendFault } from '#cms/backend/backend-fault.ts';
import type { ForgeBackend, Told } from '#cms/backend/guarded-backend.ts';
import { draftBranch } from './branches.ts';
import type { Desk } from './desk.ts';
import { forgeDesk } from './forge-desk.ts';
import type { Forge, Note, NoteUpdates, OpenRequest, UploadedFile } from './forge.ts';
import { NO_UNPUBLISHING, ProposalSent, REMOVAL_SENT, UPLOAD_SENT } from './proposal.ts';
import { proposeRemoval, proposeUpload } from './propose.ts';

const NO_DRAFT = 'Ghi chú đi với bản nháp: hãy bấm “Lưu” một lần rồi ghi chú';
const GONE = 'Ghi chú này không còn; hãy tải lại trang';

interface DeskBackend extends ForgeBackend, Told {
  /** `content/uploads` */
  readonly mediaFolder: string;
  forge(): Forge;
}

// TypeScript asks for exactly this shape of a mixin's base (TS2545).
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Base = new (...args: any[]) => DeskBackend;

/** The class of a guarded backend, with a desk. */
export function withDesk<T extends Base>(Backend: T) {
  return class extends Backend {
    get #folder(): string {
      return this.mediaFolder.split('/').slice(0, -1).join('/');
    }

    /** Who signs in anew has another API, so it is asked for each time. */
    get desk(): Desk {
      const desk = () => forgeDesk(this.forge(), this.#folder);
      return {
        waiting: () => this.told(() => desk().waiting()),
        activity: (page) => this.told(() => desk().activity(page)),
      };
    }

    override deleteFiles(paths: readonly string[], title: string): Promise<unknown> {
      return this.told(async () => {
        if (await this.forge().mayPush()) return super.deleteFiles(paths, title);
        await proposeRemoval(this.forge(), this.#folder, paths, title);
        throw new ProposalSent(REMOVAL_SENT);
      });
    }

    override persistMedia(file: UploadedFile, options: { commitMessage: string }) {
      return this.told(async () => {
        if (await this.forge().mayPush()) return super.persistMedia(file, options);
        await proposeUpload(this.forge(), this.#folder, file, options.commitMessage);
        throw new ProposalSent(UPLOAD_SENT);
      });
    }

    /**
     * Decap takes a record away and saves it as a draft: on one branch, where that cancels out.
     * @throws BackendFault where the first half would have to wait for approval
     */
    beforeUnpublishing(): Promise<void> {
      return this.told(async () => {
        if (!(await this.forge().mayPush())) throw new BackendFault(NO_UNPUBLISHING, 403);
      });
    }

    async #request(collection: string, slug: string): Promise<OpenRequest | undefined> {
      const branch = draftBranch(collection, slug);
      return (await this.forge().openRequests()).find((request) => request.branch === branch);
    }

    /** Runs with the request of that draft. @throws BackendFault when there is none */
    #onDraft<R>(collection: string, slug: string, work: (request: OpenRequest) => Promise<R>) {
      return this.told(async () => {
        const request = await this.#request(collection, slug);
        if (!request) throw new BackendFault(NO_DRAFT, 409);
        return work(request);
      });
    }

    getNotes(collection: string, slug: string): Promise<readonly Note[]> {
      return this.told(async () => {
        const request = await this.#request(collection, slug);
        return request ? this.forge().notes(request) : [];
      });
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

    /** Who opens a draft anew sees what came meanwhile. */
    startNotesPolling(): Promise<void> {
      return Promise.resolve();
    }

    /** Notes are part of the request; there is nothing to reopen. */
    reopenIssueForUnpublishedEntry(): Promise<void> {
      return Promise.resolve();
    }
  };
}
