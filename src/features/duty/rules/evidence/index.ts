/**
 * The kinds of evidence. The status of a duty is computed from records published on this site only.
 * Without records it is "no data", never "not met": no agency owes this site a report.
 */
import type { Duty, DutyEntry } from '#features/duty/schema.ts';
import type { Cell } from '#features/duty/rules/status.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { agencies } from './agencies.ts';
import { dialogues } from './dialogues.ts';
import { directives } from './directives.ts';
import { NO_DATA, type Kind, type Sources } from './kind.ts';
import { receptions } from './receptions.ts';
import { regulatedDialogues } from './regulated-dialogues.ts';
import { statistics } from './statistics.ts';
import { stories } from './stories.ts';

/** By the value of `evidence.collection` in the file of a duty, in the order of the form. */
export const EVIDENCE = {
  directives,
  agencies,
  dialogues,
  'regulated-dialogues': regulatedDialogues,
  receptions,
  stories,
  statistics,
} as const;
export type EvidenceKind = keyof typeof EVIDENCE;

type ReadBy<K> = K extends Kind<infer S> ? S : never;
type ReadSource = ReadBy<(typeof EVIDENCE)[EvidenceKind]>;
/** All records that can be evidence. */
export type Published = Pick<Sources, ReadSource>;

type Choice = (all: readonly unknown[], roots: readonly string[]) => readonly unknown[];
const READS = Object.values(EVIDENCE).map(
  ({ reads }) => reads as Partial<Record<ReadSource, 'all' | Choice>>,
);
export const SOURCES = [...new Set(READS.flatMap(Object.keys))] as readonly ReadSource[];

/**
 * Returns what the kinds of evidence read of a source, in its order.
 * @param roots ids of the directives with duties
 */
export function partRead<R>(source: ReadSource, all: readonly R[], roots: readonly string[]): R[] {
  const parts = READS.flatMap((reads) => reads[source] ?? []);
  const read = new Set(parts.flatMap((part) => (part === 'all' ? all : part(all, roots))));
  return all.filter((one) => read.has(one));
}

export const NOT_APPLICABLE: Cell = { ...NO_DATA, status: 'not-applicable' };

/**
 * Returns the status of a duty for one agency and year, as published.
 * @param today the day of the build
 */
export function cellOf(
  { data: duty }: DutyEntry,
  agency: AgencyEntry,
  year: number,
  published: Published,
  today: string,
): Cell {
  if (!duty.appliesTo.includes(agency.data.kind)) return NOT_APPLICABLE;
  return EVIDENCE[duty.evidence.collection].judge({ duty, agency, year, published, today });
}

/** Is there a means to measure the duty: the statistic, or records of another kind? */
export const isMeasured = ({ evidence }: Duty, statistic: Statistic | undefined): boolean =>
  !EVIDENCE[evidence.collection].isFigure || statistic !== undefined;

/**
 * Returns when the duty counts as met, and the target beyond the minimum.
 * @param statistic the statistic that measures it; undefined if no agency has figures
 */
export function ruleText(duty: Duty, statistic?: Statistic): string {
  const { collection, minimum, target } = duty.evidence;
  const { unit = '', words } = EVIDENCE[collection];
  const sign = typeof unit === 'string' ? unit : statistic ? unit(statistic) : '';
  const rule = words(`${formatNumber(minimum)}${sign}`, duty, statistic);
  return target === undefined || !isMeasured(duty, statistic)
    ? rule
    : `${rule} Mức phấn đấu: ${formatNumber(target)}${sign}.`;
}
