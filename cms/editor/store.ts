/** The open form and its record in Decap's store. */
import { history } from 'decap-cms-core/dist/esm/routing/history';
import type { State, Store, StoredMap } from '#cms/kit/decap.ts';

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
