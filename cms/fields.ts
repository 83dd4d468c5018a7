/**
 * One zod field → one Decap form field. Labels, hints and everything else that the form shows are
 * defined in the schema; this module only translates.
 */
import type * as z from 'zod';
import type { FieldMeta } from '#features/schema-kit.ts';
import {
  fieldMeta,
  isOptional,
  mayBeEmptyList,
  unwrap,
  type Schema,
} from '#features/schema-walk.ts';
import { upperFirst } from '#lib/fold-text.ts';
import { CONDITIONS, hasRule, WIDGETS } from './form/rules.ts';

export interface DecapField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  [option: string]: unknown;
}

type Widget = { widget: string } & Record<string, unknown>;

interface Context {
  /** Path of the field, for messages to developers. */
  readonly path: string;
  /**
   * Inside an optional object the form requires nothing: Decap cannot leave out an object, and
   * would demand the post of a signer nobody entered. The schema, run before saving, demands it as
   * soon as any part of the object is filled in.
   */
  readonly lenient: boolean;
}

/** Of inputs that are not widgets themselves. */
const TEXT_WIDGETS: Readonly<Partial<Record<NonNullable<FieldMeta['input']>, string>>> = {
  line: 'string',
  lines: 'text',
};

function textWidget(meta: FieldMeta): Widget {
  if (meta.relation) return { widget: 'record', collection: meta.relation };
  // Drawn by its list.
  if (meta.upload) return { widget: meta.upload };
  const { input = 'line' } = meta;
  return { widget: TEXT_WIDGETS[input] ?? input };
}

function numberWidget(schema: z.ZodNumber): Widget {
  const { minValue, maxValue } = schema;
  const isLimit = (value: number | null): value is number =>
    value !== null && Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    widget: 'number',
    value_type: schema.format?.includes('int') ? 'int' : 'float',
    ...(isLimit(minValue) && { min: minValue }),
    ...(isLimit(maxValue) && { max: maxValue }),
  };
}

function selectWidget(schema: z.ZodEnum, meta: FieldMeta, path: string): Widget {
  const options = schema.options.map((value) => {
    const label = meta.options?.[String(value)];
    if (!label) throw new Error(`${path}: giá trị “${value}” chưa có tên tiếng Việt`);
    return { value, label };
  });
  return { widget: 'select', options };
}

/** The first texts of an item, as the label of a collapsed item. */
function itemSummary(fields: readonly DecapField[]): string {
  // Decap writes “Invalid Date” for a day that is not given.
  const given = fields.filter(({ widget, required }) => widget !== 'date' || required);
  const texts = given.filter(({ widget }) =>
    /^(?:string|text|date|partial-date|time|number)$/.test(widget),
  );
  const shown = texts.length > 0 ? texts : given;
  return shown
    .slice(0, 2)
    .map(({ name, widget }) =>
      widget === 'date' ? `{{fields.${name} | date('DD/MM/YYYY')}}` : `{{fields.${name}}}`,
    )
    .join(' · ');
}

function listWidget(schema: z.ZodArray, meta: FieldMeta, context: Context): Widget {
  const itemName = meta.item ?? meta.label?.toLocaleLowerCase('vi') ?? '';
  const item = decapField(
    'value',
    schema.element as Schema,
    { path: `${context.path}[]`, lenient: false },
    upperFirst(itemName),
  );
  const limits = mayBeEmptyList(schema) || context.lenient ? {} : { min: 1 };
  if (item.widget === 'select' || item.widget === 'record') {
    const { name: _, label: __, required: ___, hint: ____, ...choice } = item;
    return { ...choice, multiple: true, ...limits };
  }
  const common = {
    widget: 'list',
    label_singular: itemName,
    collapsed: true,
    ...limits,
  };
  const fields = item.widget === 'object' ? (item['fields'] as DecapField[]) : [];
  const file = fields.find(({ widget }) => widget === 'file' || widget === 'image');
  if (file) return { ...common, widget: 'uploads', path: context.path, fields };
  return item.widget === 'object'
    ? { ...common, summary: itemSummary(fields), fields }
    : { ...common, summary: '{{fields.value}}', field: item };
}

function objectWidget(schema: z.ZodObject, context: Context): Widget {
  return { widget: 'object', collapsed: context.lenient, fields: decapFields(schema, context) };
}

function widgetOf(schema: Schema, meta: FieldMeta, context: Context): Widget {
  const { type } = schema._zod.def;
  switch (type) {
    case 'string':
      return textWidget(meta);
    case 'enum':
      return selectWidget(schema as z.ZodEnum, meta, context.path);
    case 'number':
      return numberWidget(schema as z.ZodNumber);
    case 'boolean':
      return { widget: 'boolean' };
    case 'array':
      return listWidget(schema as z.ZodArray, meta, context);
    case 'object':
      return objectWidget(schema as z.ZodObject, context);
    default:
      throw new Error(`${context.path}: chưa có ô nhập cho kiểu “${type}”`);
  }
}

function ownWidget(path: string, usual: Widget): Widget {
  const own = WIDGETS[path];
  if (!own) return usual;
  return typeof own === 'string' ? { widget: own } : { ...usual, widget: own.wraps };
}

/** The form field of one schema field. @throws Error when label or widget is missing */
export function decapField(
  name: string,
  schema: Schema,
  context: Context,
  fallbackLabel?: string,
): DecapField {
  const meta = fieldMeta(schema);
  const label = meta.label ?? fallbackLabel;
  if (!label) throw new Error(`${context.path}: thiếu nhãn tiếng Việt (.meta({ label }))`);
  const lenient = context.lenient || isOptional(schema);
  const usual = widgetOf(unwrap(schema), meta, { path: context.path, lenient });
  return {
    name,
    label,
    // A list that may be empty is optional in the form, even when its key must be in the file.
    required: !lenient && !mayBeEmptyList(schema),
    ...(meta.hint && { hint: meta.hint }),
    ...(meta.group && { group: meta.group }),
    ...(hasRule(context.path) && { rule: context.path }),
    ...(CONDITIONS[context.path]?.isNeeded && { needed: true }),
    ...(meta.pattern && { pattern: [...meta.pattern] }),
    ...ownWidget(context.path, usual),
  };
}

/** The form fields of a record or of an object inside one, in the schema's order. */
export const decapFields = (schema: z.ZodObject, context: Context): DecapField[] =>
  Object.entries(schema.shape).map(([name, field]) =>
    decapField(name, field as Schema, { ...context, path: `${context.path}.${name}` }),
  );
