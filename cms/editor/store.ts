/** The parts of Decap's store that the frame reads, and the form it has open. */
import { fromJS } from 'immutable';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { currentBackend } from '#cms/backend/current-backend.ts';

/** A map of the library Immutable, as far as we use it. */
export interface StoredMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  set(key: string, value: unknown): StoredMap;
  has(key: string): boolean;
  equals(other: unknown): boolean;
  isEmpty(): boolean;
  toJS(): Record<string, unknown>;
}
export interface Draft {
  get(key: 'entry' | 'localBackup'): StoredMap | undefined;
  get(key: 'fieldsErrors' | 'fieldsMetaData'): StoredMap;
  get(key: 'notes'): { toJS(): unknown[] } | undefined;
  get(key: 'key'): string | undefined;
  get(key: 'hasChanged'): boolean | undefined;
  set(key: 'entry', value: unknown): Draft;
}
export interface State {
  readonly config: { readonly site_url: string };
  readonly collections: { get(name: string): StoredMap };
  readonly entries: StoredMap;
  readonly editorialWorkflow: StoredMap;
  readonly entryDraft: Draft;
  readonly auth: { readonly user: object };
}
export interface Store {
  getState(): State;
  dispatch(action: object): unknown;
}

/** A record as Decap's backend loads it. */
export interface LoadedEntry {
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly mediaFiles: readonly {
    readonly draft?: boolean;
    readonly path: string;
    readonly url?: string;
    readonly file?: File;
  }[];
}

const NOTHING = fromJS({}) as unknown as StoredMap;

/** The record in the form; an empty map before the first one was opened. */
export const entryIn = ({ entryDraft }: State): StoredMap => entryDraft.get('entry') ?? NOTHING;

export const backendOf = ({ getState }: Store) => currentBackend(getState().config);

export const nameOf = (collection: StoredMap): string => String(collection.get('name'));

/** The record's draft; undefined where it has none. */
export const draftOf = (state: State, collection: string, slug: string): StoredMap | undefined =>
  state.editorialWorkflow.getIn(['entities', `${collection}.${slug}`]) as StoredMap | undefined;

/** The record as it was published; undefined where it is not. */
export const publicOf = (state: State, collection: string, slug: string): StoredMap | undefined =>
  state.entries.getIn(['entities', `${collection}.${slug}`]) as StoredMap | undefined;

/** @returns tells later whether the same form is still open */
export function watchForm({ getState }: Store): () => boolean {
  const open = (): string =>
    `${history.location.pathname} ${getState().entryDraft.get('key') ?? ''}`;
  const form = open();
  return () => form === open();
}
