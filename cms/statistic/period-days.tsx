/** The two days of a period, to be typed. */
import { useId } from 'react';
import type { Period } from '#domain/statistic/period.ts';
import { isLocalDate } from '#lib/local-date.ts';

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Day({ label, value, change }: DayProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="mb-input"
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </>
  );
}

/** Two days; a period once they are in order. */
export function PeriodDays({
  period,
  change,
}: {
  readonly period: Period;
  readonly change: (period: Period) => void;
}) {
  return (
    <>
      <Day label="Từ ngày" value={period.from} change={(from) => change({ ...period, from })} />
      <Day label="đến ngày" value={period.to} change={(to) => change({ ...period, to })} />
    </>
  );
}

export const isPeriod = ({ from, to }: Period): boolean =>
  isLocalDate(from) && isLocalDate(to) && from <= to;
