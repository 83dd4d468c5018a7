/** A record of any collection → the labelled facts a reader is shown, as far as it is filled in. */
import type * as z from 'zod';
import { fieldMeta, unwrap } from '#domain/schema-kit.ts';
import { formatDate, isPartialDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';

type Schema = z.core.$ZodType;
type Data = Readonly<Record<string, unknown>>;

export interface Fact {
  readonly label: string;
  /** Undefined where `items` say it. */
  readonly value?: string;
  /** The facts of an object, or of each item of a list. */
  readonly items?: readonly (readonly Fact[])[];
}

/** The name of a record that another one points to. */
export type LabelOf = (collection: string, id: string) => string;

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number that only years are allowed in is written without a point. */
function isYear(schema: Schema): boolean {
  const { minValue, maxValue } = unwrap(schema) as z.ZodNumber;
  return (minValue ?? 0) >= 1900 && (maxValue ?? Infinity) <= 2200;
}

function textOf(schema: Schema, value: unknown, labelOf: LabelOf): string {
  const { relation, options } = fieldMeta(schema);
  if (typeof value === 'boolean') return value ? 'Có' : '';
  if (typeof value === 'number') return isYear(schema) ? String(value) : formatNumber(value);
  if (typeof value !== 'string') return '';
  if (relation) return labelOf(relation, value);
  if (options) return options[value] ?? value;
  return value.includes('-') && isPartialDate(value) ? formatDate(value) : value;
}

function factOf(field: Schema, label: string, value: unknown, labelOf: LabelOf): Fact | undefined {
  const schema = unwrap(field);
  if (isRecord(value) && schema._zod.def.type === 'object') {
    const facts = factsOf(schema as z.ZodObject, value, labelOf);
    return facts.length > 0 ? { label, items: [facts] } : undefined;
  }
  if (Array.isArray(value) && schema._zod.def.type === 'array') {
    const element = unwrap((schema as z.ZodArray).element as Schema);
    if (element._zod.def.type !== 'object') {
      const texts = value.map((item) => textOf(element, item, labelOf)).filter(Boolean);
      return texts.length > 0 ? { label, value: texts.join('\n') } : undefined;
    }
    const items = value.map((item) =>
      isRecord(item) ? factsOf(element as z.ZodObject, item, labelOf) : [],
    );
    return items.length > 0 ? { label, items } : undefined;
  }
  const text = textOf(field, value, labelOf);
  return text ? { label, value: text } : undefined;
}

/**
 * In the schema's order; what is empty is left out.
 * @param without keys that are shown elsewhere
 */
export function factsOf(
  schema: z.ZodObject,
  data: Data,
  labelOf: LabelOf,
  without: readonly string[] = [],
): Fact[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    if (without.includes(key)) return [];
    const label = fieldMeta(field as Schema).label ?? key;
    return factOf(field as Schema, label, data[key], labelOf) ?? [];
  });
}
