/** Warns when a rule being edited gives its head fewer sessions than the law requires. */
import { later } from './recurrence.ts';
import { addDays, formatDate } from '#lib/local-date.ts';
import type { Agency } from '#features/agency/schema.ts';
import { periodsOf, type Minimum, type Period } from './minimums.ts';
import { comingSessions, type RuleDraft } from './rule-preview.ts';
import { validityOf } from './validity.ts';
import type { DaysOffCalendar } from '#features/days-off/rules/working-days.ts';

/** The fields of an agency that determine its head's duty. */
export type DutyBearer = Pick<Agency, 'kind' | 'level'>;

const YEAR_DAYS = 365;
/** More sessions than any rule gives in the period examined. */
const ALL = 1000;
const PERIODS_SHOWN = 3;

function shortfallText({ who, days, per, source }: Minimum, short: readonly Period[]): string {
  const [unit, name] = per === 'week' ? ['một tuần', 'tuần từ'] : ['một tháng', 'tháng'];
  const shown = short
    .slice(0, PERIODS_SHOWN)
    .map(({ from, month }) => formatDate(per === 'week' ? from : month));
  const more = short.length - PERIODS_SHOWN;
  const rest = more > 0 ? ` và ${more} ${per === 'week' ? 'tuần' : 'tháng'} khác` : '';
  return `Ít hơn mức tối thiểu của ${who} (${days} ngày ${unit}; ${source.title}): ${name} ${shown.join(', ')}${rest}.`;
}

/**
 * One sentence for each minimum that this rule alone would miss within a year; counts only whole
 * months and weeks in which the schedule applies.
 */
export function minimumWarnings(
  draft: RuleDraft,
  bearer: DutyBearer,
  post: string,
  daysOff: DaysOffCalendar,
  today: string,
): string[] {
  const validity = validityOf(draft);
  if (!validity) return [];
  const start = later(today, validity.from);
  const end = addDays(start, YEAR_DAYS);
  const last = validity.to && validity.to < end ? validity.to : end;
  const { sessions: _, ...rule } = draft;
  const dates = comingSessions(rule, daysOff, start, ALL).map(({ date }) => date);
  const held = ({ from, to }: Period): number =>
    dates.filter((date) => from <= date && date <= to).length;
  const agency = { names: [], ...bearer } as unknown as Agency;
  const year = Number(start.slice(0, 4));
  const missed = new Map<Minimum, Period[]>();
  for (const one of [year, year + 1]) {
    const { periods, minimums } = periodsOf({ agency, post, schedules: [validity] }, one, daysOff);
    const short = periods.filter(
      (period) => start <= period.from && period.to <= last && held(period) < period.required,
    );
    const [minimum] = minimums;
    if (minimum && short.length > 0)
      missed.set(minimum, [...(missed.get(minimum) ?? []), ...short]);
  }
  return [...missed].map(([minimum, short]) => shortfallText(minimum, short));
}
