/**
 * Decap's store and what we call of Decap. `admin.ts` hands it over: patched modules of Decap import
 * ours (`hooks.ts`), so these import none of its own.
 */
import type { Backend } from 'decap-cms-core/dist/esm/backend';
import { Map as ImmutableMap } from 'immutable';
import type { ComponentType } from 'react';
import { useSelector } from 'react-redux';
import type { RecordFormProps } from '#cms/editor/RecordForm.tsx';

export type StoredMap = ImmutableMap<string, unknown>;

export interface Draft {
  get(key: 'entry' | 'localBackup'): StoredMap | undefined;
  get(key: 'fieldsErrors' | 'fieldsMetaData'): StoredMap;
  get(key: 'notes'): { toJS(): unknown[] } | undefined;
  get(key: 'key'): string | undefined;
  get(key: 'hasChanged'): boolean | undefined;
  set(key: 'entry', value: unknown): Draft;
}

/** The parts of the store that we read. */
export interface State {
  readonly config: { readonly site_url: string; readonly publish_mode?: string };
  /** By the names in Decap's configuration. */
  readonly collections: {
    has(name: string): boolean;
    get(name: string): StoredMap;
    valueSeq(): Iterable<StoredMap>;
  };
  readonly entries: StoredMap;
  readonly editorialWorkflow: StoredMap;
  readonly entryDraft: Draft;
  readonly auth: { readonly user: { readonly name?: string } };
  readonly medias: object;
  readonly notifications: { readonly notifications: readonly Notification[] };
}
export interface Store {
  getState(): State;
  dispatch(action: object): unknown;
}

type GetAsset = (path: string) => { toString(): string };

export interface Notification {
  readonly id: string;
  readonly type: 'success' | 'error' | 'warning' | 'info';
  readonly message: string | { readonly key: string; readonly details?: unknown };
  readonly dismissAfter?: number;
}

interface Decap {
  /** The same backend for the same configuration. */
  readonly currentBackend: (config: object) => Backend;
  /** Dispatched, it returns a promise. */
  readonly loadEntries: (collection: StoredMap) => object;
  readonly logoutUser: () => object;
  readonly loadForm: () => Promise<{ default: ComponentType<RecordFormProps> }>;
  /** Shows a message (`messages.tsx`). */
  readonly notify: (notification: Omit<Notification, 'id'>) => void;
  readonly boundGetAsset: (dispatch: unknown, collection: object, entry: object) => GetAsset;
}

let handedOver: Decap | undefined;

/** Must run before `CMS.init`. */
export function configureDecap(decap: Decap): void {
  handedOver = decap;
}

/** @throws Error before `configureDecap` */
export function decap(): Decap {
  if (!handedOver) throw new Error('configureDecap has not been called');
  return handedOver;
}

export const useStored = <Value>(select: (state: State) => Value): Value => useSelector(select);

export const useBackend = (): Backend => decap().currentBackend(useStored(({ config }) => config));

export const backendOf = ({ getState }: Store): Backend =>
  decap().currentBackend(getState().config);

const NOTHING: StoredMap = ImmutableMap();

/** The record in the form; an empty map before the first one was opened. */
export const entryIn = ({ entryDraft }: State): StoredMap => entryDraft.get('entry') ?? NOTHING;

export const nameOf = (collection: StoredMap): string => String(collection.get('name'));
