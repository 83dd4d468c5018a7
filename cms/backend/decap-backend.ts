/** The backends of Decap, as far as conflict detection uses and changes them. */
import type { Draft } from './draft-diffs.ts';

export interface LoadedEntry {
  /** `null` where the local server has no such file. */
  readonly data: string | null;
}
export interface DraftQuery {
  readonly id?: string;
  readonly collection?: string;
  readonly slug?: string;
}
export interface DataFile {
  readonly path: string;
  /** The new path if this save moves the record. */
  readonly newPath?: string | undefined;
  readonly slug: string;
  readonly raw: string;
  /**
   * The text that the editor has seen and this save replaces. A server that compares and writes in
   * one step refuses the save if somebody saved after our check.
   */
  readonly expected?: string | null;
}
export interface PersistedEntry {
  readonly dataFiles: readonly DataFile[];
}
export interface PersistOptions {
  readonly collectionName?: string;
  /** Saved as a draft, not on the public branch. */
  readonly useWorkflow?: boolean;
}
export interface Credentials {
  readonly token: string;
}
export interface User extends Credentials {
  readonly name?: string;
  readonly login?: string;
  readonly email?: string;
  readonly avatar_url?: string | undefined;
}

export interface DraftKey {
  readonly collection: string;
  readonly slug: string;
}
export interface Status {
  readonly auth: { readonly status: boolean };
  readonly api: { readonly status: boolean; readonly statusPage: string };
}

/** The methods of Decap's backends that conflict detection needs. */
export interface DecapBackend {
  authenticate(state?: Credentials): Promise<User>;
  status(): Promise<Status>;
  getEntry(path: string): Promise<LoadedEntry>;
  unpublishedEntry(query: DraftQuery): Promise<Draft>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string | null,
  ): Promise<string>;
  persistEntry(entry: PersistedEntry, options: PersistOptions): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteFiles(paths: readonly string[], commitMessage: string): Promise<unknown>;
}

/** What the form asks of the guard. */
export interface GuardedBackend {
  /** The text of a record when the open form was filled with it; undefined if it never was. */
  textOf(path: string): string | null | undefined;
  /** The editor has seen this text, or continues from it: a save replaces only it. */
  setTextOf(path: string, text: string | null): void;
}
