/** Help below a field, dependent on entered values; announced with the field and on change. */
import { useContext, useEffect } from 'react';
import { dateAt } from '#lib/local-date.ts';
import { symbolOf } from '#cms/kit/site-context.ts';
import type { Field } from './arrange.ts';
import { faultsOfField, FormFaultsContext } from './field-faults.ts';
import { outOfPlace } from './shown-fields.ts';
import { HELP } from './rules.ts';
import { note, type Help } from '#features/form.ts';
import { upperFirst } from '#lib/fold-text.ts';
import { plainData, useEntry } from '#cms/kit/entry.ts';

interface Props {
  readonly field: Field;
  readonly forID: string;
  /** The object that contains the field, as Decap stores it; default: the record. */
  readonly siblings?: unknown;
  /** Does Decap say already what is wrong? */
  readonly hasErrors?: boolean;
}

const describing = (forID: string): readonly string[] => [`hint-${forID}`, `help-${forID}`];

/**
 * `aria-describedby` of a choice, after its own descriptions.
 * @param inputId none for a choice that is not a field
 */
export const describedBy = (inputId: string | undefined, own?: string): string | undefined =>
  [own, ...(inputId ? describing(inputId) : [])].filter(Boolean).join(' ') || undefined;

/** Inputs described here: lists and objects put the id on a box, choices describe themselves. */
const TEXT_INPUTS = 'input:not([role=combobox]), textarea, select';

function useDescription(forID: string, hasHelp: boolean, isWrong: boolean): void {
  useEffect(() => {
    const input = document.getElementById(forID);
    if (!input?.matches('input, textarea, select')) return;
    if (isWrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }, [forID, isWrong]);
  useEffect(() => {
    const input = document.getElementById(forID);
    if (!input?.matches(TEXT_INPUTS)) return;
    const ids = describing(forID).filter((id) => document.getElementById(id));
    if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '));
  }, [forID, hasHelp]);
}

function useHelp({ field, siblings }: Props): readonly Help[] {
  const { data: record } = useEntry();
  const rule = String(field.get('rule') ?? '');
  if (!rule) return [];
  const around = siblings === undefined ? record : plainData(siblings);
  const now = new Date();
  const reason = outOfPlace(field, around);
  const help = HELP[rule]?.(around, { today: dateAt(now), now, record, symbolOf });
  return [...(reason ? [note(reason)] : []), ...(help ? [help] : [])];
}

export function FieldHelp(props: Props) {
  const help = useHelp(props);
  const found = faultsOfField(useContext(FormFaultsContext), props.field, props.siblings);
  const faults = found.filter(({ warns }) => warns || !props.hasErrors);
  const lines = help.length + faults.length;
  useDescription(
    props.forID,
    lines > 0,
    Boolean(props.hasErrors) || faults.some(({ warns }) => !warns),
  );
  if (!props.field.get('rule') && lines === 0) return null;
  return (
    <div id={`help-${props.forID}`} className="mb-field-help" aria-live="polite">
      {faults.map((fault) => (
        <p key={fault.text} className={fault.warns ? 'mb-help-warns' : 'mb-help-fault'}>
          <strong>{fault.warns ? 'Nên xem lại: ' : 'Phải sửa: '}</strong>
          {upperFirst(fault.message)}
        </p>
      ))}
      {help.map(({ text, warns }) => (
        <p key={text} className={warns ? 'mb-help-warns' : undefined}>
          {warns ? <strong>Xem lại: </strong> : null}
          {text}
        </p>
      ))}
    </div>
  );
}
