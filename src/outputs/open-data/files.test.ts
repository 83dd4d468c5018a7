import { expect, test } from 'vitest';
import { fileOf, formerDataFiles, TABLE_FILES } from './files.ts';
import { emptyTables } from '#features/open-data/pages/tables.fixture.ts';

test('every table has a file of its own', () => {
  const files = emptyTables().map(({ name }) => fileOf(name));
  expect(new Set(files).size).toBe(files.length);
  expect(Object.keys(TABLE_FILES)).toEqual(emptyTables().map(({ name }) => name));
});

test('a table without a name for its files is refused', () => {
  expect(() => fileOf('nothing')).toThrow('nothing');
});

test('both files of each table lead on from their former names, which no file has now', () => {
  const moves = formerDataFiles();
  expect(moves).toContainEqual({
    from: '/du-lieu/directives.csv',
    to: '/du-lieu/van-ban.csv',
    alone: true,
  });
  expect(moves).toHaveLength(2 * Object.keys(TABLE_FILES).length);
  const now = new Set(moves.map(({ to }) => to));
  expect(moves.filter(({ from }) => now.has(from))).toEqual([]);
});
