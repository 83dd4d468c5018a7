/** All conditional help, by the path of the field. */
import { CONCEPTS } from '#domain/concepts.ts';
import { SCHEMAS } from '#domain/schemas.ts';
import { CONDITIONS } from './conditions.ts';
import { AGENCY_HELP } from './help/agency.ts';
import { DIALOGUE_HELP } from './help/dialogue.ts';
import { DIRECTIVE_HELP } from './help/directive.ts';
import { FEEDBACK_HELP } from './help/feedback.ts';
import { FIGURES_HELP } from './help/figures.ts';
import type { HelpRules } from './help/help.ts';
import { PUBLICATION_HELP } from './help/publication.ts';
import { RECEPTION_HELP } from './help/reception.ts';
import { STORY_HELP } from './help/story.ts';

const publicationHelp = (): HelpRules =>
  Object.fromEntries(
    Object.values(CONCEPTS).flatMap(({ collection }) =>
      Object.entries(PUBLICATION_HELP)
        .filter(([key]) => key in SCHEMAS[collection].shape)
        .map(([key, rule]) => [`${collection}.${key}`, rule] as const),
    ),
  );

export const HELP: HelpRules = {
  ...publicationHelp(),
  ...DIRECTIVE_HELP,
  ...RECEPTION_HELP,
  ...STORY_HELP,
  ...DIALOGUE_HELP,
  ...FEEDBACK_HELP,
  ...FIGURES_HELP,
  ...AGENCY_HELP,
};

/**
 * Does the field depend on other values?
 * @param path as in `fields.ts`; Decap's field carries it under `rule`
 */
export const hasRule = (path: string): boolean =>
  Object.hasOwn(CONDITIONS, path) || Object.hasOwn(HELP, path);
