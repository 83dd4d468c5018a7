/**
 * Replaces former ids in references, so that renumbering a document needs no edits to other records
 * or to anybody's unfinished draft.
 */
import type { CollectionName } from '#features/concepts.ts';
import { elementOf, fieldMeta, shapeOf, type Schema } from '#features/schema-walk.ts';

interface Named {
  readonly id: string;
  readonly data: unknown;
}

export type CurrentIds = ReadonlyMap<CollectionName, ReadonlyMap<string, string>>;

/** Returns the current id of each former id; an id in use never counts as former. */
export function currentIds(
  collections: readonly CollectionName[],
  recordsOf: (collection: CollectionName) => readonly Named[],
): CurrentIds {
  const idsIn = (collection: CollectionName) => {
    const records = recordsOf(collection);
    const moved = records.flatMap(({ id, data }) => {
      const { formerIds } = data as { formerIds?: unknown };
      return Array.isArray(formerIds)
        ? formerIds.map((former) => [String(former), id] as const)
        : [];
    });
    const taken = new Set(records.map(({ id }) => id));
    return new Map(moved.filter(([former]) => !taken.has(former)));
  };
  return new Map(collections.map((collection) => [collection, idsIn(collection)]));
}

/** Returns the value with current ids; the same object if it contains no former id. */
export function withCurrentIds<T>(schema: Schema, value: T, ids: CurrentIds): T {
  if (typeof value === 'string') {
    const { relation } = fieldMeta(schema);
    return ((relation && ids.get(relation)?.get(value)) ?? value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    if (!element) return value;
    const items = (value as unknown[]).map((item) => withCurrentIds(element, item, ids));
    return items.some((item, index) => item !== value[index]) ? (items as T) : value;
  }
  const shape = shapeOf(schema);
  const changed = Object.entries(value).flatMap(([key, before]) => {
    const field = shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
    const after = field ? withCurrentIds(field, before as unknown, ids) : before;
    return after === before ? [] : [[key, after] as const];
  });
  return changed.length > 0 ? { ...value, ...Object.fromEntries(changed) } : value;
}
