/** Redirects from every address ever published to the renamed record, or to a notice of removal. */
import { pathOf, type ConceptName } from '#features/concepts.ts';

export interface Moved {
  readonly from: string;
  readonly to: string;
  /** Only this address moved, not the pages and files below it. */
  readonly alone?: true;
}

/** Returns the redirects from the former addresses of a record. */
export const movesOf = (
  concept: ConceptName,
  { id, data }: { id: string; data: { formerIds?: readonly string[] | undefined } },
): Moved[] =>
  (data.formerIds ?? []).map((former) => ({
    from: pathOf(concept, former),
    to: pathOf(concept, id),
  }));
