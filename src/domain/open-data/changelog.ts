/**
 * What changed in the files, as data. From the first release on, the entries add up to exactly the
 * columns that the tables have: changelog.test.ts proves it, so no column can vanish or change its type
 * in silence. The page and datapackage.json show the same entries.
 */
import { RELEASES, type Columns, type Release } from './releases.ts';
import type { Field, Table } from './table.ts';

/** The version of the files. */
export const DATA_VERSION = RELEASES.at(-1)?.version ?? '';

type Types = Map<string, string>;

const words = (text: string): string[] => text.split(' ').filter(Boolean);
const typed = (text: string): [name: string, type: string][] =>
  words(text).map((word) => {
    const [name = '', type = 'string'] = word.split(':');
    return [name, type];
  });

/** One release applied to the columns before it. @throws Error when it speaks of what is not there */
function apply(tables: Map<string, Types>, release: Release): void {
  const known = (table: string, name: string): Types => {
    const columns = tables.get(table);
    if (!columns?.has(name))
      throw new Error(`releases.ts ${release.version}: ${table} has no column ${name}`);
    return columns;
  };
  for (const [table, renamed] of Object.entries(release.renamed ?? {}))
    for (const [from, to] of Object.entries(renamed)) {
      const columns = known(table, from);
      columns.set(to, columns.get(from) ?? '');
      columns.delete(from);
    }
  for (const [table, text] of Object.entries(release.retyped ?? {}))
    for (const [name, type] of typed(text)) known(table, name).set(name, type);
  for (const [table, text] of Object.entries(release.removed ?? {}))
    for (const name of words(text)) known(table, name).delete(name);
  for (const [table, text] of Object.entries(release.added ?? {})) {
    const columns = tables.get(table) ?? new Map<string, string>();
    for (const [name, type] of typed(text)) columns.set(name, type);
    tables.set(table, columns);
  }
}

/** The columns and their types after the last of these releases, by table. */
export function columnsAfter(releases: readonly Release[]): Map<string, Types> {
  const tables = new Map<string, Types>();
  for (const release of releases) apply(tables, release);
  return tables;
}

const written = ({ name, type }: Pick<Field, 'name' | 'type'>): string =>
  type === 'string' ? name : `${name}:${type}`;

/** What the tables have that the releases do not say, and the other way round; each with its cure. */
export function unannounced(tables: readonly Table[], releases = RELEASES): string[] {
  const announced = columnsAfter(releases);
  const now = new Map(tables.map((table) => [table.name, table.fields]));
  const faults: string[] = [];
  const fault = (table: string, name: string, what: string, cure: string) =>
    faults.push(`${table}.${name} ${what}: in releases.ts, a release needs ${cure}`);
  for (const [table, fields] of now)
    for (const field of fields) {
      const type = announced.get(table)?.get(field.name);
      const entry = `{ '${table}': '${written(field)}' }`;
      if (type === undefined) fault(table, field.name, 'is new', `added: ${entry}`);
      else if (type !== field.type)
        fault(table, field.name, `was ${type}, is ${field.type}`, `retyped: ${entry}`);
    }
  for (const [table, columns] of announced)
    for (const name of columns.keys())
      if (!now.get(table)?.some((field) => field.name === name))
        fault(table, name, 'is gone', `removed: { '${table}': '${name}' }, or renamed`);
  return faults;
}

/** The part of the version that a release must raise. */
export const raises = ({ renamed, retyped, removed }: Release): 'first' | 'second' =>
  renamed || retyped || removed ? 'first' : 'second';

export interface ColumnChange {
  readonly kind: 'table' | 'added' | 'renamed' | 'retyped' | 'removed';
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * What a release did to which table, for people: a table that was not there before is one change.
 * What can break a program stands first.
 */
export function changesOf(release: Release): ColumnChange[] {
  const before = columnsAfter(RELEASES.slice(0, RELEASES.indexOf(release)));
  const list = <T>(
    kind: ColumnChange['kind'],
    by: Readonly<Record<string, T>> | undefined,
    columns: (value: T) => string[],
  ): ColumnChange[] =>
    Object.entries(by ?? {}).map(([table, value]) => ({
      kind: kind === 'added' && !before.has(table) ? 'table' : kind,
      table,
      columns: columns(value),
    }));
  const columnNames = (text: string) => typed(text).map(([name]) => name);
  return [
    ...list('removed', release.removed, words),
    ...list('renamed', release.renamed, (pairs) =>
      Object.entries(pairs).map(([from, to]) => `${from} → ${to}`),
    ),
    ...list('retyped', release.retyped, columnNames),
    ...list('added', release.added, columnNames),
  ];
}

const names = (columns: Columns | undefined) =>
  columns &&
  Object.fromEntries(
    Object.entries(columns).map(([table, text]) => [table, typed(text).map(([name]) => name)]),
  );

/** The releases for `datapackage.json`, newest first. */
export const changelog = (): object[] =>
  RELEASES.map(({ version, on, notes, added, renamed, retyped, removed }) => ({
    version,
    on,
    ...(notes && { notes }),
    ...(added && { added: names(added) }),
    ...(renamed && { renamed }),
    ...(retyped && { retyped: names(retyped) }),
    ...(removed && { removed: names(removed) }),
  })).reverse();
