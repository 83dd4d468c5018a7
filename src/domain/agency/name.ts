/**
 * What an agency is called. Provinces merged on 01/07/2025 and departments were renamed: a document
 * keeps the issuer's name of its day and says "nay là …".
 */
import { addDays, formatDate } from '#lib/local-date.ts';
import type { AgencyEntry } from '../entry.ts';
import type { Agency } from './schema.ts';

type Name = Agency['names'][number];

/** The name in use on that day (or month or year); without a day, the last one. */
export function nameOn(agency: Agency, on?: string): Name {
  const fits = (name: Name): boolean =>
    on !== undefined &&
    (!name.from || name.from.slice(0, on.length) <= on) &&
    (!name.to || on <= name.to.slice(0, on.length));
  const name = agency.names.find(fits) ?? agency.names.at(-1);
  if (!name) throw new Error('Cơ quan phải có ít nhất một tên');
  return name;
}

/** Full name, of that day or the latest. */
export const fullName = (agency: Agency, on?: string): string => nameOn(agency, on).name;

/** Short name where there is one, else the full name. */
export const shortName = (agency: Agency, on?: string): string => {
  const name = nameOn(agency, on);
  return name.shortName ?? name.name;
};

/**
 * The full name; of a former agency whose name another one bears, with the day until which it was its:
 * "Ủy ban nhân dân tỉnh Vĩnh Long (trước 01/07/2025)", which is not today's committee of that name.
 */
export function distinctName({ id, data }: AgencyEntry, all: readonly AgencyEntry[]): string {
  const name = fullName(data);
  const isShared = (): boolean =>
    all.some((other) => other.id !== id && other.data.names.some((known) => known.name === name));
  return data.dissolvedOn && isShared()
    ? `${name} (trước ${formatDate(addDays(data.dissolvedOn, 1))})`
    : name;
}

/** The agencies that took over from this one, in the order of the list given. */
export const successorsOf = (id: string, all: readonly AgencyEntry[]): AgencyEntry[] =>
  all.filter((entry) => entry.data.predecessors?.some((edge) => edge.agency === id));

/**
 * Short names that people may still, or already, call it by: all it has had, and the present one of
 * each agency that took over from it.
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

/** Has it ceased to exist by that day? */
export const isDissolved = (agency: Agency, on: string): boolean =>
  agency.dissolvedOn !== undefined && agency.dissolvedOn <= on;
