/** All conditional help, by the path of the field. */
import { CONCEPTS } from '#features/concepts.ts';
import { SCHEMAS } from '#features/index.ts';
import { CONDITIONS } from './conditions.ts';
import { AGENCY_HELP } from '#features/agency/form/help.ts';
import { DIALOGUE_HELP } from '#features/dialogue/form/help.ts';
import { DIRECTIVE_HELP } from '#features/directive/form/help.ts';
import { FEEDBACK_HELP } from '#features/feedback/form/help.ts';
import { FIGURES_HELP } from '#features/duty/form/help.ts';
import type { HelpRules } from '#features/form.ts';
import { PUBLICATION_HELP } from './publication-help.ts';
import { RECEPTION_HELP } from '#features/reception/form/help.ts';
import { STORY_HELP } from '#features/story/form/help.ts';

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
