/** Runs what the buttons of a form ask for, one thing at a time, and tells what came of it. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fromJS } from 'immutable';
import {
  createDraftDuplicateFromEntry,
  discardDraft,
} from 'decap-cms-core/dist/esm/actions/entries';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { BackendFault, ConflictFault } from '#cms/backend/backend-fault.ts';
import { useIsOffline } from '#cms/connection.ts';
import { showFaults } from '#cms/form/show-faults.ts';
import { backendOf, decap, entryIn, nameOf, type Store } from '#cms/kit/decap.ts';
import { EntryError } from '#cms/kit/entry-error.ts';
import { toStore } from '#cms/kit/entry.ts';
import { forgetChoices } from '#cms/pickers/use-choices.ts';
import { ask } from './ask.tsx';
import * as commands from './commands.ts';
import type { Target } from './commands.ts';
import { FAULTS, PUBLISH_QUESTION, QUESTIONS, type Action, type Offer } from './labels.ts';
import { deleteCopy } from './local-copy.ts';

/** The editor decided otherwise: nothing is wrong, nothing has happened. */
class Cancelled extends Error {}

export interface Progress {
  readonly busy?: Action;
  /** Why the last action failed. */
  readonly fault?: string;
  /** Good news that no button shows. */
  readonly notice?: string;
  /** A save waits for the connection. */
  readonly isWaiting?: true;
  /** The last action was to publish. */
  readonly isPublished?: true;
}

export interface Context {
  readonly target: Target;
  readonly title: string;
  /** `publishAt` in the future, as it is shown. */
  readonly publishAt: string | undefined;
  readonly isPublic: boolean;
  readonly hasChanged: boolean;
  /** Asks every widget for its own faults. */
  readonly validate: () => void;
  /** Shows the fields where the preview is in their place. */
  readonly showFields: () => void;
  /** Draws the fields anew: some keep a text of their own. */
  readonly redraw: () => void;
}

/** @throws EntryError where widgets know of faults */
function refuseFaults(store: Store, { validate }: Context): void {
  validate();
  const faults = Object.keys(store.getState().entryDraft.get('fieldsErrors').toJS()).length;
  if (faults > 0) throw new EntryError(FAULTS(faults));
}

/** Shows both versions, and puts what the editor chose into the form. @throws Cancelled */
async function resolve(store: Store, { conflict }: ConflictFault, context: Context): Promise<void> {
  const { resolveConflict } = await import('#cms/conflict/Conflict.tsx');
  const { collection, slug } = context.target;
  const form = nameOf(collection) === 'settings' ? slug : nameOf(collection);
  const chosen = await resolveConflict(conflict, { form, title: context.title });
  if (!chosen) throw new Cancelled();
  backendOf(store).implementation.setTextOf(conflict.path, conflict.theirs);
  for (const [name, value] of chosen) {
    const payload = { field: fromJS({ name }), value: toStore(value), entries: [] };
    store.dispatch({ type: 'DRAFT_CHANGE_FIELD', payload });
  }
  if (chosen.length > 0) context.redraw();
}

/** @returns the record as it is stored then @throws Error in words for the editor */
async function save(store: Store, context: Context): Promise<Target> {
  const { target } = context;
  const { collection } = target;
  for (let isFirst = true; ; isFirst = false)
    try {
      refuseFaults(store, context);
      // The next record may be begun before this one is read again: its copy would be offered there.
      const slug = await commands.save(store, collection, () => deleteCopy(target));
      return { collection, slug };
    } catch (error) {
      if (error instanceof ConflictFault) await resolve(store, error, context);
      // Refused in the moment between our check and the write: the next check has both versions.
      else if (!isFirst || !(error instanceof BackendFault) || error.status !== 409) throw error;
    }
}

const confirm = async (question: Parameters<typeof ask>[0]): Promise<void> => {
  if (!(await ask(question))) throw new Cancelled();
};

