/** The fields of a form in parts with headings, and a table of contents where the form is long. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { dateAt } from '#lib/local-date.ts';
import type { Fault } from '#cms/kit/faults.ts';
import type * as Rules from '#cms/inspect.ts';
import { symbolOf } from '#cms/kit/site-context.ts';
import { useSettled } from '#cms/use-settled.ts';
import { arrange, faultyWidgets, type Field, type FieldErrors } from './arrange.ts';
import type { Data } from '#features/form.ts';
import { shownFields } from './shown-fields.ts';
import { FormContents, useIsLong } from './FormContents.tsx';
import { formGroups } from './rules.ts';
import { FormPart } from './FormPart.tsx';
import { countToDo, partState, type Part, type ToDo } from './part-state.ts';
import { plainData } from './record.ts';

interface Immutable {
  get(key: string): unknown;
  toJS(): unknown;
}

interface Props {
  readonly fields: Iterable<Field>;
  readonly collection: Immutable;
  readonly entry: Immutable;
  readonly fieldsErrors?: Immutable;
  /** Draws one field with Decap's own component. */
  readonly draw: (field: Field) => ReactNode;
}

/** A settings file has a form of its own. */
const formOf = ({ collection, entry }: Props): string =>
  String(
    collection.get('type') === 'file_based_collection' ? entry.get('slug') : collection.get('name'),
  );

/** The rules load with the preview, which also uses them; until then there are none. */
function useFaults(form: string, record: Data): readonly Fault[] {
  const settled = useSettled(record);
  const [rules, setRules] = useState<typeof Rules>();
  useEffect(() => {
    void import('#cms/inspect.ts').then(setRules);
  }, []);
  return useMemo(
    () => rules?.inspectOnce(form, settled)?.findings.errors ?? [],
    [rules, form, settled],
  );
}

function useParts(props: Props, record: Data): { parts: Part[]; toDo: ToDo } {
  const owner = useRef({});
  const fields = shownFields(owner.current, [...props.fields], record);
  const now = new Date();
  const context = { today: dateAt(now), now, record, symbolOf };
  const faults = useFaults(formOf(props), record);
  const widgets = faultyWidgets((props.fieldsErrors?.toJS() ?? {}) as FieldErrors);
  const parts = arrange(fields, formGroups(formOf(props))).map((section) =>
    partState(section, context, faults, widgets),
  );
  return { parts, toDo: countToDo(faults, widgets) };
}

/** Parts opened by hand or because of their content: they stay open as long as the form. */
function useOpened(parts: readonly Part[]) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const must = parts.filter(({ id, mustOpen }) => mustOpen && !opened.has(id));
  if (must.length > 0) setOpened(new Set([...opened, ...must.map(({ id }) => id)]));
  const set = (id: string, isOpen: boolean): void => {
    const others = [...opened].filter((other) => other !== id);
    setOpened(new Set(isOpen ? [...others, id] : others));
  };
  return { opened, set };
}

export function FormGroups(props: Props) {
  const record = plainData(props.entry.get('data'));
  const { parts, toDo } = useParts(props, record);
  const { opened, set } = useOpened(parts);
  const [form, isLong] = useIsLong();
  if (parts.length < 2) return <>{[...props.fields].map(props.draw)}</>;
  return (
    <div className="mb-form">
      {isLong && <FormContents parts={parts} toDo={toDo} open={(id) => set(id, true)} />}
      <div ref={form}>
        {parts.map((part) => (
          <FormPart
            key={part.id}
            part={part}
            isOpen={opened.has(part.id)}
            toggle={(isOpen) => set(part.id, isOpen)}
          >
            {part.fields.map(props.draw)}
          </FormPart>
        ))}
      </div>
    </div>
  );
}
