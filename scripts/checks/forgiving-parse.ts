/** Lets one faulty field not hide what is wrong elsewhere in the same record. */
import type * as z from 'zod';
import { valueAt } from './fields.ts';

const ATTEMPTS = 3;

function drop(data: unknown, path: readonly PropertyKey[]): void {
  const parent = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** Deepest and last first, so that removing one item does not move the next. */
const laterFirst = (a: z.core.$ZodIssue, b: z.core.$ZodIssue): number => {
  const [left, right] = [a.path.map(String).join('\0'), b.path.map(String).join('\0')];
  return right.localeCompare(left, 'en', { numeric: true });
};

/**
 * The data, without the values that do not fit; undefined when a required one is among them.
 * Removing a value can make another rule fail ("one of the two"), hence more than one attempt.
 */
export function forgivingParse<T extends z.ZodObject>(
  schema: T,
  data: unknown,
): z.output<T> | undefined {
  let candidate: unknown = data;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = schema.safeParse(candidate);
    if (result.success) return result.data;
    candidate = structuredClone(candidate);
    for (const issue of [...result.error.issues].sort(laterFirst)) {
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys) drop(candidate, [...issue.path, key]);
      else drop(candidate, issue.path);
    }
  }
  return undefined;
}
