/**
 * The copy of a form in the browser. Decap writes it; we know in addition when that was, and which
 * version of the record it changes: a colleague's later version is then not overwritten unnoticed.
 */
import { localForage } from 'decap-cms-lib-util';
import {
  createDraftFromEntry,
  emptyDraftCreated,
  persistLocalBackup,
} from 'decap-cms-core/dist/esm/actions/entries';
import { backendOf, entryIn, nameOf, type Store } from '#cms/kit/decap.ts';
import type { Target } from './commands.ts';
import { markChanged } from './commands.ts';
import type { LoadedEntry } from './store.ts';

interface Facts {
  readonly at: string;
  /** The text of the record when the form was filled; null for a new record. */
  readonly base: string | null;
}
interface Copy {
  readonly at: string | undefined;
  readonly entry: LoadedEntry;
}

const keyOf = ({ collection, slug }: Target): string =>
  ['backup', nameOf(collection), slug].filter(Boolean).join('.');
const factsKey = (target: Target): string => `mb-copy.${keyOf(target)}`;

const pathOf = (store: Store): string => String(entryIn(store.getState()).get('path') ?? '');

export async function copyForm(store: Store, target: Target): Promise<void> {
  const entry = entryIn(store.getState());
  const base = backendOf(store).implementation.textOf(pathOf(store)) ?? null;
  await store.dispatch(persistLocalBackup(entry, target.collection));
  const facts: Facts = { at: new Date().toISOString(), base };
  await localForage.setItem(factsKey(target), facts);
}

/** Decap's own function also deletes the copy of a new record that is being written elsewhere. */
export async function deleteCopy(target: Target): Promise<void> {
  await localForage.removeItem(keyOf(target));
  await localForage.removeItem(factsKey(target));
  // Decap writes each copy once more, under a name that nothing reads.
  await localForage.removeItem('backup');
}

export async function findCopy(store: Store, target: Target): Promise<Copy | undefined> {
  const { entry } = await backendOf(store).getLocalDraftBackup(target.collection, target.slug);
  const facts = (await localForage.getItem(factsKey(target))) as Facts | null;
  return entry && { entry, at: facts?.at };
}

let restored: string | undefined;

/** Was this draft filled from a copy? @param key Decap's, of the draft */
export const isRestored = (key: string | undefined): boolean =>
  key !== undefined && key === restored;

/** Fills the open form with its copy. */
export async function restoreCopy(store: Store, target: Target, { entry }: Copy): Promise<void> {
  const facts = (await localForage.getItem(factsKey(target))) as Facts | null;
  if (typeof facts?.base === 'string')
    backendOf(store).implementation.setTextOf(pathOf(store), facts.base);
  const { data, mediaFiles } = entry;
  const opened = entryIn(store.getState()).toJS();
  const fill = target.slug ? createDraftFromEntry : emptyDraftCreated;
  store.dispatch(fill({ ...opened, data, mediaFiles } as unknown as LoadedEntry));
  markChanged(store);
  restored = store.getState().entryDraft.get('key');
}
