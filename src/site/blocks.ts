/**
 * Blocks: what concepts show on the home page and on the pages of agencies and documents, one
 * component each, `src/features/<concept>/blocks/{Home,Agency,Directive}.astro`. A block asks for
 * its own data and draws nothing where there are none.
 *
 * Pages find them by their files, so that a page has the style sheets of its own blocks alone.
 */
import type { ConceptName } from '#features/concepts.ts';

/** Items of a block of the home page; few, so that the page is read to its end. */
export const HOME_ITEMS = 3;

const folderOf = (concept: ConceptName): string =>
  concept.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/**
 * @param found blocks by the path of their file
 * @throws Error where the concept has none
 */
export function blockOf<B>(found: Readonly<Record<string, B>>, concept: ConceptName): B {
  const isOfConcept = (path: string) => path.startsWith(`/src/features/${folderOf(concept)}/`);
  const [, block] = Object.entries(found).find(([path]) => isOfConcept(path)) ?? [];
  if (!block) throw new Error(`src/site/features.ts lists a block that “${concept}” does not have`);
  return block;
}
