/**
 * What the buttons of a form do, through Decap's backend and store. Decap's own functions report an
 * error in a message and draw the whole form anew after a save; these throw, and the form keeps its
 * place. What an editor types while a save is on its way stays, as unsaved.
 */
import { fromJS } from 'immutable';
import { addAssets } from 'decap-cms-core/dist/esm/actions/media';
import {
  createDraftFromEntry,
  entryDeleted,
  entryLoaded,
  getMediaAssets,
  getSerializedEntry,
  loadEntries,
  loadNotesForEntry,
} from 'decap-cms-core/dist/esm/actions/entries';
import {
  selectPublishedSlugs,
  selectUnpublishedSlugs,
} from 'decap-cms-core/dist/esm/reducers/index';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
import {
  backendOf,
  entryIn,
  nameOf,
  type State,
  type Store,
  type StoredMap,
} from '#cms/kit/decap.ts';
import { EntryError } from '#cms/kit/entry-error.ts';
import { movedName, movedPath, refuseTaken } from '#cms/kit/stored-move.ts';
import { ProposalSent } from '#cms/review/proposal.ts';
import { NO_DRAFT } from './labels.ts';
import type { Status } from './next-step.ts';
import { keepForm, movesTo } from './place.ts';
import { draftOf, publicOf, watchForm, type LoadedEntry } from './store.ts';

/** The last step before publication. */
const READY = 'pending_publish';

/** A record by its collection and Decap's name of it; '' for a new one. */
export interface Target {
  readonly collection: StoredMap;
  readonly slug: string;
}

const dataIn = (state: State): unknown => entryIn(state).get('data');

/** Makes Decap treat the form as changed. */
export function markChanged({ getState, dispatch }: Store): void {
  const data = entryIn(getState()).get('data') as StoredMap;
  const [name = ''] = Object.keys(data.toJS());
  const payload = { field: fromJS({ name }), value: data.get(name), entries: [] };
  dispatch({ type: 'DRAFT_CHANGE_FIELD', payload });
}

const setDraft = ({ dispatch }: Store, collection: string, entry: LoadedEntry): unknown =>
  dispatch({ type: 'UNPUBLISHED_ENTRY_SUCCESS', payload: { collection, entry } });

async function readDraft(store: Store, { collection, slug }: Target): Promise<LoadedEntry> {
  const entry = await backendOf(store).unpublishedEntry(store.getState(), collection, slug);
  const files = entry.mediaFiles.filter((file) => file.draft);
  store.dispatch(
    addAssets(files.map(({ path, url, file }) => createAssetProxy({ path, url, file }))),
  );
  setDraft(store, nameOf(collection), entry);
  return entry;
}

async function readPublic(store: Store, { collection, slug }: Target): Promise<LoadedEntry> {
  const entry = await backendOf(store).getEntry(store.getState(), collection, slug);
  store.dispatch(entryLoaded(collection, entry));
  return entry;
}

/** Lists all drafts once: a new record may not take the name of one of them. */
async function readDrafts(store: Store): Promise<void> {
  const { editorialWorkflow, collections } = store.getState();
  if (editorialWorkflow.getIn(['pages', 'ids'])) return;
  const { entries, pagination } = await backendOf(store).unpublishedEntries(collections);
  store.dispatch({ type: 'UNPUBLISHED_ENTRIES_SUCCESS', payload: { entries, pages: pagination } });
}

/**
 * Fills the form with the record: its draft if it has one.
 * @throws Error in words for the editor when it cannot be read
 */
