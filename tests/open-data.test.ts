/** The tables of all concepts together: what programs that read the files rely on. */
import { expect, it } from 'vitest';
import { mapFeatures } from '#features/index.ts';
import { RELEASES } from '#outputs/open-data/releases.ts';

const tables = mapFeatures(({ openData }) => openData ?? []).flat();

/**
 * Columns follow the schemas, so a renamed field renames a column. A change of this snapshot needs a
 * new release in src/outputs/open-data/releases.ts.
 */
it('no column comes, goes or changes its type unnoticed', () => {
  const columnsOf = tables.map(({ name, columns }) => [
    name,
    columns.map((one) => (one.type === 'string' ? one.name : `${one.name}:${one.type}`)).join(' '),
  ]);
  expect(Object.fromEntries(columnsOf)).toMatchSnapshot();
});

it('no two tables have a name or a file in common, no two columns of a table a name', () => {
  const names = tables.flatMap(({ name, file }) => [...new Set([name, file])]);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, columns } of tables)
    expect(new Set(columns.map((one) => one.name)).size, name).toBe(columns.length);
});

it('the newest release has the highest version', () => {
  const order = RELEASES.map(({ version, on }) => [on, version].join(' '));
  expect(order).toEqual(order.toSorted().reverse());
});
