/** Rules for duties proved by dialogues and by the regulation that governs them. */
import { formatDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry, DirectiveEntry } from '#features/entry.ts';
import { isDialogueRegulation } from '#features/dialogue/rules/regulation.ts';
import { binds } from '#features/directive/rules/scope.ts';
import { counted, judgedOn, NO_DATA, type Rule } from './question.ts';
import { appliesIn, documentEvidence } from './record-rules.ts';
import { together } from './status.ts';

export const dialogues: Rule = (question) => {
  const { agency, year, published } = question;
  const own = published.dialogues.filter(
    ({ data }) => data.agency === agency.id && data.on.startsWith(`${year}-`),
  );
  const evidence = own.map(({ id, data }) => ({
    label: `${data.title} (${formatDate(data.on)})`,
    path: pathOf('dialogue', id),
    sample: data.sample ?? false,
  }));
  const count = (status: string): number => own.filter(({ data }) => data.status === status).length;
  // An announced dialogue without a reported result may have been held.
  const undecided = count('announced');
  const value = count('held');
  const announced = `${formatNumber(undecided)} cuộc đã báo trước`;
  const none = undecided > 0 ? announced : `${formatNumber(own.length)} cuộc không tổ chức`;
  const detail = value === 0 ? { detail: none } : {};
  return counted(question, { unit: 'cuộc', value, undecided, evidence, ...detail });
};

/** Returns the agency and its superiors in the province on that day: only they can bind it. */
function possibleIssuers(
  agency: AgencyEntry,
  on: string,
  all: readonly AgencyEntry[],
): Set<string> {
  const line = new Map([[agency.id, agency]]);
  // The loop also visits parents added during the iteration.
  for (const { data } of line.values())
    for (const edge of data.parents ?? []) {
      const parent = all.find(({ id }) => id === edge.agency);
      const holds = (edge.from ?? '') <= on && on <= (edge.to ?? '9999');
      if (parent && holds && parent.data.level !== 'central') line.set(parent.id, parent);
    }
  return new Set(line.keys());
}

const numbers = (entries: readonly DirectiveEntry[]): string =>
  entries.map(({ data }) => data.number).join(', ');

/**
 * Counts the agency's own regulation, and a superior's whose declared scope includes the agency. A
 * superior's regulation without a declared scope leaves the status undecided.
 */
export const regulation: Rule = (question) => {
  const { agency, year, published } = question;
  const issuers = possibleIssuers(agency, judgedOn(question), published.agencies);
  const known = published.directives.filter(
    (entry) =>
      issuers.has(entry.data.issuer) && isDialogueRegulation(entry.data) && appliesIn(entry, year),
  );
  const bindsIt = ({ data }: DirectiveEntry): boolean | undefined =>
    binds(data, agency) ?? (data.issuer === agency.id || undefined);
  const own = known.filter((entry) => bindsIt(entry) === true);
  const one = own.length === 1;
  if (own.length > 0)
    return {
      ...{ status: 'met', value: own.length, detail: one ? numbers(own) : `${own.length} quy chế` },
      evidence: own.map(documentEvidence),
    };
  const unclear = known.filter((entry) => bindsIt(entry) === undefined);
  if (unclear.length === 0) return NO_DATA;
  const detail = `${numbers(unclear)} chưa ghi đối tượng áp dụng`;
  return { ...NO_DATA, detail, evidence: unclear.map(documentEvidence) };
};

export const regulatedDialogues: Rule = (question) =>
  together([
    { name: 'Quy chế', cell: regulation(question) },
    { name: 'Đối thoại', cell: dialogues(question) },
  ]);
