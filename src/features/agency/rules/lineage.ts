/** Predecessors, successors, parents and children of an agency. One direction is stored. */
import type { SUCCESSIONS, AgencyEntry } from '#features/agency/schema.ts';
import { holdsOn } from './name.ts';

export interface Succession {
  readonly agency: AgencyEntry;
  readonly on: string;
  readonly how: keyof typeof SUCCESSIONS;
}

export interface Lineage {
  readonly before: readonly Succession[];
  readonly after: readonly Succession[];
  readonly parents: readonly AgencyEntry[];
  readonly children: readonly AgencyEntry[];
}

/** Returns the last day the agency existed, or `today` if it still exists. */
const lastDay = ({ data }: AgencyEntry, today: string): string =>
  data.dissolvedOn && data.dissolvedOn < today ? data.dissolvedOn : today;

/** Returns both directions of succession, and parents and children today or on its last day. */
export function lineageOf(
  agency: AgencyEntry,
  all: readonly AgencyEntry[],
  today: string,
): Lineage {
  const byId = (id: string): AgencyEntry[] => all.filter((entry) => entry.id === id);
  const on = lastDay(agency, today);
  return {
    before: (agency.data.predecessors ?? []).flatMap((edge) =>
      byId(edge.agency).map((entry) => ({ agency: entry, on: edge.on, how: edge.how })),
    ),
    after: all.flatMap((entry) =>
      (entry.data.predecessors ?? [])
        .filter((edge) => edge.agency === agency.id)
        .map((edge) => ({ agency: entry, on: edge.on, how: edge.how })),
    ),
    parents: (agency.data.parents ?? [])
      .filter((edge) => holdsOn(edge, on))
      .flatMap((edge) => byId(edge.agency)),
    children: all.filter(({ data }) =>
      data.parents?.some((edge) => edge.agency === agency.id && holdsOn(edge, on)),
    ),
  };
}
