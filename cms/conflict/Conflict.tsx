/**
 * A colleague saved the same record first: the fields that differ, by their labels. The editor chooses
 * for each; nothing is lost, and what was not chosen stays in the history of the repository.
 */
import { useId, useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import type { Conflict } from '#cms/backend/backend-fault.ts';
import { askWith, Dialog } from '#cms/kit/dialog.tsx';
import { FrontMatterError } from '#lib/front-matter.ts';
import { formatMoment } from '#lib/local-date.ts';
import type { Piece } from '#lib/text-diff.ts';
import { differencesOf, valueOf, type Difference, type Side } from './compare.ts';
import { CONFLICT } from './labels.ts';

/** Fields whose value in the form changes by the choice. */
type Chosen = readonly (readonly [name: string, value: unknown])[];

interface RecordName {
  /** A collection or a settings file. */
  readonly form: string;
  readonly title: string;
}

function Version({ pieces, own }: { pieces: readonly Piece[]; own: 'removed' | 'added' }) {
  const shown = pieces.filter(({ kind }) => kind === 'same' || kind === own);
  if (shown.every(({ text }) => text === '')) return <p className="mb-empty">{CONFLICT.empty}</p>;
  return (
    <p className="mb-version">
      {shown.map(({ kind, text }, index) =>
        kind === 'same' ? text : <mark key={index}>{text}</mark>,
      )}
    </p>
  );
}

interface ChoiceProps {
  readonly difference: Difference;
  readonly who: string;
  readonly chosen: Side | undefined;
  readonly choose: (side: Side) => void;
}

function Choice({ difference, who, chosen, choose }: ChoiceProps) {
  const name = useId();
  const { label, both, pieces, suggestion } = difference;
  const option = (side: Side, text: string, version?: 'removed' | 'added') => (
    <label className="mb-option">
      <span>
        <input type="radio" name={name} checked={chosen === side} onChange={() => choose(side)} />
        {text}
      </span>
      {version && <Version pieces={pieces} own={version} />}
    </label>
  );
  return (
    <fieldset className="mb-difference">
      <legend>{label}</legend>
      {suggestion && (
        <p className="mb-note-inline">
          {suggestion === 'theirs' ? CONFLICT.onlyTheirs : CONFLICT.onlyMine}
        </p>
      )}
      <div className="mb-versions">
        {option('mine', CONFLICT.mine, 'added')}
        {option('theirs', CONFLICT.theirs(who), 'removed')}
      </div>
      {both && option('both', CONFLICT.both)}
    </fieldset>
  );
}

function download({ path, mine }: Conflict): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([mine], { type: 'text/plain' }));
  link.download = path.split('/').at(-1) ?? 'ban-cua-toi.md';
  link.click();
  URL.revokeObjectURL(link.href);
}

interface DialogProps {
  readonly conflict: Conflict;
  readonly record: RecordName;
  /** Undefined where a version is deleted or cannot be read. */
  readonly differences: readonly Difference[] | undefined;
  readonly answer: (chosen?: Chosen) => void;
}

function ConflictDialog({ conflict, record, differences = [], answer }: DialogProps) {
  const { by, theirs } = conflict;
  const [sides, setSides] = useState<Readonly<Record<string, Side | undefined>>>(() =>
    Object.fromEntries(differences.map(({ name, suggestion }) => [name, suggestion])),
  );
  const rest = differences.filter(({ name }) => !sides[name]).length;
  // What the editor must decide comes first.
  const sorted = [...differences].sort(
    (a, b) => Number(Boolean(a.suggestion)) - Number(Boolean(b.suggestion)),
  );
  const save = (): void =>
    answer(
      differences.flatMap((difference) => {
        const side = sides[difference.name] ?? 'mine';
        return side === 'mine' ? [] : [[difference.name, valueOf(difference, side)] as const];
      }),
    );
  const who = by?.name ?? CONFLICT.someone;
  return (
    <Dialog
      className="mb-conflict mb-widget"
      aria-labelledby="mb-xung-dot"
      onClose={() => answer()}
    >
      <h2 id="mb-xung-dot">{CONFLICT.title}</h2>
      <p>
        <strong>{record.title}</strong>.{' '}
        {CONFLICT.saved(who, by ? formatMoment(new Date(by.at)) : '')}{' '}
        {theirs === null
          ? CONFLICT.deleted(who)
          : differences.length > 0
            ? CONFLICT.task
            : CONFLICT.unreadable}
      </p>
      <div className="mb-differences">
        {sorted.map((difference) => (
          <Choice
            key={difference.name}
            difference={difference}
            who={by?.name ?? CONFLICT.other}
            chosen={sides[difference.name]}
            choose={(side) => setSides({ ...sides, [difference.name]: side })}
          />
        ))}
      </div>
      <div className="mb-actions">
        <Button className="mb-primary" disabled={rest > 0} onClick={save}>
          {differences.length > 0 ? CONFLICT.save : CONFLICT.saveMine}
        </Button>
        <Button onClick={() => answer()}>{CONFLICT.close}</Button>
        <Button onClick={() => download(conflict)}>{CONFLICT.download}</Button>
        <span role="status">{rest > 0 && CONFLICT.rest(rest)}</span>
      </div>
    </Dialog>
  );
}

/** The fields that differ; undefined where a colleague's text is no record any more. */
function readable(form: string, conflict: Conflict): readonly Difference[] | undefined {
  if (conflict.theirs === null) return undefined;
  try {
    return differencesOf(form, conflict);
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

/** @returns what of the form changes by the choice; undefined when the editor goes on editing */
export function resolveConflict(
  conflict: Conflict,
  record: RecordName,
): Promise<Chosen | undefined> {
  const differences = readable(record.form, conflict);
  return askWith<Chosen>((answer) => (
    <ConflictDialog {...{ conflict, record, differences, answer }} />
  ));
}
