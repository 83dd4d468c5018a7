/** The checks of directives. */
import type { Checks } from '#check/context.ts';
import { citable, fullText } from './citation.ts';
import { changeDates, changesRecorded } from './directive-changes.ts';
import { directiveDates, predecessorDates } from './directive-dates.ts';
import { directiveSlugMatches } from './directive-slug.ts';
import { pdfReadable, scanHasText, unproofread } from './originals.ts';
import { publishedUnits } from './published-units.ts';
import { prepareCitations, relationCitations } from './relation-citations.ts';
import { relationCircles, relationDoubles, relationValidity } from './relation-contradictions.ts';
import { relationParts } from './relation-parts.ts';
import { structure } from './structure.ts';
import { uniqueDocumentNumber } from './unique-document-number.ts';

export const directiveChecks: Checks = {
  tree: [uniqueDocumentNumber, relationCircles, pdfReadable],
  validText: [structure],
  valid: [
    ...[directiveDates, predecessorDates, directiveSlugMatches, changeDates],
    ...[relationCitations, relationDoubles, relationValidity, relationParts],
    ...[citable, fullText, unproofread, scanHasText],
  ],
  history: [changesRecorded, publishedUnits],
  prepare: prepareCitations,
};
