/** Rules for duties proved by own records: stories, implementing documents, people in charge. */
import { headIsInCharge } from '#features/agency/rules/in-charge.ts';
import type { Agency } from '#features/agency/schema.ts';
import { pathOf } from '#features/concepts.ts';
import type { DirectiveEntry } from '#features/entry.ts';
import { implementing } from './implementing.ts';
import { counted, firstDay, judgedOn, NO_DATA, type Question, type Rule } from './question.ts';
import { together, type Cell, type Evidence } from './status.ts';

export const documentEvidence = ({ id, data }: DirectiveEntry): Evidence => ({
  label: `${data.number}: ${data.title}`,
  path: pathOf('directive', id),
  sample: data.sample ?? false,
});

/** Was it issued by the end of that year and in force at its beginning? */
export const appliesIn = ({ data }: DirectiveEntry, year: number): boolean =>
  Number(data.issuedOn.slice(0, 4)) <= year && (data.expiresOn ?? '9999') >= firstDay(year);

export const stories: Rule = (question) => {
  const { agency, year, published } = question;
  const own = published.stories.filter(
    ({ data }) => data.agency === agency.id && data.registeredIn === year,
  );
  const evidence = own.map(({ id, data }) => ({
    label: data.title,
    path: pathOf('story', id),
    sample: data.sample ?? false,
  }));
  return counted(question, { unit: 'mô hình', value: own.length, evidence });
};

export const documents: Rule = (question) => {
  const { duty, agency, year, published } = question;
  const own = implementing(duty.directive, published.directives).filter(
    (entry) =>
      entry.data.issuer === agency.id &&
      appliesIn(entry, year) &&
      (duty.cadence !== 'yearly' || entry.data.issuedOn.startsWith(String(year))),
  );
  const evidence = own.map(documentEvidence);
  return counted(question, { unit: 'văn bản', value: own.length, evidence });
};

type InCharge = Agency['massMobilisationLead'];

/** Was the person in charge on the day of judgement? */
function personCell(question: Question, person: InCharge): Cell {
  const { agency, today } = question;
  // Without a date of assignment, only the current year can be judged.
  const since = person?.from ?? firstDay(Number(today.slice(0, 4)));
  if (!person || since > judgedOn(question)) return NO_DATA;
  const label = person.name ? `${person.name}, ${person.post}` : person.post;
  const sample = agency.data.sample ?? false;
  const evidence = [{ label, path: pathOf('agency', agency.id), sample }];
  return { status: 'met', value: 1, detail: person.post, evidence };
}

/** Does the post, "Chủ tịch UBND xã Thí Dụ", begin with the head's? Unknown head: any chairman. */
const isHead = ({ head }: Agency, post: string): boolean =>
  post.startsWith(head?.post ?? 'Chủ tịch');

/**
 * A leader must be assigned (Decision 23-QĐ/TW). In people's committees the chairman must be
 * directly in charge, nobody else; he may also be the assigned leader.
 */
export const inCharge: Rule = (question) => {
  const { data } = question.agency;
  const assigned = personCell(question, data.massMobilisationLead);
  if (!headIsInCharge(data.kind)) return assigned;
  const named = personCell(question, data.massMobilisationHead);
  const direct: Cell =
    named.status === 'met' && !isHead(data, named.detail) ? { ...named, status: 'unmet' } : named;
  if (direct.status === 'met' && assigned.status !== 'met') return direct;
  return together([
    { name: 'Trực tiếp phụ trách', cell: direct },
    { name: 'Được phân công', cell: assigned },
  ]);
};
