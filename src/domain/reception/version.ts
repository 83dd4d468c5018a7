/** Files of a schedule and of days off as they stood at some time → the versions of its sessions. */
import { FrontMatterError, parseYaml, splitFrontMatter } from '#lib/front-matter.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { daysOffSchema, type DaysOff } from './days-off-schema.ts';
import { sessionsOf } from './recurrence.ts';
import { registerUntil } from './registration.ts';
import type { ScheduleVersion } from './revision.ts';
import { receptionSchema, type Reception } from './schema.ts';
import { daysOffCalendar } from './working-days.ts';

/** A file's content from an instant on; undefined while it is not committed. */
export interface Version<T> {
  readonly at: Date | undefined;
  readonly data: T;
}

/** The data, or undefined: what could not be read stopped the build and was never public. */
function read<T>(
  yaml: () => string,
  schema: { safeParse(data: unknown): { data?: T | undefined } },
): T | undefined {
  try {
    return schema.safeParse(parseYaml(normaliseText(yaml()), 1).data).data;
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

export const parseReception = (text: string): Reception | undefined =>
  read(() => splitFrontMatter(text).yaml, receptionSchema);
export const parseDaysOff = (text: string): DaysOff | undefined => read(() => text, daysOffSchema);

/**
 * Each version later than the one before, whatever the clocks of those who committed said: a version
 * that seems older would hide the one it replaced.
 */
export const inOrder = <T>(versions: readonly Version<T>[]): Version<T>[] =>
  versions.reduce<Version<T>[]>((list, { at, data }) => {
    const before = list.at(-1)?.at;
    const least = before ? before.getTime() + 1000 : 0;
    list.push({ at: at && new Date(Math.max(at.getTime(), least)), data });
    return list;
  }, []);

const timeOf = ({ at }: Version<unknown>): number => at?.getTime() ?? Infinity;

/**
 * The versions of one schedule's sessions, oldest first. A change of the days off makes one as well,
 * because it moves sessions without a word in their own file.
 * @param receptions in order, as `inOrder` gives them
 * @param years versions of the days off, one list per file, in order as well
 * @param to last day looked at
 */
export function scheduleVersions(
  id: string,
  receptions: readonly Version<Reception>[],
  years: readonly (readonly Version<DaysOff>[])[],
  to: string,
): ScheduleVersion[] {
  const first = receptions[0];
  if (!first) return [];
  // A file of days off that is older than the schedule says what was known when that began.
  const at = (time: number) => {
    const current = <T>(list: readonly Version<T>[]) =>
      list.findLast((version) => timeOf(version) <= time)?.data;
    return {
      reception: current(receptions) ?? first.data,
      daysOff: daysOffCalendar(years.flatMap((year) => current(year) ?? [])),
    };
  };
  const times = new Set([...receptions, ...years.flat()].map(timeOf));
  return [...times]
    .filter((time) => time >= timeOf(first))
    .sort((a, b) => (a < b ? -1 : Number(a > b)))
    .map((time) => {
      const { reception, daysOff } = at(time);
      const planned = sessionsOf(reception, id, daysOff, '0001-01-01', to).map((session) => ({
        session,
        registerUntil: registerUntil(reception, session, daysOff),
        words: [reception.registerBefore?.note, reception.phone],
      }));
      return {
        at: time === Infinity ? undefined : new Date(time),
        publishedOn: reception.publishedOn,
        planned,
      };
    });
}
