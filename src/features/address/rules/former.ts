/** Redirects from every address ever published to the renamed record, or to a notice of removal. */
import { pathOf, type ConceptName } from '#features/concepts.ts';

export interface Moved {
  readonly from: string;
  readonly to: string;
  /** Only this address moved, not the pages and files below it. */
  readonly alone?: true;
}

export const movesOf = (
  concept: ConceptName,
  { id, data }: { id: string; data: { formerIds?: readonly string[] | undefined } },
): Moved[] =>
  (data.formerIds ?? []).map((former) => ({
    from: pathOf(concept, former),
    to: pathOf(concept, id),
  }));

/** `thuc-hien` of `/thuc-hien/2021-08-ct-tu/`. */
const sectionOf = (path: string): string | undefined => path.split('/')[1];

/** Returns the redirect of a removed page: what is below it has its like only in the same section. */
export const replaced = (from: string, to: string): Moved =>
  sectionOf(from) === sectionOf(to) ? { from, to } : { from, to, alone: true };
