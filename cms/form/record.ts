/** The record of the open form as plain data, converted once per state for all callers. */
import { entryIn, useStored } from '#cms/kit/decap.ts';
import { plainRecord } from '#cms/kit/entry.ts';
import type { Data } from '#features/form.ts';

const read = new WeakMap<object, Data>();

/** Data of the store as plain data; the same object for the same state. */
export function plainData(value: unknown): Data {
  if (typeof value !== 'object' || value === null) return {};
  const known = read.get(value) ?? plainRecord(value);
  read.set(value, known);
  return known;
}

export const useRecord = (): Data => plainData(useStored((state) => entryIn(state).get('data')));
