/** Duties proved by records of the agency itself: models, an implementing document, who is in charge. */
import { pathOf } from '../concepts.ts';
import type { DirectiveEntry } from '../entry.ts';
import { implementing } from './implementing.ts';
import { counted, firstDay, judgedOn, NOT_REPORTED, type Rule } from './question.ts';
import type { Evidence } from './status.ts';

export const documentEvidence = ({ id, data }: DirectiveEntry): Evidence => ({
  label: `${data.number}: ${data.title}`,
  path: pathOf('directive', id),
  sample: data.sample ?? false,
});

/** Was it issued by the end of that year, and still in force at its beginning? */
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

export const lead: Rule = (question) => {
  const { agency, today } = question;
  const person = agency.data.massMobilisationLead;
  // Without a day of assignment nothing can be said of earlier years.
  const since = person?.from ?? firstDay(Number(today.slice(0, 4)));
  if (!person || since > judgedOn(question)) return NOT_REPORTED;
  const label = person.name ? `${person.name}, ${person.post}` : person.post;
  const sample = agency.data.sample ?? false;
  const evidence = [{ label, path: pathOf('agency', agency.id), sample }];
  return { status: 'met', value: 1, detail: person.post, evidence };
};
