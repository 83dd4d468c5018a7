import { describe, expect, it } from 'vitest';
import { elementOf, fieldMeta, shapeOf, type Schema } from '#features/schema-walk.ts';
import { SCHEMAS } from '#features/index.ts';
import { LEFT_OUT, OTHER_COLUMNS, PART_TABLES, RECORD_TABLES } from './coverage.ts';
import { columnName } from './from-schema.ts';
import { RELEASES } from './releases.ts';
import { emptyTables } from '#features/open-data/pages/tables.fixture.ts';

/** Every field of a schema that is no group or list of groups: `stages.registered`. */
function leaves(schema: Schema, path: readonly string[] = []): string[][] {
  const shape = shapeOf(schema);
  if (shape) return Object.entries(shape).flatMap(([key, next]) => leaves(next, [...path, key]));
  const element = elementOf(schema);
  if (element && shapeOf(element)) return leaves(element, path);
  return [[...path]];
}

const tables = emptyTables();
const columns = new Set(
  tables.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`)),
);

/** The default column of a field, in its record's table or in that of its part. */
function ownColumn(collection: string, path: readonly string[]): string {
  const depth = path.findIndex(
    (_, at) => [collection, ...path.slice(0, at)].join('.') in PART_TABLES,
  );
  const part = PART_TABLES[[collection, ...path.slice(0, depth)].join('.')];
  return part
    ? `${part}.${columnName(path.slice(depth))}`
    : `${RECORD_TABLES[collection as keyof typeof RECORD_TABLES] ?? collection}.${columnName(path)}`;
}

const FIELDS = Object.entries(SCHEMAS).flatMap(([collection, schema]) =>
  leaves(schema).map((path) => ({ collection, path, name: [collection, ...path].join('.') })),
);

/** The reason why the field, or a group that contains it, is left out, if any. */
const reasonOf = (name: string): string | undefined =>
  Object.entries(LEFT_OUT).find(([left]) => {
    const field = left.startsWith('*.') ? name.slice(name.indexOf('.') + 1) : name;
    const wanted = left.replace('*.', '');
    return field === wanted || field.startsWith(`${wanted}.`);
  })?.[1];

describe('the fields of the content schemas', () => {
  it.each(FIELDS)('$name has a column or a reason to have none', ({ collection, path, name }) => {
    const column = OTHER_COLUMNS[name] ?? ownColumn(collection, path);
    expect(
      columns.has(column) || reasonOf(name) !== undefined,
      `${name} is in no file of the open data. Either add '${path.join('.')}' to the fromSchema() of its table in ` +
        `its outputs/open-data.ts, which gives the column ${column}, and say so in releases.ts; or name its ` +
        `column in OTHER_COLUMNS, or the reason why it is left out in LEFT_OUT, both in coverage.ts.`,
    ).toBe(true);
  });

  it('are left out only when they are there and have no column', () => {
    for (const left of Object.keys(LEFT_OUT)) {
      const own = FIELDS.filter(({ name }) => reasonOf(name) === LEFT_OUT[left]);
      expect(own, left).not.toEqual([]);
      for (const { collection, path, name } of own)
        expect(columns.has(OTHER_COLUMNS[name] ?? ownColumn(collection, path)), name).toBe(false);
    }
  });

  it('that have a column of another name are fields, and the column is there', () => {
    const names = new Set(FIELDS.map(({ name }) => name));
    expect(Object.keys(OTHER_COLUMNS).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.values(OTHER_COLUMNS).filter((name) => !columns.has(name))).toEqual([]);
  });
});

/**
 * Programs read these files by the names and types of their columns. A change of this snapshot
 * needs a new release in releases.ts.
 */
it('no column comes, goes or changes its type unnoticed', () => {
  expect(
    tables.map(
      ({ name, fields }) =>
        `${name}: ${fields.map((field) => (field.type === 'string' ? field.name : `${field.name}:${field.type}`)).join(' ')}`,
    ),
  ).toMatchSnapshot();
});

it('the newest release has the highest version', () => {
  const order = RELEASES.map(({ version, on }) => [on, version].join(' '));
  expect(order).toEqual(order.toSorted().reverse());
});

it('every column and every table tells people what it holds', () => {
  for (const { name, title, description, fields } of tables) {
    expect([title, description].every(Boolean), name).toBe(true);
    for (const field of fields) expect(field.title, `${name}.${field.name}`).not.toBe('');
    expect(new Set(fields.map((field) => field.name)).size, name).toBe(fields.length);
  }
});

it('fields are called by their labels, so that the forms and the files speak alike', () => {
  const directives = tables.find(({ name }) => name === 'directives');
  const label = fieldMeta(SCHEMAS.directives.shape.number).label;
  expect(directives?.fields.find(({ name }) => name === 'number')?.title).toBe(label);
});
