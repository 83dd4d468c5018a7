/** All checks: those of every record, and those of each concept. */
import { addressChecks } from '#features/address/checks/former-addresses.ts';
import { agencyChecks } from '#features/agency/checks/agency-history.ts';
import type { ConceptName } from '#features/concepts.ts';
import { daysOffChecks } from '#features/days-off/checks/days-off.ts';
import { dialogueChecks } from '#features/dialogue/checks/index.ts';
import { directiveChecks } from '#features/directive/checks/index.ts';
import { dutyChecks } from '#features/duty/checks/duty-evidence.ts';
import { feedbackChecks } from '#features/feedback/checks/index.ts';
import { receptionChecks } from '#features/reception/checks/index.ts';
import { statisticChecks } from '#features/statistic/checks/index.ts';
import { storyChecks } from '#features/story/checks/index.ts';
import { bodyMarkdown, bodyPresent } from './body.ts';
import type { Checks } from './context.ts';
import { fileName, readable, siteExists } from './readable.ts';
import { relationExists } from './relation-exists.ts';
import { schema } from './schema.ts';
import { encoding, personalData, secretMark } from './text.ts';
import {
  contactIsReal,
  publishAt,
  sampleApart,
  sampleOnlyOnDemonstration,
  sourceGiven,
} from './trust.ts';
import { uploadBytes, uploadExists, uploadUsed } from './uploads.ts';

const general: Checks = {
  tree: [readable, siteExists, contactIsReal, uploadUsed, uploadBytes],
  text: [
    ...[fileName, schema, uploadExists, bodyMarkdown],
    ...[encoding, secretMark, sampleOnlyOnDemonstration],
  ],
  validText: [bodyPresent, personalData],
  kept: [relationExists],
  valid: [sourceGiven, sampleApart, publishAt],
};

/** Undefined where those of every record are enough. */
const OF_CONCEPTS: Readonly<Record<ConceptName, Checks | undefined>> = {
  directive: directiveChecks,
  reception: receptionChecks,
  story: storyChecks,
  statistic: statisticChecks,
  agency: agencyChecks,
  dialogue: dialogueChecks,
  feedback: feedbackChecks,
  duty: dutyChecks,
  daysOff: daysOffChecks,
  knownDocument: undefined,
};

export const CHECKS: readonly Checks[] = [
  general,
  addressChecks,
  ...Object.values(OF_CONCEPTS).filter((checks) => checks !== undefined),
];
