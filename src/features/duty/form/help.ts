/** Hints for a duty: the unit of its minimum. */
import { EVIDENCE, type EvidenceKind } from '#features/duty/rules/evidence/index.ts';
import type { Duty } from '#features/duty/schema.ts';
import { note, textOf, type HelpRule, type HelpRules } from '#features/form.ts';

const minimum: HelpRule = ({ collection }) => {
  const kind = textOf(collection);
  return Object.hasOwn(EVIDENCE, kind) ? note(EVIDENCE[kind as EvidenceKind].hint) : undefined;
};

export const HELP: HelpRules<Duty> = { 'evidence.minimum': minimum };
