/** The tables of `cms/form/` against the schemas: every field covered, no unknown field named. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FILE_SCHEMAS, SCHEMAS } from '#features/index.ts';
import { elementOf, isOptional, shapeOf, type Schema } from '#features/schema-walk.ts';
import { ALL_FORMS } from './all-forms.fixture.ts';
import { CONDITIONS, HELP, formGroups } from './rules.ts';

const SCHEMA_OF: Readonly<Record<string, z.ZodObject>> = { ...SCHEMAS, ...FILE_SCHEMAS };

/** Every field with its path, those inside objects and lists included. */
function* paths(schema: Schema, path: string): Generator<[path: string, schema: Schema]> {
  const element = elementOf(schema);
  if (element) yield* paths(element, `${path}[]`);
  for (const [key, field] of Object.entries(shapeOf(schema) ?? {})) {
    yield [`${path}.${key}`, field];
    yield* paths(field, `${path}.${key}`);
  }
}
const ALL = new Map(
  Object.entries(SCHEMA_OF).flatMap(([name, schema]) => [...paths(schema, name)]),
);

describe('the parts of forms', () => {
  it.each(ALL_FORMS.filter(({ name }) => formGroups(name).length > 0))(
    '$name: every field is in one',
    (form) => {
      const ids = formGroups(form.name).map(({ id }) => id);
      const used = form.fields.map(({ group }) => group);
      expect([...new Set(used)].sort()).toEqual([...ids].sort());
    },
  );

  it('forms without parts are short', () => {
    const without = ALL_FORMS.filter(({ name }) => formGroups(name).length === 0);
    expect(without.map(({ name, fields }) => [name, fields.length])).toEqual([
      ['search-terms', 2],
      ['removed', 1],
    ]);
  });

  it.each(ALL_FORMS)('$name: nothing that must be filled in is folded away', ({ name, fields }) => {
    const rare = formGroups(name).filter((group) => group.rare);
    const folded = fields.filter(({ group }) => rare.some(({ id }) => id === group));
    expect(folded.filter(({ required }) => required)).toEqual([]);
    const faulty = SCHEMA_OF[name]?.safeParse({}).error?.issues.map(({ path }) => path[0]);
    expect(folded.filter((field) => faulty?.includes(field.name))).toEqual([]);
  });

  it.each(ALL_FORMS)('$name: files keep the order of the schema', ({ name, fields }) => {
    const keys = Object.keys(SCHEMA_OF[name]?.shape ?? {});
    expect(fields.map((field) => field.name).filter((key) => key !== 'body')).toEqual(keys);
  });
});

describe('conditions and help', () => {
  const known = (path: string): boolean => ALL.has(path) || /^[a-z-]+\.body$/.test(path);

  it('name fields that exist', () => {
    expect(
      [...Object.keys(CONDITIONS), ...Object.keys(HELP)].filter((path) => !known(path)),
    ).toEqual([]);
  });

  it('hide nothing that must be filled in', () => {
    const needed = Object.keys(CONDITIONS).filter((path) => {
      const schema = ALL.get(path);
      return schema && !isOptional(schema);
    });
    expect(needed).toEqual([]);
  });

  it.each<[path: string, siblings: object]>([
    ['stories.images[].alt', {}],
    ['receptions.sessions[].movedTo', { status: 'moved' }],
    ['receptions.sessions[].reason', { status: 'moved' }],
  ])('%s: what is marked as needed is refused while it is missing', (path, siblings) => {
    const key = path.replace(/.*\./, '');
    const around = elementOf(ALL.get(path.replace(/\[\]\.\w+$/, ''))!)!;
    // A rule of the whole item judges only items that are right otherwise.
    const item = { file: '/tep/dan-van-kheo/a.webp', credit: 'UBND xã', on: '2026-11-02' };
    const known = Object.entries(item).filter(([name]) => name in (shapeOf(around) ?? {}));
    const data = { ...Object.fromEntries(known), ...siblings };
    expect(z.safeParse(around, data).error?.issues.map((issue) => issue.path)).toContainEqual([
      key,
    ]);
    expect(CONDITIONS[path]?.applies(data)).toBe(true);
    expect(CONDITIONS[path]?.isNeeded).toBe(true);
  });

  it('wait for a sibling in the same object', () => {
    const lost = Object.entries(CONDITIONS).filter(
      ([path, { after }]) => after && !ALL.has(path.replace(/[^.]+$/, after)),
    );
    expect(lost).toEqual([]);
  });
});
