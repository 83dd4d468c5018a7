/**
 * Names of an agency. Provinces merged on 01/07/2025 and departments were renamed: a document keeps
 * the issuer's name on its date and adds "nay là …".
 */
import { addDays, formatDate } from '#lib/local-date.ts';
import { AGENCY } from '#features/agency/labels.ts';
import type { Agency, AgencyEntry } from '#features/agency/schema.ts';

type Name = Agency['names'][number];

/** Does it hold on that day, or within that month or year? Without a limit it always does. */
export const holdsOn = ({ from, to }: Pick<Name, 'from' | 'to'>, on: string): boolean =>
  (!from || from.slice(0, on.length) <= on) && (!to || on <= to.slice(0, on.length));

/** Returns the name on that day (or month or year); without one, the last name. */
export function nameOn(agency: Agency, on?: string): Name {
  const then = on === undefined ? undefined : agency.names.find((name) => holdsOn(name, on));
  const name = then ?? agency.names.at(-1);
  if (!name) throw new Error('Cơ quan phải có ít nhất một tên');
  return name;
}

/** Returns whether the agency existed, under a known name, on that day, month or year. */
export const existsOn = (
  { names, dissolvedOn }: Pick<Agency, 'names' | 'dissolvedOn'>,
  on: string,
): boolean => holdsOn({ to: dissolvedOn }, on) && names.some((name) => holdsOn(name, on));

/** Returns the full name on that day, or the last one. */
export const fullName = (agency: Agency, on?: string): string => nameOn(agency, on).name;

/** Returns the short name if there is one, otherwise the full name. */
export const shortName = (agency: Agency, on?: string): string => {
  const name = nameOn(agency, on);
  return name.shortName ?? name.name;
};

/**
 * Returns the full name; if a dissolved agency shares it, with the end of its use: "Ủy ban nhân dân
 * tỉnh Vĩnh Long (trước 01/07/2025)", as opposed to today's committee of that name.
 */
export function distinctName({ id, data }: AgencyEntry, all: readonly AgencyEntry[]): string {
  const name = fullName(data);
  const isShared = (): boolean =>
    all.some((other) => other.id !== id && other.data.names.some((known) => known.name === name));
  return data.dissolvedOn && isShared()
    ? AGENCY.formerly(name, formatDate(addDays(data.dissolvedOn, 1)))
    : name;
}

/** Returns the direct successors, in the given order. */
export const successorsOf = (id: string, all: readonly AgencyEntry[]): AgencyEntry[] =>
  all.filter((entry) => entry.data.predecessors?.some((edge) => edge.agency === id));

/**
 * Returns all short names people may use for it: those it has had, and the current one of each
 * direct or indirect successor.
 */
export function alsoCalled({ id, data }: AgencyEntry, all: readonly AgencyEntry[]): string[] {
  const names = new Set(data.names.map(({ shortName: short, name }) => short ?? name));
  const seen = new Set([id]);
  for (const each of seen)
    for (const successor of successorsOf(each, all)) {
      seen.add(successor.id);
      names.add(shortName(successor.data));
    }
  return [...names];
}

export const isDissolved = (agency: Agency, on: string): boolean =>
  agency.dissolvedOn !== undefined && agency.dissolvedOn <= on;
