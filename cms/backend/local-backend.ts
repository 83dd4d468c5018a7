/**
 * Decap's proxy backend, speaking to our own local server: its sentences reach the editor as they
 * are ("API_ERROR: Unknown error" otherwise), and a save tells which version of the file was read, so
 * that the server can refuse to overwrite what a colleague changed meanwhile.
 */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { BackendFault } from './backend-fault.ts';
import { draftBranch } from '#cms/review/branches.ts';
import type { Desk } from '#cms/review/review-queue.ts';
import type { Note } from '#cms/review/forge.ts';
import { newsroomDesk } from '#cms/review/local-queue.ts';
import { NotesWatch, type NotesCallbacks } from '#cms/review/notes-watch.ts';
import { LocalLists, type Answer } from '#cms/list/local-lists.ts';
import type { Loaded } from '#cms/list/outline.ts';

export class LocalServerFault extends BackendFault {
  /** The record as a colleague left it, where that is what stands in the way. */
  readonly theirs: string | undefined;
  constructor(message: string, status: number, theirs?: string) {
    super(message, status);
    this.theirs = theirs;
  }
}

const UNREACHABLE =
  'Không kết nối được với máy chủ nội dung. Hãy xem cửa sổ chạy “npm start” còn mở không, rồi thử lại';

interface Upload {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
}
interface ListedUpload extends Upload {
  readonly displayURL: { readonly path: string };
}
interface LoadedEntry {
  file: { path: string; id: string | null };
}
interface PersistedEntry {
  dataFiles: { path: string; newPath?: string; raw: string; readVersion?: string | null }[];
}

/** As the server counts it: SHA-256 of the bytes. The editor's page is on localhost or HTTPS. */
async function versionOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function answer(response: Response): Promise<unknown> {
  const unreadable = `${UNREACHABLE} (${response.status})`;
  const json = (await response.json().catch(() => {
    throw new LocalServerFault(unreadable, response.status); // not our server, or half an answer
  })) as { error?: string; theirs?: string };
  if (response.ok) return json;
  throw new LocalServerFault(json.error ?? unreadable, response.status, json.theirs);
}

export class LocalBackend extends ProxyBackend {
  /** Version of each file as it was last read, by path. */
  readonly #versions = new Map<string, string | null>();

  override async request(payload: object): Promise<unknown> {
    const response = await fetch(this.proxyUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ branch: this.branch, ...payload }),
    }).catch(() => {
      throw new LocalServerFault(UNREACHABLE, 0);
    });
    return answer(response);
  }

  readonly #lists = new LocalLists(
    (question) =>
      this.request({
        action: 'outlines',
        params: { branch: this.branch, ...question },
      }) as Promise<Answer>,
  );

  override entriesByFolder(folder: string, extension: string): Promise<Loaded[]> {
    return this.#lists.read(folder, extension);
  }

  /** Names and sizes only: a folder may hold more than a browser bears. */
  override async getMedia(mediaFolder = this.mediaFolder): Promise<ListedUpload[]> {
    const params = { branch: this.branch, mediaFolder };
    const files = (await this.request({ action: 'getMedia', params })) as Upload[];
    return files.map((file) => ({ ...file, displayURL: { path: file.path } }));
  }

  /** Decap asks for it once an upload is to be shown. */
  async getMediaDisplayURL({ path }: ListedUpload['displayURL']): Promise<string> {
    return (await this.getMediaFile(path)).url;
  }

  override async getEntry(path: string): Promise<unknown> {
    const entry = (await super.getEntry(path)) as LoadedEntry;
    this.#versions.set(entry.file.path, entry.file.id);
    return entry;
  }

  override async persistEntry(entry: PersistedEntry, options: object): Promise<unknown> {
    const dataFiles = entry.dataFiles.map((file) =>
      this.#versions.has(file.path)
        ? { ...file, readVersion: this.#versions.get(file.path) ?? null }
        : file,
    );
    try {
      const saved = await super.persistEntry({ ...entry, dataFiles }, options);
      for (const { path, newPath, raw } of dataFiles)
        this.#versions.set(newPath ?? path, await versionOf(raw));
      return saved;
    } catch (error) {
      if (error instanceof LocalServerFault && error.theirs !== undefined)
        this.#showBoth(dataFiles[0], error.theirs);
      throw error;
    }
  }

  #showBoth(file: { path: string; raw: string } | undefined, theirs: string): void {
    if (!file) return;
    const { path, raw } = file;
    const keepMine = async (): Promise<void> => {
      // Deleted meanwhile: saving makes it anew.
      this.#versions.set(path, theirs === '' ? null : await versionOf(theirs));
    };
    void import('#cms/conflict/Conflict.tsx').then(({ showConflict }) =>
      showConflict({ path, theirs, mine: raw, keepMine: () => void keepMine() }),
    );
  }

  override async unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string> {
    const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
    this.#versions.set(path, await versionOf(text));
    return text;
  }

  /** "Unpublish" deletes a record and saves it as a draft in one go. */
  override deleteFiles(paths: string[], commitMessage: string): Promise<unknown> {
    for (const path of paths) this.#versions.delete(path);
    return super.deleteFiles(paths, commitMessage);
  }

  override publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
    this.#versions.clear();
    return super.publishUnpublishedEntry(collection, slug);
  }

  /** The server answers `null` for what is no draft; a 404 would stand as an error in the console. */
  override async unpublishedEntry(query: object): Promise<unknown> {
    const entry = await super.unpublishedEntry(query);
    if (!entry) throw new EditorialWorkflowError('content is not under editorial workflow', true);
    return entry;
  }

  get desk(): Desk {
    return newsroomDesk((action, params = {}) =>
      this.request({ action, params: { branch: this.branch, ...params } }),
    );
  }

  readonly #watch = new NotesWatch();

  #askNotes(action: string, collection: string, slug: string, more: object = {}): Promise<unknown> {
    const params = { branch: this.branch, collection, slug, ...more };
    return this.request({ action, params });
  }

  #listNotes(collection: string, slug: string): Promise<Note[]> {
    return this.#askNotes('getNotes', collection, slug) as Promise<Note[]>;
  }

  override getNotes(collection: string, slug: string): Promise<Note[]> {
    return this.#watch.reading(() => this.#listNotes(collection, slug));
  }

  addNote(collection: string, slug: string, { content }: { content: string }): Promise<unknown> {
    return this.#watch.writing(() => this.#askNotes('addNote', collection, slug, { content }));
  }

  updateNote(collection: string, slug: string, noteId: string, updates: object): Promise<unknown> {
    const more = { noteId, ...updates };
    return this.#watch.writing(() => this.#askNotes('updateNote', collection, slug, more));
  }

  deleteNote(collection: string, slug: string, noteId: string): Promise<unknown> {
    return this.#watch.writing(() => this.#askNotes('deleteNote', collection, slug, { noteId }));
  }

  startNotesPolling(collection: string, slug: string, callbacks: NotesCallbacks): Promise<void> {
    const ask = () => this.#listNotes(collection, slug);
    this.#watch.start(draftBranch(collection, slug), ask, callbacks);
    return Promise.resolve();
  }

  stopNotesPolling(collection: string, slug: string): Promise<void> {
    this.#watch.stop(draftBranch(collection, slug));
    return Promise.resolve();
  }

  override getPRMetadata(): Promise<null> {
    return Promise.resolve(null);
  }
}
