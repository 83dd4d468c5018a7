/**
 * The validity of a notice. A notice that does not state it is a mere document: it gives no
 * sessions.
 */
import { formatDate } from '#lib/local-date.ts';
import { VALIDITY } from '#features/reception/rule-labels.ts';
import type { Reception } from '#features/reception/schema.ts';

export interface Validity {
  readonly from: string;
  /** Last day; undefined while the schedule applies until it is replaced. */
  readonly to?: string;
}

type Dated = Pick<Reception, 'rule' | 'validFrom' | 'validTo'>;

/**
 * The first and last day of a schedule: the stated ones, else those of its list of days. Undefined
 * for a rule without a first day: it is not known when it began and whether it still applies, so
 * computed sessions would be invented.
 */
export function validityOf({ rule, validFrom, validTo }: Dated): Validity | undefined {
  if (validFrom !== undefined) return { from: validFrom, ...(validTo && { to: validTo }) };
  const days = rule.repeat === 'dates' ? [...(rule.dates ?? [])].sort() : [];
  const [from] = days;
  const to = validTo ?? days.at(-1);
  return from === undefined ? undefined : { from, ...(to && { to }) };
}

/** Whether the schedule is valid on that day. */
export const covers = ({ from, to = '9999' }: Validity, day: string): boolean =>
  from <= day && day <= to;

/**
 * `current`: sessions can be expected; `ended`: its last day is over; `undated`: the notice does
 * not state its validity.
 */
export type Standing = 'current' | 'ended' | 'undated';

export function standingOf(reception: Dated, today: string): Standing {
  const validity = validityOf(reception);
  if (!validity) return 'undated';
  return validity.to !== undefined && validity.to < today ? 'ended' : 'current';
}

/**
 * Whether the schedule was over before its publication here. Nobody could report its sessions on
 * this site, so no reports are asked for.
 */
export const isArchive = ({
  publishedOn,
  ...rest
}: Dated & Pick<Reception, 'publishedOn'>): boolean => {
  const to = validityOf(rest)?.to;
  return to !== undefined && to < publishedOn;
};

/** "Từ 01/01/2026 đến hết 31/12/2026", or that the notice does not state it. */
export function validityText(reception: Dated): string {
  const validity = validityOf(reception);
  if (!validity) return VALIDITY.unknown;
  const from = formatDate(validity.from);
  return validity.to ? VALIDITY.period(from, formatDate(validity.to)) : VALIDITY.open(from);
}
