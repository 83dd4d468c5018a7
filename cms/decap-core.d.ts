/** Parts of decap-cms-core that our form uses, which ship without types. */
declare module 'decap-cms-core/dist/esm/routing/history' {
  interface Location {
    readonly pathname: string;
    readonly search: string;
  }
  export const history: {
    readonly location: Location;
    push(address: string): void;
    replace(address: string): void;
    /** `false` stops the navigation. */
    block(prompt: (location: Location) => false | undefined): () => void;
  };
}
declare module 'decap-cms-core/dist/esm/actions/auth' {
  export function logoutUser(): object;
}
declare module 'decap-cms-core/dist/esm/actions/notifications' {
  export function addNotification(notification: object): object;
}
declare module 'decap-cms-core/dist/esm/actions/media' {
  export function addAssets(assets: readonly object[]): object;
  export function boundGetAsset(
    dispatch: unknown,
    collection: object,
    entry: object,
  ): (path: string) => { toString(): string };
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  import type { LoadedEntry } from '#cms/editor/store.ts';
  import type { Store, StoredMap } from '#cms/kit/decap.ts';
  export function createDraftFromEntry(entry: LoadedEntry): object;
  export function createDraftDuplicateFromEntry(entry: StoredMap): object;
  export function createEmptyDraft(
    collection: StoredMap,
    search: string,
  ): (dispatch: Store['dispatch'], getState: Store['getState']) => Promise<void>;
  export function emptyDraftCreated(entry: LoadedEntry): object;
  export function discardDraft(): object;
  export function changeDraftField(change: object): object;
  export function changeDraftFieldValidation(id: string, errors: object): object;
  export function entryLoaded(collection: StoredMap, entry: LoadedEntry): object;
  export function entryDeleted(collection: StoredMap, slug: string): object;
  export function getMediaAssets(of: { entry: StoredMap }): readonly object[];
  export function getSerializedEntry(collection: StoredMap, entry: StoredMap): StoredMap;
  export function loadEntries(collection: StoredMap): object;
  export function persistLocalBackup(entry: StoredMap, collection: StoredMap): object;
  export function loadNotes(collection: StoredMap, slug: string): object;
  export function loadNotesForEntry(notes: readonly unknown[]): object;
  export function persistNote(collection: StoredMap, slug: string, note: object): object;
  export function updateNotePersist(
    collection: StoredMap,
    slug: string,
    id: string,
    updates: object,
  ): object;
  export function deleteNotePersist(collection: StoredMap, slug: string, id: string): object;
}
declare module 'decap-cms-core/dist/esm/reducers/index' {
  import type { State } from '#cms/kit/decap.ts';
  interface Slugs {
    concat(more: Slugs): Slugs;
  }
  export function selectPublishedSlugs(state: State, collection: string): Slugs;
  export function selectUnpublishedSlugs(state: State, collection: string): Slugs;
}
declare module 'decap-cms-core/dist/esm/reducers/collections' {
  import type { StoredMap } from '#cms/kit/decap.ts';
  export function selectFields(collection: StoredMap, slug: string): StoredMap;
}
declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy' {
  export interface AssetProxy {
    readonly url: string;
    readonly path: string;
  }
  export function createAssetProxy(asset: {
    readonly path: string;
    readonly url?: string | undefined;
    readonly file: File | undefined;
  }): AssetProxy;
}
declare module 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane' {
  import type { Component } from 'react';
  import type { StoredMap } from '#cms/kit/decap.ts';
  export default class ControlPane extends Component<{
    collection: StoredMap;
    entry: StoredMap;
    fields: StoredMap;
    fieldsMetaData: StoredMap;
    fieldsErrors: StoredMap;
    onChange: (field: object, value: unknown, metadata: unknown, i18n: unknown) => void;
    onValidate: (id: string, errors: object) => void;
    t: (key: string) => string;
  }> {
    validate(): void;
  }
}
