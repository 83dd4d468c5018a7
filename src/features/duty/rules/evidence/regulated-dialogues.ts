/** The regulation that governs the dialogues of the agency, and those it held under it. */
import { holdsOn } from '#features/agency/rules/name.ts';
import { isDialogueRegulation } from '#features/dialogue/rules/regulation.ts';
import { binds } from '#features/directive/rules/scope.ts';
import { together, type Cell } from '#features/duty/rules/status.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { dialogues, heldWords, NOT_HELD } from './dialogues.ts';
import { appliesIn, documentEvidence } from './directives.ts';
import { judgedOn, NO_DATA, type Kind, type Question } from './kind.ts';

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
      if (parent && holdsOn(edge, on) && parent.data.level !== 'central')
        line.set(parent.id, parent);
    }
  return new Set(line.keys());
}

const numbers = (entries: readonly DirectiveEntry[]): string =>
  entries.map(({ data }) => data.number).join(', ');

/**
 * Counts the agency's own regulation, and a superior's whose declared scope includes the agency. A
 * superior's regulation without a declared scope leaves the status undecided.
 */
function regulation(question: Question<'agencies' | 'directives'>): Cell {
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
}

export const regulatedDialogues: Kind<'agencies' | 'dialogues' | 'directives'> = {
  label: 'Quy chế đối thoại và cuộc đối thoại trong năm',
  hint: 'Số cuộc theo quy chế trong năm, ví dụ 1.',
  words: (minimum) =>
    `Đạt khi cơ quan có quy chế đối thoại còn hiệu lực và ${heldWords(minimum)}. Quy chế do chính cơ quan ban hành, hoặc do cơ quan cấp trên trong tỉnh ban hành và ghi đối tượng áp dụng có cơ quan này. ${NOT_HELD}`,
  reads: {
    agencies: 'all',
    dialogues: 'all',
    directives: (all) => all.filter(({ data }) => isDialogueRegulation(data)),
  },
  judge: (question) =>
    together([
      { name: 'Quy chế', cell: regulation(question) },
      { name: 'Đối thoại', cell: dialogues.judge(question) },
    ]),
};
