/** A table of repeated parts of records: the questions of a dialogue, the names of an agency. */
import type { CollectionName } from '#features/concepts.ts';
import type { Entry } from '#features/entry.ts';
import { sampleColumn } from './columns.ts';
import { column, toTable, type Column, type Table } from './table.ts';

interface Part<C extends CollectionName, P> {
  readonly entry: Entry<C>;
  readonly part: P;
  readonly index: number;
}

/** The part itself, as `get` for `fromSchema`. */
export const identity = (part: unknown): unknown => part;

interface PartsSpec<C extends CollectionName, P> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The column with the id of the record. */
  readonly owner: { readonly name: string; readonly title: string; readonly refers: string };
  readonly parts: (data: Entry<C>['data']) => readonly P[] | undefined;
  readonly columns: readonly Column<NoInfer<P>>[];
}

/**
 * One row per part: the record, its position in it, the columns, and whether it is illustrative.
 */
export const partsTable = <C extends CollectionName, P>(
  entries: readonly Entry<C>[],
  { name, title, description, owner, columns, parts }: PartsSpec<C, P>,
): Table =>
  toTable<Part<C, P>>(
    {
      name,
      title,
      description,
      primaryKey: [owner.name, 'position'],
      columns: [
        column(owner.name, owner.title, ({ entry }) => entry.id, {
          refers: owner.refers,
          constraints: { required: true },
        }),
        column('position', 'Thứ tự', ({ index }) => index + 1, {
          type: 'integer',
          constraints: { required: true },
        }),
        ...columns.map((own) => ({
          ...own,
          value: ({ part }: Part<C, P>) => own.value(part),
        })),
        sampleColumn(({ entry }) => entry.data.sample),
      ],
    },
    entries.flatMap((entry) =>
      (parts(entry.data) ?? []).map((part, index) => ({ entry, part, index })),
    ),
  );
