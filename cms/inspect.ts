/**
 * A record as it would be written, and all findings in it. Save, preview and table of contents all
 * use exactly this result.
 */
import type * as z from 'zod';
import { schemaOf } from '#features/index.ts';
import type { Data } from '#features/form.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { findingsOf, type Findings } from './findings.ts';
import { tidyRecord } from './kit/tidy.ts';

export interface Inspection {
  /** Front matter, without the body. */
  readonly data: Record<string, unknown>;
  readonly text: string;
  readonly findings: Findings;
}

/** Without empty lists, unless a rule of the schema wants one ("on listed days: none known"). */
export function tidyToFit(schema: z.ZodObject, data: Data): Record<string, unknown> {
  const usual = tidyRecord(schema, data);
  if (schema.safeParse(usual).success) return usual;
  const literal = tidyRecord(schema, data, 'keep');
  return schema.safeParse(literal).success ? literal : usual;
}

/** @param form a collection or a settings file @returns undefined where there is no such form */
export function inspectRecord(form: string, record: Data): Inspection | undefined {
  const schema = schemaOf(form);
  if (!schema) return undefined;
  const { body, ...rest } = record;
  const data = tidyToFit(schema, rest);
  const text = typeof body === 'string' ? normaliseText(body).trimEnd() : '';
  return { data, text, findings: findingsOf(schema, data, text, form) };
}

const inspections = new WeakMap<Data, Inspection | undefined>();

/** The same, computed once per state of the open form: `plainData` returns one object per state. */
export function inspectOnce(form: string, record: Data): Inspection | undefined {
  if (!inspections.has(record)) inspections.set(record, inspectRecord(form, record));
  return inspections.get(record);
}
