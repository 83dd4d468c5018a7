/** Groups the agencies in the order in which readers of this province look for them. */
import { isDissolved } from './name.ts';
import type { AgencyKind, AgencyEntry } from '#features/agency/schema.ts';

export type GroupName =
  'party' | 'people' | 'departments' | 'front' | 'communes' | 'central' | 'former';

const OF_KIND: Record<AgencyKind, GroupName> = {
  party: 'party',
  council: 'people',
  committee: 'people',
  assembly: 'people',
  department: 'departments',
  centre: 'departments',
  front: 'front',
  commune: 'communes',
  government: 'central',
};
const ORDER: readonly GroupName[] = [
  ...(['party', 'people', 'departments', 'front', 'communes'] as const),
  ...(['central', 'former'] as const),
];

function groupOf({ data }: AgencyEntry, today: string): GroupName {
  if (isDissolved(data, today)) return 'former';
  if (data.level === 'central') return 'central';
  return data.level === 'commune' ? 'communes' : OF_KIND[data.kind];
}

/** Returns the non-empty groups, each in the given order, without agencies of other provinces. */
export const groupAgencies = (all: readonly AgencyEntry[], today: string) =>
  ORDER.map((name) => ({
    name,
    agencies: all.filter((entry) => !entry.data.outside && groupOf(entry, today) === name),
  })).filter(({ agencies }) => agencies.length > 0);
