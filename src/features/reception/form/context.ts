/** What the widgets of a reception need besides its form: days off and the other schedules. */
import type { DaysOff } from '#features/days-off/schema.ts';
import type { RuleSummary } from '#features/reception/rules/overlapping-rules.ts';
import type { DutyBearer } from '#features/reception/rules/rule-minimum.ts';
import { daysOffCalendar, type DaysOffCalendar } from '#features/days-off/rules/working-days.ts';

export interface ReceptionSettings {
  readonly daysOff: readonly DaysOff[];
  readonly receptions: readonly RuleSummary[];
  /** Kind and level of each agency, on which the legal minimum depends. */
  readonly bearers: Readonly<Record<string, DutyBearer>>;
}

interface ReceptionContext extends Omit<ReceptionSettings, 'daysOff'> {
  readonly daysOff: DaysOffCalendar;
}

let context: ReceptionContext = { daysOff: daysOffCalendar([]), receptions: [], bearers: {} };

/** Must run before `CMS.init`. */
export function configureReceptions({ daysOff, receptions, bearers }: ReceptionSettings): void {
  context = { daysOff: daysOffCalendar(daysOff), receptions, bearers };
}

export const receptionContext = (): ReceptionContext => context;
