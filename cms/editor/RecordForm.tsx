/** The form of a record: one bar on top, the fields, and beside them the preview or the notes. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'react-redux';
import {
  changeDraftField,
  changeDraftFieldValidation,
} from 'decap-cms-core/dist/esm/actions/entries';
import EditorControlPane from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane';
import { selectFields } from 'decap-cms-core/dist/esm/reducers/collections';
import { Button } from '#cms/kit/controls.tsx';
import { phrase } from '#cms/phrase.ts';
import { plainData } from '#cms/kit/entry.ts';
import { entryIn, useBackend, useStored, type Store } from '#cms/kit/decap.ts';
import type { PublishRight } from '#cms/review/review-queue.ts';
import { scheduledFor } from '#cms/summaries.ts';
import { Bars } from './Bars.tsx';
import { Beside, usePane } from './Beside.tsx';
import { FRAME } from './labels.ts';
import { offersOf, type Status } from './next-step.ts';
import { fieldsKey } from './place.ts';
import { draftOf, publicOf } from './store.ts';
import { recordTitle } from './title.ts';
import { Toolbar } from './Toolbar.tsx';
import { useCommands } from './use-commands.ts';
import { useCopies, useLeaveGuard, useNotes, useOpening, useTouched } from './use-record.ts';

export interface RecordFormProps {
  readonly collectionName: string;
  /** '' for a new record. */
  readonly slug: string;
  readonly search: string;
}

/** Asked once per form; until the answer is there, the steps of review are offered. */
function usePublishRight(): PublishRight {
  const { implementation: queue } = useBackend();
  const [right, setRight] = useState<PublishRight>('after-review');
  useEffect(() => {
    // Without an answer the forge itself decides when the editor publishes.
    void queue.publishRight?.().then(setRight, () => undefined);
  }, [queue]);
  return right;
}

/** What a save needs is there before the connection may be lost. */
function usePreload(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const parts = [
      import('#cms/pre-save.ts'),
      import('#cms/pre-publish.ts'),
      import('#cms/conflict/Conflict.tsx'),
    ];
    void Promise.allSettled(parts); // who needs one that is missing says so
  }, [isOpen]);
}

/** What the fields call; the same functions for each drawing, so that Decap draws only what changed. */
function useFieldCalls(store: Store, collection: string, slug: string) {
  const onChange = useCallback(
    (field: object, value: unknown, metadata: unknown, i18n: unknown) => {
      const state = store.getState();
      const stored = [draftOf(state, collection, slug), publicOf(state, collection, slug)];
      const entries = stored.filter(Boolean);
      store.dispatch(changeDraftField({ field, value, metadata, entries, i18n }));
    },
    [store, collection, slug],
  );
  const onValidate = useCallback(
    (id: string, errors: object) => void store.dispatch(changeDraftFieldValidation(id, errors)),
    [store],
  );
  return { onChange, onValidate };
}

export default function RecordForm({ collectionName, slug, search }: RecordFormProps) {
  const store = useStore() as Store;
  const collection = useStored(({ collections }) => collections.get(collectionName));
  const target = { collection, slug };
  const { opening, retry } = useOpening(store, target, search);
  const draft = useStored(({ entryDraft }) => entryDraft);
  const stored = useStored((state) => draftOf(state, collectionName, slug));
  const published = useStored((state) => publicOf(state, collectionName, slug));
  const { hasChanged, onTouch } = useTouched();
  useCopies(store, target, hasChanged);
  useLeaveGuard(store, target, hasChanged);
  const { onChange, onValidate } = useFieldCalls(store, collectionName, slug);
  usePreload(opening === 'open');
  const pane = usePane(collection, slug);
  useNotes(store, target, opening === 'open' && pane.available.includes('notes'));
  const fieldsPane = useRef<EditorControlPane>(null);
  const [drawn, setDrawn] = useState(0);

  const entry = useStored(entryIn);
  const data = plainData(entry.get('data'));
  const title = recordTitle(collectionName, data, slug);
  const publishAt = scheduledFor(data, new Date());
  const isPublic = slug !== '' && (!stored || stored.get('isModification') === true);
  const { progress, press, dismiss } = useCommands(store, {
    target,
    title,
    publishAt,
    isPublic,
    hasChanged,
    showFields: pane.showFields,
    validate: () => fieldsPane.current?.validate(),
    redraw: () => setDrawn((count) => count + 1),
  });
  const state = {
    status: stored?.get('status') as Status | undefined,
    isNew: slug === '',
    isPublic,
    hasChanged,
    right: usePublishRight(),
    mayDelete: collection.get('delete') !== false,
    mayDuplicate: collection.get('create') === true,
    publishAt,
  };
  if (opening instanceof Error)
    return (
      <main className="mb-opening" role="alert">
        <p>{opening.message}</p>
        <Button className="mb-primary" onClick={retry}>
          {FRAME.retry}
        </Button>
      </main>
    );
  if (opening === 'opening') return <p className="mb-opening">{FRAME.loading}</p>;

  const fields = selectFields(collection, slug);
  return (
    <main className="mb-editor" data-shows={pane.shown ?? 'fields'}>
      <Toolbar
        collection={collection}
        title={title}
        state={state}
        offers={offersOf(state)}
        progress={progress}
        press={press}
        page={{ collection, slug, entry: published }}
      />
      <Bars
        collection={collectionName}
        slug={slug}
        progress={progress}
        hasChanged={hasChanged}
        dismiss={dismiss}
      />
      <div className="mb-panes">
        <div className="mb-fields" onKeyDownCapture={onTouch} onPointerDownCapture={onTouch}>
          <EditorControlPane
            key={`${fieldsKey(draft.get('key') ?? '')} ${drawn}`}
            ref={fieldsPane}
            collection={collection}
            entry={entry}
            fields={fields}
            fieldsMetaData={draft.get('fieldsMetaData')}
            fieldsErrors={draft.get('fieldsErrors')}
            onChange={onChange}
            onValidate={onValidate}
            t={phrase}
          />
        </div>
        <Beside pane={pane} store={store} target={target} entry={entry} draft={draft} />
      </div>
    </main>
  );
}
