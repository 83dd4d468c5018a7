/** The units of documents, for relations to a part of one. */
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { effectsOn, unitEffects, type UnitEffects } from '#features/directive/rules/effects.ts';
import type {
  IncomingEdge,
  RelatedDirective,
  RelationGroup,
} from '#features/directive/rules/relations.ts';
import {
  partSegments,
  unitIndex,
  type PartSegment,
  type UnitIndex,
} from '#features/directive/rules/unit-index.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import { legalItems } from '#legal-text/render-legal.ts';
import { readBody } from '#site/body.ts';
import { recordMap, today } from '#site/collection.ts';
import { query } from '#db/db.ts';

/**
 * The units of a document. Many documents refer to parts of the same few; the units of all would
 * fill the memory.
 */
const unitsIn = query('units of a document', (id: string): UnitIndex =>
  unitIndex(legalItems(readBody('directives', id))),
);

/** The units of a document; undefined where the site does not have its full text. */
export const unitsOf = ({ id, data }: DirectiveEntry): UnitIndex | undefined =>
  data.summaryOnly || withdrawalOf(data) ? undefined : unitsIn(id);

/** The name of the unit with that anchor; undefined where the page of that document has none. */
export async function placeInDirective(id: string, anchor: string): Promise<string | undefined> {
  const directive = (await recordMap('directives')).get(id);
  const units = directive && unitsOf(directive);
  return [...(units?.values() ?? [])].flat().find((unit) => unit.id === anchor)?.place;
}

/** The text of the part a relation names, with its target units: of this text or of the other. */
export async function partOf(
  { entry: other, part }: RelatedDirective,
  direction: RelationGroup['direction'],
  entry: DirectiveEntry,
): Promise<readonly PartSegment[]> {
  if (part === undefined) return [];
  const target = direction === 'in' ? entry : other;
  return partSegments(part, target && unitsOf(target));
}

const NONE: ReadonlyMap<string, UnitEffects> = new Map();

/** The effects of other documents on units of this one, by the unit's id. */
export async function unitEffectsOf(
  entry: DirectiveEntry,
  incoming: readonly IncomingEdge[],
): Promise<ReadonlyMap<string, UnitEffects>> {
  const effects = effectsOn(incoming, today()).filter(({ part }) => part !== undefined);
  const units = effects.length > 0 ? unitsOf(entry) : undefined;
  return units ? unitEffects(effects, units) : NONE;
}
