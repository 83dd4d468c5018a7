/**
 * Possible states of a form, generated from the schema: every field filled in with a value of its
 * kind, or left as Decap leaves an untouched one ('', null, [], {}, false).
 */
import fc from 'fast-check';
import type * as z from 'zod';
import type { CollectionName } from '#features/concepts.ts';
import { fieldMeta, isOptional, unwrap, type Schema } from '#features/schema-walk.ts';
import { addDays } from '#lib/local-date.ts';

type Form = fc.Arbitrary<unknown>;

/** Records and files that exist in the tree. */
export interface Known {
  readonly ids: Readonly<Partial<Record<CollectionName, readonly string[]>>>;
  readonly uploads: Readonly<Record<'file' | 'image', readonly string[]>>;
}

/** Words that YAML, Markdown or a careless parser misinterprets. */
const TRICKY = [
  ...['yes', 'null', '~', 'true', '2021', '08:30', '1e3', '0x1F', '012', '.5', '2026-03-05'],
  ...['# đầu', '- mục', 'khóa: giá trị', 'hai chấm:', '“ngoặc”', `'nháy'`, '"kép"', 'a #b', '---'],
  ...['*sao*', '&và', '!than', '%phần', '@ai', '`mã`', '| ống', '> lớn', '[vuông]', '{nhọn}', ','],
  ...['  đầu cuối  ', 'đa\u0302\u0300u'.normalize('NFD'), 'Đường số 3/2', '🙂', 'a\tb', '\\n'],
];
const WORDS = 'dân vận khéo ấp đường xã thực hiện đối thoại với Nhân dân hằng quý'.split(' ');

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '));
const text = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom(...TRICKY) },
  {
    weight: 1,
    arbitrary: fc.tuple(sentence, fc.constantFrom(...TRICKY)).map((two) => two.join(' ')),
  },
);
const paragraphs = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n\n'));
const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2021-01-01', days));
const time = fc
  .tuple(fc.integer({ min: 7, max: 16 }), fc.constantFrom('00', '05', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

/** Texts of a required format: a field takes those that its schema accepts. */
const SHAPED: readonly fc.Arbitrary<string>[] = [
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  time,
  fc.tuple(day, time).map((parts) => parts.join('T')),
  fc.webUrl(),
  fc.constantFrom('a@b.gov.vn', 'tiepdan@tinh.example.vn'),
  fc.integer({ min: 1, max: 99 }).map((number) => `${number}/CT-UBND`),
  fc.constantFrom('2020-2025', '2025-2030'),
  fc.constantFrom('/van-ban/2026-15-ct-ubnd/'),
  fc.constantFrom('1=4+13', '2=3'),
  fc.constantFrom('13', '4', 'tong'),
  fc.constantFrom('2026-7-ct-ubnd', 'ten-cu'),
  fc.constantFrom('#0b5d4e'),
];

function textForm(schema: z.ZodString, known: Known): Form {
  const meta = fieldMeta(schema);
  if (meta.relation) return fc.constantFrom(...(known.ids[meta.relation] ?? ['khong-co']));
  if (meta.upload) return fc.constantFrom(...known.uploads[meta.upload]);
  const pattern = meta.pattern && new RegExp(meta.pattern[0]);
  const takes = (value: string): boolean =>
    schema.safeParse(value).success && (!pattern || pattern.test(value));
  const isFree = takes('dân vận');
  if (isFree) return meta.input === 'lines' ? paragraphs : text;
  const pools = SHAPED.filter((pool) => fc.sample(pool, { numRuns: 1, seed: 1 }).every(takes));
  if (pools.length === 0) throw new Error(`Không có mẫu cho ô “${meta.label}”`);
  return fc.oneof(...pools);
}

function numberForm(schema: z.ZodNumber): Form {
  const limit = (value: number | null, otherwise: number): number =>
    value === null || Math.abs(value) > 1e6 || !Number.isFinite(value) ? otherwise : value;
  const [min, max] = [limit(schema.minValue, 0), limit(schema.maxValue, 5000)];
  return schema.format?.includes('int')
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true });
}

function filled(schema: Schema, known: Known): Form {
  const target = unwrap(schema);
  switch (target._zod.def.type) {
    case 'string':
      return textForm(schema as z.ZodString, known);
    case 'number':
      return numberForm(target as z.ZodNumber);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...(target as z.ZodEnum).options);
    case 'array':
      return fc.array(filled((target as z.ZodArray).element as Schema, known), {
        minLength: 1,
        maxLength: 2,
      });
    case 'object':
      return formOf(target as z.ZodObject, known);
    default:
      throw new Error(`Chưa biết điền kiểu “${target._zod.def.type}”`);
  }
}

/** Decap's value of a field that was never touched, or cleared again. */
const untouched = (schema: Schema): Form => {
  switch (unwrap(schema)._zod.def.type) {
    case 'array':
      return fc.constantFrom(undefined, []);
    case 'object':
      return fc.constantFrom(undefined, {});
    case 'boolean':
      return fc.constantFrom(undefined, false);
    default:
      return fc.constantFrom(undefined, null, '');
  }
};

/** A form of that schema; most optional fields are left out. */
export function formOf(schema: z.ZodObject, known: Known): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(schema.shape).map(([key, field]): [string, Form] => {
    const value = filled(field as Schema, known);
    return isOptional(field as Schema)
      ? [
          key,
          fc.oneof(
            { weight: 3, arbitrary: untouched(field as Schema) },
            { weight: 1, arbitrary: value },
          ),
        ]
      : [key, value];
  });
  return fc.record(Object.fromEntries(fields));
}
