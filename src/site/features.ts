/**
 * The site parts of all concepts. What a part imports does not import this list, or the modules
 * would import one another in a cycle.
 */
import { agency } from '#features/agency/site.ts';
import type { ConceptName } from '#features/concepts.ts';
import { dialogue } from '#features/dialogue/site.ts';
import { directive } from '#features/directive/site.ts';
import { duty } from '#features/duty/site.ts';
import { feedback } from '#features/feedback/site.ts';
import { petition } from '#features/petition/site.ts';
import { reception } from '#features/reception/site.ts';
import { statistic } from '#features/statistic/site.ts';
import { story } from '#features/story/site.ts';
import { WITHOUT_PAGES, type SitePart } from './site-part.ts';

export const SITE_PARTS = {
  directive,
  reception,
  story,
  statistic,
  agency,
  dialogue,
  feedback,
  duty,
  petition,
  daysOff: WITHOUT_PAGES,
  knownDocument: WITHOUT_PAGES,
} satisfies Record<ConceptName, SitePart>;

/** The blocks of the home page (blocks.ts): concepts of one row are beside each other. */
export const HOME_BLOCKS = [
  ['duty'],
  ['directive', 'reception'],
  ['statistic'],
  ['story'],
  ['dialogue'],
] as const satisfies readonly (readonly ConceptName[])[];

export const DIRECTIVE_BLOCKS = ['duty', 'story', 'dialogue'] as const satisfies ConceptName[];

export const AGENCY_BLOCKS = [
  'reception',
  'duty',
  'directive',
  'story',
  'statistic',
  'dialogue',
  'feedback',
] as const satisfies readonly ConceptName[];
