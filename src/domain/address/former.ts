/** Every address that was ever published leads somewhere: to the record under its new name, or to a word of why it is gone. */
import { CONCEPTS, pathOf, type CollectionName, type ConceptName } from '../concepts.ts';

/** Concepts whose records have pages named by their id; a reception's page is named by its agency. */
export const ADDRESSED = [
  'directive',
  'story',
  'statistic',
  'agency',
  'dialogue',
  'feedback',
] as const satisfies readonly ConceptName[];

export type AddressedCollection = (typeof CONCEPTS)[(typeof ADDRESSED)[number]]['collection'];

/** The concept of a collection whose records have addresses; undefined for the others. */
export const addressedConcept = (collection: string): ConceptName | undefined =>
  ADDRESSED.find((concept) => (CONCEPTS[concept].collection as CollectionName) === collection);

export interface Moved {
  readonly from: string;
  readonly to: string;
  /** What was below it and beside it did not move with it. */
  readonly alone?: true;
}

/** Where the former addresses of a record lead. */
export const movesOf = (
  concept: ConceptName,
  { id, data }: { id: string; data: { formerIds?: readonly string[] | undefined } },
): Moved[] =>
  (data.formerIds ?? []).map((former) => ({
    from: pathOf(concept, former),
    to: pathOf(concept, id),
  }));
