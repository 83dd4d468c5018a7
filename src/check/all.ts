/** All checks: those that judge a record by itself, and those that need files or other records. */
import { addressChecks } from '#features/address/checks/former-addresses.ts';
import { agencyChecks } from '#features/agency/checks/agency-history.ts';
import type { ConceptName } from '#features/concepts.ts';
import { dialogueChecks } from '#features/dialogue/checks/index.ts';
import { directiveChecks } from '#features/directive/checks/index.ts';
import { dutyChecks } from '#features/duty/checks/duty-evidence.ts';
import { feedbackChecks } from '#features/feedback/checks/index.ts';
import { receptionChecks } from '#features/reception/checks/index.ts';
import { storyChecks } from '#features/story/checks/index.ts';
import type { Checks } from './context.ts';
import { OWN_CHECKS } from './own.ts';
import { contactIsReal, fileName, readable, siteExists } from './readable.ts';
import { relationExists } from './relation-exists.ts';
import { schema } from './schema.ts';
import { personalData } from './text.ts';
import { uploadBytes, uploadExists, uploadUsed } from './uploads.ts';

const general: Checks = {
  tree: [readable, siteExists, contactIsReal, uploadUsed, uploadBytes],
  text: [fileName, schema, uploadExists],
  validText: [personalData],
  kept: [relationExists],
};

const OF_CONCEPTS: Readonly<Partial<Record<ConceptName, Checks>>> = {
  directive: directiveChecks,
  reception: receptionChecks,
  story: storyChecks,
  agency: agencyChecks,
  dialogue: dialogueChecks,
  feedback: feedbackChecks,
  duty: dutyChecks,
};

export const CHECKS: readonly Checks[] = [
  ...OWN_CHECKS,
  general,
  addressChecks,
  ...Object.values(OF_CONCEPTS),
];
