/** The units of documents, for relations to a part of one. */
import type { DirectiveEntry } from '#domain/entry.ts';
import { effectsOn, unitEffects, type UnitEffects } from '#domain/directive/effects.ts';
import type { IncomingEdge, RelatedDirective, RelationGroup } from '#domain/directive/relations.ts';
import {
  partSegments,
  unitIndex,
  type PartSegment,
  type UnitIndex,
} from '#domain/directive/unit-index.ts';
import { withdrawalOf } from '#domain/directive/validity.ts';
import { legalItems } from '#markdown/render-legal.ts';
import { readBody } from './body.ts';
import { today } from './collection.ts';

const indexes = new Map<string, Promise<UnitIndex>>();
/** Many documents refer to parts of the same few; the units of all would fill the memory. */
const MOST_INDEXES = 500;

/** The units of a document; undefined where the site does not have its full text. */
export async function unitsOf({ id, data }: DirectiveEntry): Promise<UnitIndex | undefined> {
  if (data.summaryOnly || withdrawalOf(data)) return undefined;
  const known = indexes.get(id);
  if (known) return known;
  if (indexes.size >= MOST_INDEXES) indexes.clear();
  const index = readBody('directives', id).then((body) => unitIndex(legalItems(body)));
  indexes.set(id, index);
  return index;
}

/** The text of the part a relation names, with its target units: of this text or of the other. */
export async function partOf(
  { entry: other, part }: RelatedDirective,
  direction: RelationGroup['direction'],
  entry: DirectiveEntry,
): Promise<readonly PartSegment[]> {
  if (part === undefined) return [];
  const target = direction === 'in' ? entry : other;
  return partSegments(part, target && (await unitsOf(target)));
}

const NONE: ReadonlyMap<string, UnitEffects> = new Map();

/** The effects of other documents on units of this one, by the unit's id. */
export async function unitEffectsOf(
  entry: DirectiveEntry,
  incoming: readonly IncomingEdge[],
): Promise<ReadonlyMap<string, UnitEffects>> {
  const effects = effectsOn(incoming, today()).filter(({ part }) => part !== undefined);
  const units = effects.length > 0 ? await unitsOf(entry) : undefined;
  return units ? unitEffects(effects, units) : NONE;
}
