/** The fields of a form in parts with headings, and a table of contents where the form is long. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { dateAt } from '#lib/local-date.ts';
import type { Findings } from '#cms/findings.ts';
import type { Fault } from '#cms/kit/faults.ts';
import type * as Rules from '#cms/inspect.ts';
import { symbolOf } from '#cms/kit/site-context.ts';
import { useSettled } from '#cms/use-settled.ts';
import {
  arrange,
  faultyWidgets,
  fieldName,
  groupOrder,
  type Field,
  type FieldErrors,
} from './arrange.ts';
import { FormFaultsContext, type FormFaults } from './field-faults.ts';
import type { Data } from '#features/form.ts';
import { shownFields } from './shown-fields.ts';
import { FormContents, useIsLong } from './FormContents.tsx';
import { formGroups } from './rules.ts';
import { FormPart } from './FormPart.tsx';
import { countToDo, partState, type Part, type ToDo } from './part-state.ts';
import { plainData } from '#cms/kit/entry.ts';
import { onRefused } from './show-faults.ts';

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
  /** Opens what contains the field and focuses it. @param path `images.0.alt` */
  readonly focus: (path: string) => void;
}

/** A settings file has a form of its own. */
const formOf = ({ collection, entry }: Props): string =>
  String(
    collection.get('type') === 'file_based_collection' ? entry.get('slug') : collection.get('name'),
  );

const NONE: Findings = { errors: [], warnings: [], personal: [] };

/** The rules load with the preview, which also uses them; until then they find nothing. */
function useFindings(form: string, record: Data) {
  const settled = useSettled(record);
  const [rules, setRules] = useState<typeof Rules>();
  useEffect(() => {
    void import('#cms/inspect.ts').then(setRules);
  }, []);
  const inspect = useCallback(
    (data: Data): Findings => rules?.inspectOnce(form, data)?.findings ?? NONE,
    [rules, form],
  );
  return { inspect, findings: useMemo(() => inspect(settled), [inspect, settled]) };
}

/** After a save was refused, what is missing is shown, and the first fault is focused. */
function useTried(firstFault: () => string | undefined, focus: (path: string) => void): boolean {
  const [isTried, setTried] = useState(false);
  const act = useRef({ firstFault, focus });
  useEffect(() => {
    act.current = { firstFault, focus };
  });
  useEffect(
    () =>
      onRefused(() => {
        setTried(true);
        const first = act.current.firstFault();
        // Its part may have to open first.
        if (first) setTimeout(() => act.current.focus(first));
      }),
    [],
  );
  return isTried;
}

function useParts(
  props: Props,
  record: Data,
  faults: readonly Fault[],
): { parts: Part[]; toDo: ToDo; widgets: ReadonlySet<string> } {
  const owner = useRef({});
  const fields = shownFields(owner.current, [...props.fields], record);
  const now = new Date();
  const context = { today: dateAt(now), now, record, symbolOf };
  const widgets = faultyWidgets((props.fieldsErrors?.toJS() ?? {}) as FieldErrors);
  const isStored = props.entry.get('newRecord') !== true;
  const parts = arrange(fields, groupOrder(formGroups(formOf(props)), isStored)).map((section) =>
    partState(section, context, faults, widgets),
  );
  return { parts, toDo: countToDo(faults, widgets), widgets };
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
  const data = props.entry.get('data');
  const record = plainData(data);
  const { inspect, findings } = useFindings(formOf(props), record);
  const { parts, toDo, widgets } = useParts(props, record, findings.errors);
  const { opened, set } = useOpened(parts);
  const [form, isLong] = useIsLong();
  const order = parts.flatMap(({ fields }) => fields.map(fieldName));
  const isTried = useTried(() => {
    const { errors } = inspect(record);
    const ofSave = errors.filter(({ isForPublication }) => !isForPublication);
    const paths = (ofSave.length + widgets.size > 0 ? ofSave : errors).map(({ path }) => path);
    return [...paths, ...[...widgets].map((name) => [name])]
      .toSorted((a, b) => order.indexOf(String(a[0])) - order.indexOf(String(b[0])))[0]
      ?.join('.');
  }, props.focus);
  const shown = useMemo(
    () => ({
      faults: [
        ...findings.errors
          .filter(({ isMissing }) => isTried || !isMissing)
          .map((fault) => ({ ...fault, warns: false })),
        ...findings.warnings.map((fault) => ({ ...fault, warns: true })),
      ],
      fields: [...props.fields],
      data: data as FormFaults['data'],
    }),
    [findings, isTried, props.fields, data],
  );
  if (parts.length < 2)
    return <FormFaultsContext value={shown}>{[...props.fields].map(props.draw)}</FormFaultsContext>;
  return (
    <FormFaultsContext value={shown}>
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
    </FormFaultsContext>
  );
}
