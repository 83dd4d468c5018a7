/** Metadata of a page for the search index, besides its text. */
import type { ConceptName } from './concepts.ts';

export interface SearchRecord {
  readonly concept: ConceptName;
  /** Document type, field, kind …: shown in search results. */
  readonly type?: string | undefined;
  /** Short name of the agency on the date of the record. */
  readonly agency?: string | undefined;
  readonly agencyId?: string | undefined;
  /** On an agency's own page: other names that find everything of that agency. */
  readonly alsoCalled?: readonly string[] | undefined;
  /** Labels of the record's fields. */
  readonly fields?: readonly string[] | undefined;
  /** Day, month or year of the record; its year is the filter value. */
  readonly date?: string | undefined;
  /** Document number as printed. */
  readonly number?: string | undefined;
  /** Label of its validity. */
  readonly validity?: string | undefined;
  readonly sample?: boolean | undefined;
}
