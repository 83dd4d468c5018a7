import type { Checks } from '#check/context.ts';
import { citable } from './citation.ts';
import { changesRecorded } from './directive-changes.ts';
import { predecessorDates } from './predecessor-dates.ts';
import { directiveSlugMatches } from './directive-slug.ts';
import { pdfReadable, scanHasText } from './originals.ts';
import { publishedUnits } from './published-units.ts';
import { prepareCitations, relationCitations } from './relation-citations.ts';
import { relationCircles, relationDoubles, relationValidity } from './relation-contradictions.ts';
import { relationParts } from './relation-parts.ts';
import { uniqueDocumentNumber } from './unique-document-number.ts';

export const directiveChecks: Checks = {
  tree: [uniqueDocumentNumber, relationCircles, pdfReadable],
  valid: [
    ...[predecessorDates, directiveSlugMatches],
    ...[relationCitations, relationDoubles, relationValidity, relationParts],
    ...[citable, scanHasText],
  ],
  history: [changesRecorded, publishedUnits],
  prepare: prepareCitations,
};
