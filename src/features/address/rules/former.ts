/** Redirects from every address ever published to the renamed record, or to a notice of removal. */
import { CONCEPTS, pathOf, type CollectionName, type ConceptName } from '#features/concepts.ts';

/** Concepts whose records have pages named by their id; a reception's page is named by its agency. */
export const ADDRESSED = [
  'directive',
  'story',
  'statistic',
  'agency',
  'dialogue',
  'feedback',
] as const satisfies readonly ConceptName[];

/** Returns the concept of a collection whose records have addresses; undefined for others. */
export const addressedConcept = (collection: string): ConceptName | undefined =>
  ADDRESSED.find((concept) => (CONCEPTS[concept].collection as CollectionName) === collection);

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
