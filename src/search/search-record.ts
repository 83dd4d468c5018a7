/** Metadata of a page for search, besides its text. */
import { COMMON } from '#site/labels.ts';
import { SEARCH } from './labels.ts';
import { CONCEPTS, type ConceptName } from '#features/concepts.ts';

export interface SearchRecord {
  readonly concept: ConceptName;
  /** Document type, field, kind …: shown in search results. */
  readonly type?: string | undefined;
  /** Short name of the agency on the date of the record. */
  readonly agency?: string | undefined;
  readonly agencyId?: string | undefined;
  /** On an agency's own page: other names that find everything of that agency. */
  readonly alsoCalled?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  /** Day, month or year of the record; its year is the filter value. */
  readonly date?: string | undefined;
  readonly number?: string | undefined;
  readonly validity?: string | undefined;
  readonly sample?: boolean | undefined;
  /** Of another province or not in force: found after its equals. */
  readonly secondary?: boolean | undefined;
}

/** A value in the head of a page, and under which keys Pagefind reads it. */
interface Fact {
  /** Shown with a result. Has one value per page; its words find the page. */
  readonly meta?: string;
  /** A filter has as many values as there are facts of it. */
  readonly filter?: string;
  readonly sort?: string;
  readonly value: string;
}

/** Between values of one key of metadata. */
export const FACT_SEPARATOR = '; ';
/** Values of the filter for notes. */
export const FACT_NOTES = { sample: COMMON.sample, secondary: SEARCH.secondary } as const;
/** Facts that are only filters. */
export const FACT_FILTERS = { field: SEARCH.field, note: SEARCH.note } as const;

/**
 * The facts of a record other than its title, for the index of this site and for the bundle of
 * Pagefind that other sites merge (https://pagefind.app/docs/metadata/). Names of filters are shown.
 */
export function factsOf(record: SearchRecord): readonly Fact[] {
  const { date, alsoCalled = [], fields = [] } = record;
  const all: (Omit<Fact, 'value'> & { value: string | undefined })[] = [
    { meta: 'kind', filter: SEARCH.kind, value: CONCEPTS[record.concept].plural },
    { meta: 'type', filter: SEARCH.type, value: record.type },
    { meta: 'agency', filter: SEARCH.agency, value: record.agency },
    { meta: 'agency-id', value: record.agencyId },
    { meta: 'also-called', value: alsoCalled.join(FACT_SEPARATOR) },
    ...fields.map((value) => ({ filter: FACT_FILTERS.field, value })),
    { meta: 'date', sort: 'date', value: date },
    { filter: SEARCH.year, value: date?.slice(0, 4) },
    { meta: 'number', value: record.number },
    { meta: 'validity', filter: SEARCH.validity, value: record.validity },
    { filter: FACT_FILTERS.note, value: record.sample ? FACT_NOTES.sample : undefined },
    { filter: FACT_FILTERS.note, value: record.secondary ? FACT_NOTES.secondary : undefined },
  ];
  return all.flatMap(({ value, ...keys }) => (value ? [{ ...keys, value }] : []));
}
