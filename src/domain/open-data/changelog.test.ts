import { describe, expect, it } from 'vitest';
import { isLocalDate } from '#lib/local-date.ts';
import { changelog, changesOf, columnsAfter, raises, unannounced } from './changelog.ts';
import { RELEASES, type Release } from './releases.ts';
import { column, toTable, type Column } from './table.ts';
import { emptyTables } from './tables.fixture.ts';

const numbers = ({ version }: Release) => version.split('.').map(Number);

describe('the changelog of the open data', () => {
  it('adds up to the columns that the tables have', () => {
    expect(unannounced(emptyTables())).toEqual([]);
  });

  it.each(RELEASES.slice(1).map((release, index) => ({ release, before: RELEASES[index]! })))(
    'raises the right part of the version in $release.version',
    ({ release, before }) => {
      const [first = 0, second = 0, third] = numbers(before);
      const wanted = raises(release) === 'first' ? [first + 1, 0, 0] : [first, second + 1, 0];
      expect(third).toBe(0);
      expect(numbers(release)).toEqual(wanted);
      expect(isLocalDate(release.on) && release.on >= before.on).toBe(true);
    },
  );

  it('tells people of new tables and new columns apart', () => {
    expect(changesOf(RELEASES[1]!)).toEqual([
      { kind: 'added', table: 'directives', columns: ['unproofread'] },
    ]);
    expect(changesOf(RELEASES[0]!).every(({ kind }) => kind === 'table')).toBe(true);
    expect(changesOf(RELEASES[2]!)).toContainEqual(
      expect.objectContaining({ kind: 'table', table: 'keeping' }),
    );
  });

  it('stands in the package, newest first, every new column by its name', () => {
    expect(changelog()[0]).toMatchObject({ version: RELEASES.at(-1)?.version });
    expect(changelog().at(-2)).toMatchObject({ added: { directives: ['unproofread'] } });
  });
});

describe('a column that changes without a word', () => {
  const releases: Release[] = [
    { version: '1.0.0', on: '2026-01-01', added: { t: 'id name count:integer' } },
  ];
  const make = (...columns: Column<unknown>[]) =>
    unannounced(
      [toTable({ name: 't', title: '', description: '', primaryKey: [], columns }, [])],
      releases,
    );
  const id = column('id', 'Mã', () => 'a');
  const name = column('name', 'Tên', () => 'b');
  const count = column('count', 'Số', () => 1, { type: 'integer' });

  it('is nothing when all is as it was', () => {
    expect(make(id, name, count)).toEqual([]);
  });

  it.each([
    [
      'gone',
      [id, count],
      "t.name is gone: in releases.ts, a release needs removed: { 't': 'name' }",
    ],
    [
      'of another type',
      [id, name, { ...count, type: 'number' }],
      "t.count was integer, is number: in releases.ts, a release needs retyped: { 't': 'count:number' }",
    ],
    [
      'new',
      [id, name, count, column('when', 'Khi', () => '', { type: 'date' })],
      "t.when is new: in releases.ts, a release needs added: { 't': 'when:date' }",
    ],
  ] as const)('is found when it is %s, with the words to add', (_case, columns, message) => {
    expect(make(...columns)[0]).toContain(message);
  });

  it('is announced by a release that says so', () => {
    const next: Release = {
      version: '2.0.0',
      on: '2026-02-01',
      renamed: { t: { name: 'title' } },
      retyped: { t: 'count:number' },
      removed: { t: 'id' },
    };
    expect([...columnsAfter([...releases, next]).get('t')!]).toEqual([
      ['count', 'number'],
      ['title', 'string'],
    ]);
    expect(raises(next)).toBe('first');
  });

  it('is refused when the release speaks of a column that was never there', () => {
    const wrong: Release = { version: '2.0.0', on: '2026-02-01', removed: { t: 'nothing' } };
    expect(() => columnsAfter([...releases, wrong])).toThrow('t has no column nothing');
  });
});
