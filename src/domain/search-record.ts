/** What the search index is told of a page, beside its text. */
import type { ConceptName } from './concepts.ts';

export interface SearchRecord {
  readonly concept: ConceptName;
  /** Type of document, field, kind …: shown on the hit. */
  readonly type?: string | undefined;
  /** Short name of the agency, as it was called that day. */
  readonly agency?: string | undefined;
  readonly agencyId?: string | undefined;
  /** On an agency's own page: names under which everything of that agency is found. */
  readonly alsoCalled?: readonly string[] | undefined;
  /** Labels of the fields that the record belongs to. */
  readonly fields?: readonly string[] | undefined;
  /** Day, month or year of the record; its year is the filter. */
  readonly date?: string | undefined;
  /** Number of a document as printed. */
  readonly number?: string | undefined;
  /** Label of its validity. */
  readonly validity?: string | undefined;
  readonly sample?: boolean | undefined;
}
