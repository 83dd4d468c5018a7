import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CONCEPTS } from './concepts.ts';
import {
  choice,
  line,
  localDate,
  localDateTime,
  localTime,
  partialDate,
  relation,
  upload,
  webAddress,
} from './schema-kit.ts';
import { fieldMeta, isOptional, unwrap } from './schema-walk.ts';
import { FILE_SCHEMAS, SCHEMAS } from './index.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

test('meta survives every wrapper, the outermost winning', () => {
  const schema = line().meta({ label: 'Trong', hint: 'Gợi ý' }).optional().meta({ label: 'Ngoài' });
  expect(fieldMeta(schema)).toMatchObject({ label: 'Ngoài', hint: 'Gợi ý', input: 'line' });
  expect(fieldMeta(relation('agencies').default('x'))).toMatchObject({ relation: 'agencies' });
});

test('optional and default keys may be left out, others not', () => {
  expect([line(), line().optional(), z.array(line()).default([])].map(isOptional)).toEqual([
    false,
    true,
    true,
  ]);
});

test.each<[string, z.ZodType, unknown[], unknown[]]>([
  ['line', line(), ['a'], ['', '  ', 1]],
  ['localDate', localDate(), ['2026-03-05'], ['2026-02-30', '5/3/2026', '2026-03']],
  ['partialDate', partialDate(), ['2026', '2026-03', '2026-03-05'], ['26', 2026]],
  ['localTime', localTime(), ['07:30'], ['7:30', '24:00']],
  ['localDateTime', localDateTime(), ['2026-03-05T08:00'], ['2026-03-05', '2026-03-05 08:00']],
  ['relation', relation('agencies'), ['so-tu-phap'], ['So Tu Phap', 'so_tu_phap', '-a', '../a']],
  [
    'upload',
    upload('file'),
    ['/tep/a/b.pdf'],
    ['/tep/../a.pdf', '/tep/.a', 'tep/a.pdf', 'https://x/a'],
  ],
  ['choice', choice({ a: 'A' }), ['a'], ['b', '']],
  ['webAddress', webAddress(), ['https://x.vn'], ['javascript:alert(1)', 'x.vn', 'ftp://x']],
])('%s', (_, schema, good, bad) => {
  expect(good.filter((value) => !accepts(schema, value))).toEqual([]);
  expect(bad.filter((value) => accepts(schema, value))).toEqual([]);
});

/** Yields every field with its path, including items of lists. */
function* fieldsOf(schema: z.core.$ZodType, path: string): Generator<[string, z.core.$ZodType]> {
  const { def } = unwrap(schema)._zod as {
    def: { shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType };
  };
  for (const [key, field] of Object.entries(def.shape ?? {})) {
    yield [`${path}.${key}`, field];
    yield* fieldsOf(field, `${path}.${key}`);
  }
  if (def.element) yield* fieldsOf(def.element, `${path}[]`);
}

describe('every schema', () => {
  const all = [...Object.entries(SCHEMAS), ...Object.entries(FILE_SCHEMAS)];

  test.each(all)('%s: each field has a Vietnamese label', (name, schema) => {
    const missing = [...fieldsOf(schema, name)].filter(([, field]) => !fieldMeta(field).label);
    expect(missing.map(([path]) => path)).toEqual([]);
  });

  test.each(all)('%s refuses keys it does not know, at every depth', (name, schema) => {
    const objects = [[name, schema] as const, ...fieldsOf(schema, name)].filter(
      ([, field]) => unwrap(field)._zod.def.type === 'object',
    );
    const loose = objects.filter(([, field]) => {
      const { catchall } = unwrap(field)._zod.def as { catchall?: z.core.$ZodType };
      return catchall?._zod.def.type !== 'never';
    });
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  test('every collection has one', () => {
    const collections = Object.values(CONCEPTS).map(({ collection }) => collection);
    expect(Object.keys(SCHEMAS).sort()).toEqual([...collections].sort());
  });
});
