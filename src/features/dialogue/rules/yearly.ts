/**
 * Did each agency hold the required dialogues of a year? Based only on records published here:
 * missing records mean "no information", never "not held".
 */
import { isDissolved } from '#features/agency/rules/name.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DialogueEntry } from '#features/dialogue/schema.ts';
import { dialogueMinimum } from './minimum.ts';
import { phaseOf, type Phase } from './phase.ts';

export type YearState = Phase | 'unreported' | 'none';

interface YearCell {
  readonly year: number;
  readonly state: YearState;
  readonly dialogues: readonly DialogueEntry[];
  /** Number of dialogues held, and the number required by law. */
  readonly held: number;
  readonly minimum: number;
}

export interface YearRow {
  readonly agency: AgencyEntry;
  readonly cells: readonly YearCell[];
}

/** The state of a year, by priority: one dialogue held outweighs one cancelled. */
const ORDER: readonly Phase[] = ['held', 'upcoming', 'silent', 'unknown', 'cancelled'];

function cellOf(
  { id, data }: AgencyEntry,
  all: readonly DialogueEntry[],
  year: number,
  now: string,
): YearCell {
  const minimum = dialogueMinimum(data, year)?.perYear ?? 0;
  const exists =
    (data.names[0]?.from ?? '') <= `${year}-12-31` && !isDissolved(data, `${year}-01-01`);
  const own = all.filter(
    ({ data: { agency, on, audience } }) =>
      // The law asks for dialogues with citizens; those with an agency's own staff are others.
      agency === id && on.startsWith(`${year}-`) && audience !== 'staff',
  );
  const byPhase = Map.groupBy(own, (dialogue) => phaseOf(dialogue.data, now));
  const held = byPhase.get('held')?.length ?? 0;
  const phase = ORDER.find((one) => byPhase.has(one));
  if (phase) return { year, state: phase, dialogues: byPhase.get(phase) ?? [], held, minimum };
  const state = exists && minimum > 0 ? 'unreported' : 'none';
  return { year, state, dialogues: [], held, minimum };
}

/** Maximum number of years shown; the yearly lists contain the rest. */
const YEARS = 5;

/** Returns the years in which a minimum applied, newest first, including the current one. */
export function minimumYears(agencies: readonly AgencyEntry[], now: string): number[] {
  const last = Number(now.slice(0, 4));
  return Array.from({ length: YEARS }, (_, index) => last - index).filter((year) =>
    agencies.some(({ data }) => dialogueMinimum(data, year)),
  );
}

/** Returns one row per agency of this province that must hold dialogues, in the given order. */
export function yearRows(
  agencies: readonly AgencyEntry[],
  dialogues: readonly DialogueEntry[],
  years: readonly number[],
  now: string,
): YearRow[] {
  return agencies
    .filter(({ data }) => !data.outside && years.some((year) => dialogueMinimum(data, year)))
    .map((agency) => ({
      agency,
      cells: years.map((year) => cellOf(agency, dialogues, year, now)),
    }))
    .filter(({ cells }) => cells.some(({ state }) => state !== 'none'));
}
