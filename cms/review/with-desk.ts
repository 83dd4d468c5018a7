/**
 * Gives a forge's backend what the local newsroom has: notes, what waits, who changed what; and where
 * the public branch is protected, proposals in place of writes that the forge would refuse.
 */
import { BackendFault } from '#cms/backend/backend-fault.ts';
import type { ForgeBackend } from '#cms/backend/conflict-detection.ts';
import type { Desk } from './review-queue.ts';
import { forgeDesk } from './forgejo-review.ts';
import type { UploadedFile } from './forge.ts';
import { NO_UNPUBLISHING, ProposalSent, REMOVAL_SENT, UPLOAD_SENT } from './proposal.ts';
import { proposeRemoval, proposeUpload } from './propose.ts';
import { withNotes, type NotesBackend } from './with-notes.ts';

interface DeskBackend extends ForgeBackend, NotesBackend {
  /** `content/uploads` */
  readonly mediaFolder: string;
}

// TypeScript asks for exactly this shape of a mixin's base (TS2545).
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Base = new (...args: any[]) => DeskBackend;

/** The class of a guarded backend, with a desk. */
export function withDesk<T extends Base>(Backend: T) {
  return class extends withNotes(Backend) {
    get #folder(): string {
      return this.mediaFolder.split('/').slice(0, -1).join('/');
    }

    /** Who signs in anew has another API, so it is asked for each time. */
    get desk(): Desk {
      const desk = () => forgeDesk(this.forge(), this.#folder);
      return {
        waiting: () => this.withSession(() => desk().waiting()),
        activity: (page) => this.withSession(() => desk().activity(page)),
      };
    }

    override deleteFiles(paths: readonly string[], title: string): Promise<unknown> {
      return this.withSession(async () => {
        if (await this.forge().mayPush()) return super.deleteFiles(paths, title);
        await proposeRemoval(this.forge(), this.#folder, paths, title);
        throw new ProposalSent(REMOVAL_SENT);
      });
    }

    override persistMedia(file: UploadedFile, options: { commitMessage: string }) {
      return this.withSession(async () => {
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
      return this.withSession(async () => {
        if (!(await this.forge().mayPush())) throw new BackendFault(NO_UNPUBLISHING, 403);
      });
    }
  };
}
