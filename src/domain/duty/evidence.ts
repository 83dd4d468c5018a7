/**
 * Is a duty done? Computed from what is published on this site and from nothing else, by one rule
 * per kind of evidence; `rule.ts` writes the same rules for citizens. Nothing published is "not
 * reported", never "not met": silence is a fact about the reporting.
 */
import { formatDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { pathOf } from '../concepts.ts';
import type {
  AgencyEntry,
  DialogueEntry,
  DirectiveEntry,
  DutyEntry,
  ReceptionEntry,
  StatisticEntry,
  StoryEntry,
} from '../entry.ts';
import { comparePeriods, periodName } from '../statistic/period.ts';
import { currentPoints, reaches } from '../statistic/series.ts';
import { rowId } from '../statistic/row-id.ts';
import { implementing } from './implementing.ts';
import type { Duty } from './schema.ts';
import type { Cell, Evidence } from './status.ts';

/** The published records that the rules look at. */
export interface Published {
  readonly directives: readonly DirectiveEntry[];
  readonly dialogues: readonly DialogueEntry[];
  readonly receptions: readonly ReceptionEntry[];
  readonly stories: readonly StoryEntry[];
  readonly statistics: readonly StatisticEntry[];
}

interface Question {
  readonly duty: Duty;
  readonly agency: AgencyEntry;
  readonly year: number;
  readonly published: Published;
  readonly today: string;
}
type Rule = (question: Question) => Cell;

const NOT_REPORTED: Cell = { status: 'not-reported', value: undefined, detail: '', evidence: [] };
export const NOT_APPLICABLE: Cell = { ...NOT_REPORTED, status: 'not-applicable' };

const firstDay = (year: number): string => `${year}-01-01`;
const lastDay = (year: number): string => `${year}-12-31`;

/** Compares a count with the minimum; `published` is whatever was published, counted or not. */
function counted(
  duty: Duty,
  unit: string,
  value: number,
  evidence: readonly Evidence[],
  detail = `${formatNumber(value)} ${unit}`,
): Cell {
  if (evidence.length === 0) return NOT_REPORTED;
  return { status: value >= duty.evidence.minimum ? 'met' : 'unmet', value, detail, evidence };
}

const stories: Rule = ({ duty, agency, year, published }) => {
  const own = published.stories.filter(
    ({ data }) => data.agency === agency.id && data.registeredIn === year,
  );
  const evidence = own.map(({ id, data }) => ({
    label: data.title,
    path: pathOf('story', id),
    sample: data.sample ?? false,
  }));
  return counted(duty, 'mô hình', own.length, evidence);
};

const dialogues: Rule = ({ duty, agency, year, published }) => {
  const own = published.dialogues.filter(
    ({ data }) => data.agency === agency.id && data.on.startsWith(`${year}-`),
  );
  const evidence = own.map(({ id, data }) => ({
    label: `${data.title} (${formatDate(data.on)})`,
    path: pathOf('dialogue', id),
    sample: data.sample ?? false,
  }));
  const held = own.filter(({ data }) => data.status === 'held').length;
  return counted(duty, 'cuộc', held, evidence);
};

const receptions: Rule = ({ duty, agency, year, published }) => {
  const own = published.receptions.filter(
    ({ data }) =>
      data.agency === agency.id &&
      data.validFrom <= lastDay(year) &&
      (data.validTo ?? lastDay(year)) >= firstDay(year),
  );
  const evidence = own.map(({ data }) => ({
    label: data.title,
    path: pathOf('reception', agency.id),
    sample: data.sample ?? false,
  }));
  return counted(duty, 'lịch', own.length, evidence);
};

const lead: Rule = ({ duty, agency, year, today }) => {
  const person = agency.data.massMobilisationLead;
  // Without a day of assignment nothing can be said of earlier years.
  const since = person?.from ?? firstDay(Number(today.slice(0, 4)));
  if (!person || since > lastDay(year)) return NOT_REPORTED;
  const label = person.name ? `${person.name}, ${person.post}` : person.post;
  const sample = agency.data.sample ?? false;
  return counted(duty, '', 1, [{ label, path: pathOf('agency', agency.id), sample }], person.post);
};

const documents: Rule = ({ duty, agency, year, published }) => {
  const own = implementing(duty.directive, published.directives).filter(({ data }) => {
    const issued = Number(data.issuedOn.slice(0, 4));
    const inTime = duty.cadence === 'yearly' ? issued === year : issued <= year;
    return data.issuer === agency.id && inTime && (data.expiresOn ?? '9999') >= firstDay(year);
  });
  const evidence = own.map(({ id, data }) => ({
    label: `${data.number}: ${data.title}`,
    path: pathOf('directive', id),
    sample: data.sample ?? false,
  }));
  return counted(duty, 'văn bản', own.length, evidence);
};

const figures: Rule = ({ duty, agency, year, published }) => {
  const { statistic: id, minimum } = duty.evidence;
  const entry = published.statistics.find((statistic) => statistic.id === id);
  if (!entry) return NOT_REPORTED;
  const { data } = entry;
  const group = data.groups?.[0]?.key;
  const point = currentPoints(data)
    .filter((p) => p.agency === agency.id && p.to.startsWith(`${year}-`))
    .filter((p) => p.group === undefined || p.group === group)
    .sort(comparePeriods)
    .at(-1);
  if (!point) return NOT_REPORTED;
  const name = periodName(data.periodKind, point);
  const unit = data.unit === '%' ? '%' : ` ${data.unit}`;
  return {
    status: reaches(data, point.stated, minimum) ? 'met' : 'unmet',
    value: point.stated,
    detail: `${formatNumber(point.stated)}${unit}`,
    evidence: [
      {
        label: `${data.title}, ${name}`,
        path: `${pathOf('statistic', entry.id)}#${rowId(point)}`,
        sample: data.sample ?? false,
      },
    ],
  };
};

const RULES: Readonly<Record<Duty['evidence']['collection'], Rule>> = {
  stories,
  dialogues,
  receptions,
  agencies: lead,
  directives: documents,
  statistics: figures,
};

/**
 * What published records say of that duty of that agency in that year.
 * @param issuedOn day, month or year in which the directive was issued
 * @param today the day on which the site is built
 */
export function cellOf(
  duty: DutyEntry,
  agency: AgencyEntry,
  year: number,
  published: Published,
  { issuedOn, today }: { issuedOn: string; today: string },
): Cell {
  const applies =
    duty.data.appliesTo.includes(agency.data.kind) && year >= Number(issuedOn.slice(0, 4));
  if (!applies) return NOT_APPLICABLE;
  return RULES[duty.data.evidence.collection]({ duty: duty.data, agency, year, published, today });
}
