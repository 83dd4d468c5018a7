/** Inputs for the first and last day of a period. */
import { useId } from 'react';
import type { Period } from '#features/statistic/rules/period.ts';
import { isLocalDate } from '#lib/local-date.ts';
import { DateField } from '#cms/kit/date-field.tsx';

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
