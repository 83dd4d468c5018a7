/**
 * Is a duty done? Computed from what is published on this site and from nothing else, by one rule
 * per kind of evidence; `rule.ts` writes the same rules for citizens. Nothing published is "no data",
 * never "not met": no agency owes this site a report.
 */
import type { AgencyEntry, DutyEntry } from '../entry.ts';
import { dialogues, regulatedDialogues } from './dialogue-rules.ts';
import { figures } from './figure-rule.ts';
import { NO_DATA, type Published, type Rule } from './question.ts';
import { receptions } from './reception-rule.ts';
import { documents, inCharge, stories } from './record-rules.ts';
import type { EvidenceKind } from './schema.ts';
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
 * What published records say of that duty of that agency in that year.
 * @param today the day on which the site is built
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
