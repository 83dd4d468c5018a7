/** For which days a notice is meant. A notice that does not say so is a document: no day follows from it. */
import { formatDate } from '#lib/local-date.ts';
import type { Reception } from './schema.ts';

export interface Validity {
  readonly from: string;
  /** Last day; undefined while the schedule applies until there is another one. */
  readonly to?: string;
}

type Dated = Pick<Reception, 'rule' | 'validFrom' | 'validTo'>;

/**
 * The first and the last day of a schedule: those it names, else those of its list of days. Undefined
 * for a rule without a first day: when it began and whether it still applies is not known, so that
 * sessions computed from it would be invented.
 */
export function validityOf({ rule, validFrom, validTo }: Dated): Validity | undefined {
  if (validFrom !== undefined) return { from: validFrom, ...(validTo && { to: validTo }) };
  const days = rule.repeat === 'dates' ? [...(rule.dates ?? [])].sort() : [];
  const [from] = days;
  const to = validTo ?? days.at(-1);
  return from === undefined ? undefined : { from, ...(to && { to }) };
}

/** Does that day lie within the schedule? */
export const covers = ({ from, to = '9999' }: Validity, day: string): boolean =>
  from <= day && day <= to;

/**
 * `current`: sessions can be expected; `ended`: its last day is over; `undated`: the notice does not
 * say for which days it is meant.
 */
export type Standing = 'current' | 'ended' | 'undated';

export function standingOf(reception: Dated, today: string): Standing {
  const validity = validityOf(reception);
  if (!validity) return 'undated';
  return validity.to !== undefined && validity.to < today ? 'ended' : 'current';
}

/**
 * Was the schedule over before it was put on this site? Nobody could report here what became of its
 * sessions, so that nothing is asked of it.
 */
export const isArchive = ({
  publishedOn,
  ...rest
}: Dated & Pick<Reception, 'publishedOn'>): boolean => {
  const to = validityOf(rest)?.to;
  return to !== undefined && to < publishedOn;
};

/** "Từ 01/01/2026 đến hết 31/12/2026", or that the notice does not say. */
export function validityText(reception: Dated): string {
  const validity = validityOf(reception);
  if (!validity) return 'Thông báo không nêu thời gian áp dụng';
  const end = validity.to ? `đến hết ${formatDate(validity.to)}` : 'cho đến khi có lịch mới';
  return `Từ ${formatDate(validity.from)} ${end}`;
}
