/** Inputs for the first and last day of a period. */
import { useId, useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import type { Period } from '#features/statistic/rules/period.ts';
import { isLocalDate } from '#lib/local-date.ts';
import { DateField } from '#cms/kit/date-field.tsx';
import { sameDays } from './series-edit.ts';

interface Props {
  readonly period: Period;
  readonly change: (period: Period) => void;
}

export function PeriodDays({ period, change }: Props) {
  const id = useId();
  const day = (name: keyof Period, label: string) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <DateField
        id={`${id}-${name}`}
        value={period[name]}
        onChange={(date) => change({ ...period, [name]: date })}
      />
    </>
  );
  return (
    <>
      {day('from', 'Từ ngày')}
      {day('to', 'đến ngày')}
    </>
  );
}

export const isPeriod = ({ from, to }: Period): boolean =>
  isLocalDate(from) && isLocalDate(to) && from <= to;

interface FormProps {
  readonly legend: string;
  readonly hint?: string;
  /** As it is now; empty where it is not known. */
  readonly period: Period;
  /** On the button, once other days are typed. */
  readonly submitLabel: string;
  readonly submit: (period: Period) => void;
}

export function PeriodForm({ legend, hint, period, submitLabel, submit }: FormProps) {
  const [typed, setTyped] = useState(period);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint && <p className="mb-hint">{hint}</p>}
      <div className="mb-row">
        <PeriodDays period={typed} change={setTyped} />
        {!sameDays(typed, period) && (
          <Button disabled={!isPeriod(typed)} onClick={() => submit(typed)}>
            {submitLabel}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
