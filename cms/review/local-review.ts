/** Drafts, notes and activity from the local server of `npm start`. */
import type { Activity } from '#features/activity.ts';
import type { Note, NoteStore, NoteUpdates } from './notes.ts';
import { recordData, type ActivityPage, type Draft, type ReviewQueue } from './review-queue.ts';

/** Calls an action of the server. */
type Ask = (action: string, params?: object) => Promise<unknown>;

interface DescribedDraft {
  readonly collection: string;
  readonly slug: string;
  readonly status: string;
  readonly diffs: readonly { readonly path: string; readonly status: string }[];
  readonly updatedAt: string;
  readonly pullRequestAuthor: string;
}

const isRecord = (path: string): boolean => /\.(?:md|yml)$/.test(path);

/** Without `cms/`: the server's name of a draft. */
const draftId = (branch: string): string => branch.replace(/^cms\//, '');

export class LocalReview implements ReviewQueue, NoteStore {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async #draft(id: string): Promise<Draft | undefined> {
    const described = (await this.#ask('unpublishedEntry', { id })) as DescribedDraft | null;
    if (!described) return undefined; // published or deleted since the list was made
    const { collection, slug, status, updatedAt, pullRequestAuthor: author, diffs } = described;
    const files = diffs.filter((diff) => isRecord(diff.path) && diff.status !== 'deleted');
    const file = files.find((one) => one.path.includes(`/${slug}.`)) ?? files[0];
    const facts = { collection, slug, status, author, updatedOn: updatedAt };
    if (!file) return { ...facts, data: {} };
    const { path } = file;
    const params = { collection, slug, path, id: path };
    const { data } = (await this.#ask('unpublishedEntryDataFile', params)) as { data: string };
    return { ...facts, data: recordData(path, data) };
  }

  async waiting(): Promise<readonly Draft[]> {
    const ids = (await this.#ask('unpublishedEntries')) as string[];
    const drafts = await Promise.all(ids.map((id) => this.#draft(id)));
    return drafts.filter((draft) => draft !== undefined);
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
