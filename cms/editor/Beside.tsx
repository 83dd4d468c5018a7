/** Beside the fields, on a phone in their place: the preview or the notes of the draft. */
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { Draft, Store, StoredMap } from '#cms/kit/decap.ts';
import type { Note } from '#cms/review/notes.ts';
import type { Target } from './commands.ts';
import { FRAME } from './labels.ts';
import { Notes } from './Notes.tsx';

type Pane = 'preview' | 'notes';

/** Small without it: it loads when a record is opened. */
const Preview = lazy(() => import('#cms/preview/Pane.tsx'));

const KEY = 'mb-beside';
const NARROW = '(width < 50rem)';

const narrow = matchMedia(NARROW);
const onResize = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** Which pane is shown: on a wide screen the one chosen last, on a phone the fields at first. */
export function usePane(collection: StoredMap, slug: string) {
  const available: Pane[] = [
    ...(collection.getIn(['editor', 'preview']) === false ? [] : (['preview'] as const)),
    ...(slug && collection.getIn(['editor', 'notes']) === true ? (['notes'] as const) : []),
  ];
  const isNarrow = useSyncExternalStore(onResize, () => narrow.matches);
  const [inPlace, setInPlace] = useState<Pane | 'none'>('none');
  const [beside, setBeside] = useState(() => localStorage.getItem(KEY) ?? 'preview');
  const shown = available.find((pane) => pane === (isNarrow ? inPlace : beside));
  const show = (pane: Pane | 'none'): void => {
    if (isNarrow) return setInPlace(pane);
    localStorage.setItem(KEY, pane);
    setBeside(pane);
  };
  /** On a phone the preview is in the place of the fields. */
  const showFields = (): void => setInPlace('none');
  return { available, shown, show, showFields };
}

interface Props {
  readonly pane: ReturnType<typeof usePane>;
  readonly store: Store;
  readonly target: Target;
  readonly entry: StoredMap;
  readonly draft: Draft;
}

export function Beside({ pane, store, target, entry, draft }: Props) {
  const { available, shown, show } = pane;
  if (available.length === 0) return null;
  return (
    <aside className="mb-beside" aria-label={FRAME.aside}>
      <div className="mb-tabs" role="group" aria-label={FRAME.aside}>
        <button
          type="button"
          className="mb-tab mb-tab-fields"
          aria-pressed={!shown}
          onClick={() => show('none')}
        >
          {FRAME.fields}
        </button>
        {available.map((name) => (
          <button
            key={name}
            type="button"
            className="mb-tab"
            aria-pressed={shown === name}
            onClick={() => show(shown === name ? 'none' : name)}
          >
            {FRAME[name]}
          </button>
        ))}
      </div>
      {shown === 'preview' && (
        <div className="mb-pane">
          <Suspense fallback={<p>Đang mở bản xem trước…</p>}>
            <Preview collection={target.collection} entry={entry} />
          </Suspense>
        </div>
      )}
      {shown === 'notes' && (
        <div className="mb-pane">
          <Notes
            notes={(draft.get('notes')?.toJS() ?? []) as Note[]}
            store={store}
            target={target}
          />
        </div>
      )}
    </aside>
  );
}
