/**
 * Computes the status of a duty from records published on this site only, with one rule per kind of
 * evidence; `rule.ts` explains the same rules to citizens. Without records the status is "no data",
 * never "not met": no agency owes this site a report.
 */
import type { AgencyEntry, DutyEntry } from '#features/entry.ts';
import { dialogues, regulatedDialogues } from './dialogue-rules.ts';
import { figures } from './figure-rule.ts';
import { NO_DATA, type Published, type Rule } from './question.ts';
import { receptions } from './reception-rule.ts';
import { documents, inCharge, stories } from './record-rules.ts';
import type { EvidenceKind } from '#features/duty/schema.ts';
import type { Cell } from './status.ts';

export const NOT_APPLICABLE: Cell = { ...NO_DATA, status: 'not-applicable' };

const RULES: Readonly<Record<EvidenceKind, Rule>> = {
  directives: documents,
  agencies: inCharge,
  dialogues,
  'regulated-dialogues': regulatedDialogues,
  receptions,
  stories,
  statistics: figures,
};

/**
 * Returns the status of a duty for one agency and year, as published.
 * @param today the day of the build
 */
export function cellOf(
  duty: DutyEntry,
  agency: AgencyEntry,
  year: number,
  published: Published,
  today: string,
): Cell {
  if (!duty.data.appliesTo.includes(agency.data.kind)) return NOT_APPLICABLE;
  return RULES[duty.data.evidence.collection]({ duty: duty.data, agency, year, published, today });
}