async function publish(store: Store, context: Context, begin: () => void): Promise<Progress> {
  const { target, title, publishAt, hasChanged } = context;
  const needsSave = !target.slug || hasChanged;
  if (needsSave) refuseFaults(store, context);
  await confirm({
    title: PUBLISH_QUESTION.title(title),
    text: publishAt ? PUBLISH_QUESTION.later(publishAt) : PUBLISH_QUESTION.text,
    yes: PUBLISH_QUESTION.yes(publishAt),
  });
  begin();
  const stored = needsSave ? await save(store, context) : target;
  await commands.publish(store, stored);
  return { isPublished: true };
}

/** What is asked about before it is done. */
const ASKED: ReadonlySet<Action> = new Set(['publish', 'unpublish', 'discard', 'delete']);

/** Leaves the form for the list, without a question. */
function toList(store: Store, { collection }: Target): void {
  store.dispatch(discardDraft());
  history.push(`/collections/${nameOf(collection)}`);
}

/** @param begin called when the editor has agreed, before which nothing is under way */
async function act(
  store: Store,
  action: Action,
  context: Context,
  begin: () => void,
): Promise<Progress> {
  const { target, isPublic } = context;
  if (!ASKED.has(action)) begin();
  switch (action) {
    case 'save':
      await save(store, context);
      return {};
    case 'publish':
      return publish(store, context, begin);
    case 'draft':
    case 'pending_review':
    case 'pending_publish':
      await commands.setStatus(store, target, action);
      return {};
    case 'duplicate':
      store.dispatch(createDraftDuplicateFromEntry(entryIn(store.getState())));
      history.push(`/collections/${nameOf(target.collection)}/new`);
      return {};
    case 'unpublish':
      await confirm({ ...QUESTIONS.unpublish, isDangerous: true });
      begin();
      await commands.unpublish(store, target);
      return {};
    case 'discard':
      await confirm({ ...QUESTIONS[isPublic ? 'changes' : 'discard'], isDangerous: true });
      begin();
      await deleteCopy(target);
      if (!(await commands.discard(store, target))) toList(store, target);
      return {};
    case 'delete': {
      await confirm({ ...QUESTIONS.delete, isDangerous: true });
      begin();
      const notice = await commands.remove(store, target);
      if (notice) return { notice };
      await deleteCopy(target);
      toList(store, target);
      return {};
    }
  }
}

function outcome(action: Action, error: unknown): Progress {
  if (error instanceof Cancelled) return {};
  const isLost = error instanceof BackendFault && error.status === 0;
  if (isLost && (action === 'save' || action === 'publish')) return { isWaiting: true };
  if (isLost) return {};
  if (!(error instanceof EntryError)) console.error(error);
  return { fault: String(error instanceof Error ? error.message : error) };
}

/** Takes the editor to the first fault of what was refused. */
function focusFault(error: unknown, { showFields }: Context): void {
  if (!(error instanceof EntryError) || error instanceof BackendFault) return;
  showFields();
  showFaults();
}

export function useCommands(store: Store, context: Context) {
  const [progress, setProgress] = useState<Progress>({});
  const isHere = useRef(true);
  const isOffline = useIsOffline();
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const tell = (next: Progress): void => {
    if (isHere.current) setProgress(next);
    else if (next.fault) decap().notify({ message: next.fault, type: 'error', dismissAfter: 8000 });
  };
  const run = async (action: Action): Promise<void> => {
    setProgress({});
    try {
      tell(await act(store, action, context, () => setProgress({ busy: action })));
      forgetChoices();
    } catch (error) {
      tell(outcome(action, error));
      if (action === 'save' || action === 'publish') focusFault(error, context);
    }
  };
  const isWaiting = progress.isWaiting === true;
  const again = useEffectEvent(() => void run('save'));
  useEffect(() => {
    if (isWaiting && !isOffline) again();
  }, [isWaiting, isOffline]);
  const press = ({ action }: Offer): void => {
    if (!progress.busy) void run(action);
  };
  return { progress, press, dismiss: () => setProgress({}) };
}
