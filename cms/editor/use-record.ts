/** Opens the record of a form, and keeps a copy of what is typed until it is saved. */
import { useEffect, useEffectEvent, useState } from 'react';
import {
  createEmptyDraft,
  discardDraft,
  loadEntries,
  loadNotes,
  loadNotesForEntry,
} from 'decap-cms-core/dist/esm/actions/entries';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import {
  backendOf,
  entryIn,
  nameOf,
  useStored,
  type Store,
  type StoredMap,
} from '#cms/kit/decap.ts';
import { formatMoment } from '#lib/local-date.ts';
import { ask } from './ask.tsx';
import { open, type Target } from './commands.ts';
import { COPY, LEAVE } from './labels.ts';
import { copyForm, deleteCopy, findCopy, isRestored, restoreCopy } from './local-copy.ts';
import { fieldsKey, isMove } from './place.ts';
import { recordTitle } from './title.ts';

const COPIED_AFTER_MS = 1_000;
/** Without a pause in typing. */
const COPIED_AT_LATEST_MS = 5_000;

async function offerCopy(store: Store, target: Target): Promise<void> {
  const copy = await findCopy(store, target);
  if (!copy) return;
  const name = recordTitle(nameOf(target.collection), copy.entry.data);
  const isWanted = await ask({
    title: COPY.title,
    text: COPY.text(name, copy.at ? formatMoment(new Date(copy.at)) : ''),
    yes: COPY.yes,
    no: COPY.no,
  });
  await (isWanted ? restoreCopy(store, target, copy) : deleteCopy(target));
}

export type Opening = 'opening' | 'open' | Error;

/** @returns whether the form is filled, or why not; and a function that tries again */
export function useOpening(store: Store, { collection, slug }: Target, search: string) {
  const [opening, setOpening] = useState<Opening>('opening');
  const [attempt, setAttempt] = useState(0);
  const start = useEffectEvent(async (isOpen: () => boolean) => {
    const target = { collection, slug };
    if (!store.getState().entries.getIn(['pages', nameOf(collection)]))
      void store.dispatch(loadEntries(collection));
    const dispatch = (action: object): unknown => (isOpen() ? store.dispatch(action) : undefined);
    await (slug
      ? open(store, target, isOpen)
      : createEmptyDraft(collection, search)(dispatch, store.getState));
    if (!isOpen()) return;
    setOpening('open');
    await offerCopy(store, target);
  });
  useEffect(() => {
    let isHere = true;
    void start(() => isHere).catch((error: unknown) => {
      if (isHere) setOpening(error as Error);
    });
    return () => {
      isHere = false;
    };
  }, [store, attempt]);
  useEffect(() => () => void store.dispatch(discardDraft()), [store]);
  const retry = () => {
    setOpening('opening');
    setAttempt(attempt + 1);
  };
  return { opening, retry };
}

/**
 * Has the editor changed the record? Some widgets of Decap write a value when they are drawn: what is
 * there before the first key or click is no change of theirs.
 * @returns also what the first key or click must call
 */
export function useTouched() {
  const data = useStored((state) => entryIn(state).get('data')) as StoredMap | undefined;
  const draft = useStored(({ entryDraft }) => entryDraft);
  const isMarked = draft.get('hasChanged') === true;
  const key = fieldsKey(draft.get('key') ?? '');
  const [touched, setTouched] = useState<string>();
  const [clean, setClean] = useState<StoredMap>();
  if (!isMarked && clean !== data) setClean(data);
  const onTouch = (): void => {
    if (touched === key) return;
    setTouched(key);
    setClean(data);
  };
  const isChanged = touched === key && !(clean && data?.equals(clean));
  return { hasChanged: isMarked && (isChanged || isRestored(draft.get('key'))), onTouch };
}

/** Copies the form after a pause in typing; `flush` at once. */
export function useCopies(store: Store, target: Target, hasChanged: boolean): void {
  const data = useStored((state) => entryIn(state).get('data'));
  const copy = useEffectEvent(() => void copyForm(store, target));
  const [since] = useState({ at: 0 });
  useEffect(() => {
    if (!hasChanged) return undefined;
    since.at ||= Date.now();
    const rest = Math.max(0, since.at + COPIED_AT_LATEST_MS - Date.now());
    const timer = setTimeout(
      () => {
        since.at = 0;
        copy();
      },
      Math.min(COPIED_AFTER_MS, rest),
    );
    return () => clearTimeout(timer);
  }, [data, hasChanged, since]);
}

/** Asks before a changed form is left; what the browser itself closes, it asks by its own words. */
export function useLeaveGuard(store: Store, target: Target, hasChanged: boolean): void {
  const leave = useEffectEvent(async (address: string, unblock: () => void) => {
    // An address typed or opened from outside is in the address bar; the router may go back meanwhile.
    await new Promise((done) => setTimeout(done, 50));
    const { pathname, search } = history.location;
    window.history.replaceState(null, '', `#${pathname}${search}`);
    const is = await ask({ ...LEAVE, isDangerous: true, text: LEAVE.text });
    if (!is) return;
    await deleteCopy(target);
    unblock();
    history.push(address);
  });
  useEffect(() => {
    if (!hasChanged) return undefined;
    let isAsked = false;
    const unblock = history.block(({ pathname, search }) => {
      if (isMove(pathname) || !store.getState().entryDraft.get('hasChanged')) return undefined;
      if (!isAsked) void leave(pathname + search, unblock).finally(() => (isAsked = false));
      isAsked = true;
      return false; // the form stays; so does its address, see `leave`
    });
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      unblock();
      window.removeEventListener('beforeunload', warn);
    };
  }, [store, hasChanged]);
}

/** How often Decap asks for notes. */
const NOTES_EVERY_MS = 15_000;

/** Notes beside a draft, read again while its form is open and seen. */
export function useNotes(store: Store, { collection, slug }: Target, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    void store.dispatch(loadNotes(collection, slug));
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const shown = () => store.getState().entryDraft.get('notes');
      const before = shown();
      const notes = await backendOf(store).getNotes(nameOf(collection), slug);
      // A note that was written meanwhile may not be in the answer.
      if (!signal.aborted && shown() === before) store.dispatch(loadNotesForEntry(notes));
    };
    // Nobody waits for this answer: the next one repeats it, and what an editor does reports errors.
    const again = () =>
      void look().catch((error: unknown) => console.info('Chưa xem lại được ghi chú:', error));
    const timer = setInterval(again, NOTES_EVERY_MS);
    document.addEventListener('visibilitychange', again, { signal });
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, [store, collection, slug, isOn]);
}
