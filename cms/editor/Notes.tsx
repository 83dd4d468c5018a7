/** Notes between who writes a draft and who reviews it. They are never public. */
import { useId, useState, type SyntheticEvent } from 'react';
import {
  deleteNotePersist,
  persistNote,
  updateNotePersist,
} from 'decap-cms-core/dist/esm/actions/entries';
import { Button } from '#cms/kit/controls.tsx';
import type { Store } from '#cms/kit/decap.ts';
import type { Note, NoteUpdates } from '#cms/review/notes.ts';
import { dateAt, formatDate, timeAt } from '#lib/local-date.ts';
import { ask } from './ask.tsx';
import type { Target } from './commands.ts';
import { NO, NOTES } from './labels.ts';

interface WriteProps {
  readonly label: string;
  readonly text?: string;
  readonly submit: string;
  /** @returns whether it is stored: else the text stays */
  readonly save: (text: string) => Promise<boolean>;
  readonly cancel?: () => void;
}

function Write({ label, text = '', submit, save, cancel }: WriteProps) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [isSaving, setSaving] = useState(false);
  const onSubmit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!typed.trim() || isSaving) return;
    setSaving(true);
    const isSaved = await save(typed.trim());
    setSaving(false);
    // What was typed meanwhile stays.
    if (isSaved) setTyped((now) => (now === typed ? '' : now));
  };
  return (
    <form className="mb-note-form" onSubmit={(event) => void onSubmit(event)}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="mb-input"
        rows={4}
        autoFocus={cancel !== undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="mb-actions">
        <Button type="submit" className="mb-primary" disabled={!typed.trim() || isSaving}>
          {submit}
        </Button>
        {cancel && <Button onClick={cancel}>{NO}</Button>}
      </div>
    </form>
  );
}

interface ItemProps {
  readonly note: Note;
  readonly change: (updates: NoteUpdates) => Promise<boolean>;
  readonly remove: () => void;
}

function Item({ note, change, remove }: ItemProps) {
  const [isEditing, setEditing] = useState(false);
  const { author, content, resolved, isOwn } = note;
  const at = new Date(note.timestamp);
  const save = async (text: string): Promise<boolean> => {
    const isSaved = text === content || (await change({ content: text }));
    if (isSaved) setEditing(false);
    return isSaved;
  };
  return (
    <li className={resolved ? 'mb-one-note mb-resolved' : 'mb-one-note'}>
      <p className="mb-note-head">
        <strong>{author}</strong>
        <span>
          {formatDate(dateAt(at))} {timeAt(at)}
        </span>
        {resolved && <span className="mb-chip mb-brand">{NOTES.resolved}</span>}
      </p>
      {isEditing ? (
        <Write
          label={NOTES.edited}
          text={content}
          submit={NOTES.save}
          save={save}
          cancel={() => setEditing(false)}
        />
      ) : (
        <>
          <p className="mb-note-text">{content}</p>
          <div className="mb-actions">
            <Button onClick={() => void change({ resolved: !resolved })}>
              {resolved ? NOTES.reopen : NOTES.resolve}
            </Button>
            {isOwn && (
              <>
                <Button onClick={() => setEditing(true)}>{NOTES.edit}</Button>
                <Button onClick={remove}>{NOTES.remove}</Button>
              </>
            )}
          </div>
        </>
      )}
    </li>
  );
}

interface Props {
  readonly notes: readonly Note[];
  readonly store: Store;
  readonly target: Target;
}

export function Notes({ notes, store, target: { collection, slug } }: Props) {
  /** Decap answers with what it stored, and tells an error itself. */
  const done = async (action: object): Promise<boolean> =>
    (await store.dispatch(action)) !== undefined;
  const remove = async (id: string): Promise<void> => {
    if (await ask({ ...NOTES.question, isDangerous: true }))
      await store.dispatch(deleteNotePersist(collection, slug, id));
  };
  return (
    <section className="mb-notes mb-widget" aria-label={NOTES.title}>
      {notes.length === 0 && <p className="mb-hint">{NOTES.none}</p>}
      <ul>
        {notes.map((note) => (
          <Item
            key={note.id}
            note={note}
            change={(updates) => done(updateNotePersist(collection, slug, note.id, updates))}
            remove={() => void remove(note.id)}
          />
        ))}
      </ul>
      <Write
        label={NOTES.new}
        submit={NOTES.add}
        save={(content) => done(persistNote(collection, slug, { content, resolved: false }))}
      />
    </section>
  );
}