export async function open(store: Store, target: Target, isOpen: () => boolean): Promise<void> {
  await readDrafts(store);
  const { collection, slug } = target;
  const entry = await readDraft(store, target).catch((error: unknown) => {
    if (!(error as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) throw error;
    if (draftOf(store.getState(), nameOf(collection), slug))
      store.dispatch({
        type: 'UNPUBLISHED_ENTRY_REDIRECT',
        payload: { collection: nameOf(collection), slug },
      });
    return readPublic(store, target);
  });
  if (isOpen()) store.dispatch(createDraftFromEntry(entry));
}

/** Puts a stored version into the open form, which stays where it is. */
function refill(store: Store, entry: LoadedEntry, saved: unknown): void {
  const { entryDraft } = store.getState();
  const typed = dataIn(store.getState());
  const isTyping = typed !== saved;
  const notes = entryDraft.get('notes')?.toJS() ?? [];
  keepForm(store, () =>
    store.dispatch(
      createDraftFromEntry(isTyping ? { ...entry, data: (typed as StoredMap).toJS() } : entry),
    ),
  );
  store.dispatch(loadNotesForEntry(notes));
  if (isTyping) markChanged(store);
}

/**
 * Saves the form as a draft; nothing changes on the site.
 * @param onStored called as soon as it is stored, before it is read again
 * @returns Decap's name of the record
 * @throws Error in words for the editor; nothing is written then
 */
export async function save(
  store: Store,
  collection: StoredMap,
  onStored: () => Promise<void>,
): Promise<string> {
  const state = store.getState();
  const backend = backendOf(store);
  const name = nameOf(collection);
  const entry = entryIn(state);
  const slug = String(entry.get('slug') ?? '');
  const isStillOpen = watchForm(store);
  const existing = draftOf(state, name, slug);
  const serialized = getSerializedEntry(collection, entry);
  refuseTaken(state, entry);
  const saved = await backend.persistEntry({
    config: state.config,
    collection,
    entryDraft: state.entryDraft.set('entry', serialized),
    assetProxies: getMediaAssets({ entry }),
    usedSlugs: selectPublishedSlugs(state, name).concat(selectUnpublishedSlugs(state, name)),
    unpublished: existing !== undefined,
  });
  await onStored();
  const target = { collection, slug: saved };
  if (existing && saved === slug && !movedPath(entry)) {
    const draft = existing.set('data', serialized.get('data'));
    const payload = { collection: name, entry: draft };
    store.dispatch({ type: 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS', payload });
    if (isStillOpen() && dataIn(store.getState()) !== entry.get('data')) markChanged(store);
    return saved;
  }
  // It is stored: who leaves before it is read again loses nothing.
  if (isStillOpen() && dataIn(store.getState()) === entry.get('data'))
    store.dispatch({ type: 'ENTRY_PERSIST_SUCCESS', payload: { slug: saved } });
  const draft = await readDraft(store, target);
  if (!isStillOpen()) return saved;
  refill(store, draft, entry.get('data'));
  if (saved !== slug) go(name, saved);
  return saved;
}

/** The form goes on at another address. */
function go(collection: string, slug: string): void {
  const address = `/collections/${collection}/entries/${slug}`;
  movesTo(history.location.pathname, address);
  history.replace(address);
}

/** Moves a draft to a step of the workflow. @throws Error in words for the editor */
export async function setStatus(
  store: Store,
  { collection, slug }: Target,
  newStatus: Status,
): Promise<void> {
  await backendOf(store).updateUnpublishedEntryStatus(nameOf(collection), slug, newStatus);
  const payload = { collection: nameOf(collection), slug, newStatus };
  store.dispatch({ type: 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS', payload });
}

/** Publishes a draft, past the steps of review if need be. @throws Error in words for the editor */
export async function publish(store: Store, { collection, slug }: Target): Promise<void> {
  const name = nameOf(collection);
  const draft = draftOf(store.getState(), name, slug);
  if (!draft) throw new EntryError(NO_DRAFT);
  if (draft.get('status') !== READY) await setStatus(store, { collection, slug }, READY);
  const isStillOpen = watchForm(store);
  const shown = dataIn(store.getState());
  await backendOf(store).publishUnpublishedEntry(draft);
  const payload = { collection: name, slug };
  store.dispatch({ type: 'UNPUBLISHED_ENTRY_PUBLISH_SUCCESS', payload });
  const final = movedName(draft) ?? slug;
  if (final !== slug) await store.dispatch(loadEntries(collection));
  const entry = await readPublic(store, { collection, slug: final });
  if (!isStillOpen()) return;
  refill(store, entry, shown);
  if (final !== slug) go(name, final);
}

/** Takes a published record off the site; it becomes a draft that is ready. @throws Error */
export async function unpublish(store: Store, target: Target): Promise<void> {
  const { collection, slug } = target;
  const backend = backendOf(store);
  await backend.implementation.beforeUnpublishing?.();
  await readPublic(store, target); // lists hold records without their texts
  const entry = publicOf(store.getState(), nameOf(collection), slug);
  await backend.deleteEntry(store.getState(), collection, slug);
  await backend.persistEntry({
    config: store.getState().config,
    collection,
    entryDraft: fromJS({ entry }),
    assetProxies: [],
    usedSlugs: fromJS([]),
    status: READY,
  });
  store.dispatch(entryDeleted(collection, slug));
  const draft = await readDraft(store, target);
  refill(store, draft, dataIn(store.getState()));
}

/** Deletes a draft; a published record stays as it is. @returns whether there is one */
export async function discard(store: Store, target: Target): Promise<boolean> {
  const { collection, slug } = target;
  const name = nameOf(collection);
  const isPublic = draftOf(store.getState(), name, slug)?.get('isModification') === true;
  await backendOf(store).deleteUnpublishedEntry(name, slug);
  store.dispatch({ type: 'UNPUBLISHED_ENTRY_DELETE_SUCCESS', payload: { collection: name, slug } });
  if (isPublic) store.dispatch(createDraftFromEntry(await readPublic(store, target)));
  return isPublic;
}

/**
 * Deletes a published record.
 * @returns a message where the deletion was only proposed
 */
export async function remove(store: Store, target: Target): Promise<string | undefined> {
  const { collection, slug } = target;
  try {
    await backendOf(store).deleteEntry(store.getState(), collection, slug);
  } catch (error) {
    if (!(error instanceof ProposalSent)) throw error;
    return error.message;
  }
  store.dispatch(entryDeleted(collection, slug));
  return undefined;
}
