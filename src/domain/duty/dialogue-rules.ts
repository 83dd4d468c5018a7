/** Duties proved by dialogues, and by the regulation under which they are held. */
import { foldText } from '#lib/fold-text.ts';
import { formatDate } from '#lib/local-date.ts';
import { pathOf } from '../concepts.ts';
import type { AgencyEntry, DirectiveEntry } from '../entry.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from '../directive/types.ts';
import { counted, judgedOn, NOT_REPORTED, type Rule } from './question.ts';
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
  // A dialogue that was announced and never spoken of again may have been held.
  const undecided = count('announced');
  return counted(question, { unit: 'cuộc', value: count('held'), undecided, evidence });
};

const REGULATIONS: ReadonlySet<DocumentTypeId> = new Set(['quy-che', 'quy-dinh', 'quyet-dinh']);

/**
 * Is it a dialogue regulation? Told by what an official regulation bears anyway: its type, and
 * "đối thoại" in its title ("Quyết định … Ban hành Quy chế đối thoại …"), so that nobody has to mark it.
 */
export function isDialogueRegulation({ data }: DirectiveEntry): boolean {
  const type = data.type as DocumentTypeId;
  if (!REGULATIONS.has(type)) return false;
  const words = foldText(`${DOCUMENT_TYPES[type].name} ${data.title}`);
  return words.includes('doi thoai') && /quy (?:che|dinh)/.test(words);
}

/** The agency and those of the province above it on that day: a regulation binds whoever is below. */
function lineOf(agency: AgencyEntry, on: string, all: readonly AgencyEntry[]): Set<string> {
  const line = new Map([[agency.id, agency]]);
  // Walked as it grows.
  for (const { data } of line.values())
    for (const edge of data.parents ?? []) {
      const parent = all.find(({ id }) => id === edge.agency);
      const holds = (edge.from ?? '') <= on && on <= (edge.to ?? '9999');
      if (parent && holds && parent.data.level !== 'central') line.set(parent.id, parent);
    }
  return new Set(line.keys());
}

export const regulation: Rule = (question) => {
  const { agency, year, published } = question;
  const issuers = lineOf(agency, judgedOn(question), published.agencies);
  const own = published.directives.filter(
    (entry) =>
      issuers.has(entry.data.issuer) && isDialogueRegulation(entry) && appliesIn(entry, year),
  );
  if (own.length === 0) return NOT_REPORTED;
  const detail = own.map(({ data }) => data.number).join(', ');
  return { status: 'met', value: own.length, detail, evidence: own.map(documentEvidence) };
};

export const regulatedDialogues: Rule = (question) =>
  together([
    { name: 'Quy chế', cell: regulation(question) },
    { name: 'Đối thoại', cell: dialogues(question) },
  ]);
