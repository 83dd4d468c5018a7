/** Prevents one faulty field from hiding other faults of the same record. */
import type * as z from 'zod';
import { valueAt, type FieldPath } from '#features/schema-walk.ts';
import { fieldKey } from './fields.ts';

/** Removing a value can break another rule ("one of the two"), hence more than one attempt. */
const ATTEMPTS = 4;

/**
 * The paths to remove for an issue: the value; for a missing value, the list item that lacks it, or
 * nothing when a key of the record itself is missing.
 */
function pathsToDrop(issue: z.core.$ZodIssue, data: unknown): FieldPath[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  if (valueAt(data, issue.path) !== undefined) return [issue.path];
  const item = issue.path.findLastIndex((segment) => typeof segment === 'number');
  return item < 0 ? [] : [issue.path.slice(0, item + 1)];
}

function drop(data: unknown, path: FieldPath): void {
  const parent = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** Last and deepest first, so that removing a list item does not shift the next. */
const laterFirst = ([a]: [string, FieldPath], [b]: [string, FieldPath]): number =>
  b.localeCompare(a, 'en', { numeric: true });

/** The data without invalid values; undefined when a required one is among them. */
export function forgivingParse<T extends z.ZodObject>(
  schema: T,
  data: unknown,
): z.output<T> | undefined {
  let candidate: unknown = data;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = schema.safeParse(candidate);
    if (result.success) return result.data;
    const paths = result.error.issues.flatMap((issue) => pathsToDrop(issue, candidate));
    if (paths.length === 0) return undefined;
    const next: unknown = structuredClone(candidate);
    const byKey = new Map(paths.map((path) => [fieldKey(path), path]));
    for (const [, path] of [...byKey].sort(laterFirst)) drop(next, path);
    candidate = next;
  }
  return undefined;
}
