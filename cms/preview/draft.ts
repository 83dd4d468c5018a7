/** The form as it stands, maybe half filled in → what of it can already be shown. */
import type * as z from 'zod';
import type { CollectionName } from '#domain/concepts.ts';
import { SCHEMAS } from '#domain/schemas.ts';

export type Data = Readonly<Record<string, unknown>>;

/** The fields that are right, each by itself. */
export function validFields<S extends z.ZodObject>(schema: S, data: Data): Partial<z.output<S>> {
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const read = (field as z.ZodType).safeParse(data[key]);
    return read.success && read.data !== undefined ? [[key, read.data] as const] : [];
  });
  return Object.fromEntries(fields) as Partial<z.output<S>>;
}

/** The record, once nothing in it is wrong; rules across fields included. */
export function wholeRecord<S extends z.ZodObject>(schema: S, data: Data): z.output<S> | undefined {
  const read = schema.safeParse(data);
  return read.success ? read.data : undefined;
}

export const isCollection = (name: string): name is CollectionName => Object.hasOwn(SCHEMAS, name);
