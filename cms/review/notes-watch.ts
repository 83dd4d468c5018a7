/** Asks for the notes of the open draft again and again, so that a colleague's appear by themselves. */
import type { Note } from './forge.ts';

/** As often as Decap asks where it does so itself. */
export const ASK_EVERY_MS = 15_000;

type Notes = readonly Note[];
type Ask = () => Promise<Notes>;

/** What Decap wants to be told; of the changes one by one it makes nothing that is seen. */
export interface NotesCallbacks {
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
  /** The notes as the form shows them; '' when it cannot be known. */
  #shown = '';
  /** Raised by whatever makes an answer that is still on its way too old to be shown. */
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

  /** Does something to the notes: an answer from before it does not know of it, one from amidst it may. */
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
   * Watches a draft in place of the one before. A page that nobody sees asks nothing.
   * @param ask for its notes
   */
  start(draft: string, ask: Ask, { onUpdate: tell }: NotesCallbacks): void {
    this.#watch = { draft, ask, tell };
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(this.#look, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', this.#look);
  }

  /** Whoever leaves a draft late does not end the watch over the next one. */
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
      // Nobody waits for this answer; it is asked for again, and what the editor does tells what is wrong.
      .then(show, (error: unknown) => console.info('Chưa xem lại được ghi chú:', error))
      .finally(() => (this.#isAsking = false));
  };
}
