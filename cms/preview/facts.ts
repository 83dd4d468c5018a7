/** A record of any collection → labelled facts, as far as it is filled in. */
import type * as z from 'zod';
import { elementOf, fieldMeta, shapeOf, unwrap, type Schema } from '#features/schema-walk.ts';
import type { Data } from '#features/form.ts';
import { formatDate, isPartialDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';

export interface Fact {
  readonly label: string;
  readonly value?: string;
  readonly picture?: string;
  /** The facts of an object, or of each item of a list. */
  readonly items?: readonly (readonly Fact[])[];
}

/** The name of a referenced record. */
type LabelOf = (collection: string, id: string) => string;

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number whose schema allows only years is written without a thousands separator. */
function isYear(schema: Schema): boolean {
  const { minValue, maxValue } = unwrap(schema) as z.ZodNumber;
  return (minValue ?? 0) >= 1900 && (maxValue ?? Infinity) <= 2200;
}

function valueText(schema: Schema, value: unknown, labelOf: LabelOf): string {
  const { relation, options } = fieldMeta(schema);
  if (typeof value === 'boolean') return value ? 'Có' : '';
  if (typeof value === 'number') return isYear(schema) ? String(value) : formatNumber(value);
  if (typeof value !== 'string') return '';
  if (relation) return labelOf(relation, value);
  if (options) return options[value] ?? value;
  return value.includes('-') && isPartialDate(value) ? formatDate(value) : value;
}

function factOf(field: Schema, label: string, value: unknown, labelOf: LabelOf): Fact | undefined {
  if (isRecord(value) && shapeOf(field)) {
    const facts = factsOf(unwrap(field) as z.ZodObject, value, labelOf);
    return facts.length > 0 ? { label, items: [facts] } : undefined;
  }
  const element = elementOf(field);
  if (Array.isArray(value) && element) {
    if (!shapeOf(element)) {
      const texts = value.map((item) => valueText(element, item, labelOf)).filter(Boolean);
      return texts.length > 0 ? { label, value: texts.join('\n') } : undefined;
    }
    const items = value.map((item) =>
      isRecord(item) ? factsOf(unwrap(element) as z.ZodObject, item, labelOf) : [],
    );
    return items.length > 0 ? { label, items } : undefined;
  }
  const text = valueText(field, value, labelOf);
  if (!text) return undefined;
  return fieldMeta(field).upload === 'image' ? { label, picture: text } : { label, value: text };
}

/**
 * In the schema's order; empty values are left out.
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
