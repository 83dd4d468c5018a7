/**
 * The tables of the records of a concept: one of the records, with all their public fields, and one
 * for each list of parts within them, such as the files of a document.
 */
import {
  CONCEPTS,
  pathOf,
  type CollectionName,
  type Concept,
  type ConceptName,
} from '#features/concepts.ts';
import type { Entry } from '#features/entry.ts';
import { elementOf, schemasAlong, shapeOf, valueAt, type Schema } from '#features/schema-walk.ts';
import { schemaColumns, type Exceptions } from './schema-columns.ts';
import { column, toTable, type Column, type Table, type TableSpec, type UrlOf } from './table.ts';

/** A record with the text below its front matter, which is read when a column asks for it. */
export type RecordRow<C extends CollectionName> = Entry<C> & { readonly body: string };

/** A table of the open data, as the manifest of its concept has it. */
export interface OpenTable<C extends CollectionName> extends TableSpec<never> {
  /** Undefined where its rows come from queries: then the site part of the concept has them. */
  readonly ofRecords?: (records: readonly RecordRow<C>[], url: UrlOf) => Table;
}

type RecordsTable<C extends CollectionName> = Required<Pick<OpenTable<C>, 'ofRecords'>> &
  OpenTable<C>;

/** A table whose rows are made of the records alone. */
export const fromRecords = <C extends CollectionName, R>(
  spec: TableSpec<R>,
  rowsOf: (records: readonly RecordRow<C>[]) => readonly R[],
): RecordsTable<C> => ({
  ...spec,
  ofRecords: (records, url) => toTable(spec, rowsOf(records), url),
});

/** The id, which is the record's file name and the key of the table. */
export const idColumn = <R>(id: (row: R) => string): Column<R> =>
  column('id', 'Mã bản ghi', id, { constraints: { required: true, unique: true } });

export const pageColumn = <R>(path: (row: R) => string): Column<R> =>
  column('url', 'Địa chỉ trang', (row, url) => url(path(row)), { format: 'uri' });

/** Whether the row is illustrative: every table has this column. */
export const sampleColumn = <R>(sample: (row: R) => boolean | undefined): Column<R> =>
  column('sample', 'Dữ liệu minh họa', (row) => sample(row) ?? false, {
    type: 'boolean',
    description: 'true: bản ghi không có thật, chỉ để minh họa; bỏ ra trước khi tính',
    constraints: { required: true },
  });

/** Fields that records share. */
const COMMON = {
  publishAt: 'records that wait for it are not published; later it means nothing',
  formerIds: 'pages at former addresses redirect; the data has the present address',
  source: 'lastColumns',
  sample: 'lastColumns',
};

const lastColumns = <R>(data: (row: R) => Entry<CollectionName>['data']): Column<R>[] => [
  sampleColumn((row) => data(row).sample),
  column('source_title', 'Nguồn', (row) => data(row).source?.title),
  column('source_url', 'Địa chỉ nguồn', (row) => data(row).source?.url, { format: 'uri' }),
  column('source_retrieved_on', 'Ngày truy cập nguồn', (row) => data(row).source?.retrievedOn, {
    type: 'date',
  }),
];

/**
 * The columns of a record: of its own fields, then `more`, then of the fields that all records have.
 * @param data the record of a row
 * @throws Error as `schemaColumns`
 */
export const recordColumns = <R>(
  schema: Schema,
  data: (row: R) => Entry<CollectionName>['data'],
  exceptions: Exceptions<R>,
  more: readonly Column<R>[] = [],
): readonly Column<R>[] => {
  const common = Object.entries(COMMON).filter(([key]) => key in (shapeOf(schema) ?? {}));
  return [
    ...schemaColumns(schema, data, { ...Object.fromEntries(common), ...exceptions }),
    ...more,
    ...lastColumns(data),
  ];
};

type About = Pick<TableSpec<never>, 'name' | 'file' | 'title' | 'description' | 'detail'>;
type CollectionOf<N extends ConceptName> = (typeof CONCEPTS)[N]['collection'];

/** The items of the list at a path: `release.postponed`. */
type ItemsAt<T, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof T
    ? ItemsAt<NonNullable<T[Key]>, Rest>
    : never
  : Path extends keyof T
    ? NonNullable<T[Path]> extends readonly (infer Item)[]
      ? Item
      : never
    : never;

interface Part<C extends CollectionName, P> {
  readonly entry: Entry<C>;
  readonly part: P;
  readonly index: number;
}

interface PartsSpec<C extends CollectionName, P> extends About {
  /** The column with the id of the record. */
  readonly owner: readonly [name: string, title: string];
  readonly fields?: Exceptions<Part<C, P>>;
  /** Is it a record whose parts are not published? */
  readonly hides?: (data: Entry<C>['data']) => boolean;
}

interface RecordsSpec<N extends ConceptName, Path extends string> extends About {
  /** Fields that have not their own columns. A field with a table of parts has none in this table. */
  readonly fields?: Exceptions<RecordRow<CollectionOf<N>>>;
  /** The column of the text, or the reason why it has none; only for records with a text. */
  readonly body?: string | readonly [name: string, title: string];
  /** The path of a record's page, where it is not that of its id. */
  readonly page?: (record: Entry<CollectionOf<N>>) => string;
  /** The tables of parts, by the path of the list in the schema. */
  readonly parts?: {
    readonly [P in Path]: PartsSpec<CollectionOf<N>, ItemsAt<Entry<CollectionOf<N>>['data'], P>>;
  };
}

/** One row per part: the record, its position in it, its fields, and whether it is illustrative. */
function partsTable<C extends CollectionName>(
  collection: C,
  schema: Schema,
  path: string,
  { owner, fields, hides, ...about }: PartsSpec<C, never>,
): RecordsTable<C> {
  const keys = path.split('.');
  const list = schemasAlong(schema, keys).at(-1);
  const element = list && elementOf(list);
  if (!element) throw new Error(`open data: the schema has no list ${path}`);
  const [name, title] = owner;
  return fromRecords<C, Part<C, never>>(
    {
      detail: true,
      ...about,
      primaryKey: [name, 'position'],
      columns: [
        column(name, title, ({ entry }) => entry.id, {
          refers: collection,
          constraints: { required: true },
        }),
        column('position', 'Thứ tự', ({ index }) => index + 1, {
          type: 'integer',
          constraints: { required: true },
        }),
        ...schemaColumns(element, ({ part }) => part, fields),
        sampleColumn(({ entry }) => entry.data.sample),
      ],
    },
    (records) =>
      records
        .filter(({ data }) => !hides?.(data))
        .flatMap((entry) =>
          ((valueAt(entry.data, keys) ?? []) as never[]).map((part, index) => ({
            entry,
            part,
            index,
          })),
        ),
  );
}

/**
 * The table of the records of a concept, with a column for every field that it does not except, and
 * the tables of their parts.
 * @throws Error as `schemaColumns`
 */
export function recordTables<N extends ConceptName, Path extends string = never>(
  concept: N,
  schema: Schema,
  spec: RecordsSpec<N, Path>,
): readonly [RecordsTable<CollectionOf<N>>, ...RecordsTable<CollectionOf<N>>[]] {
  type C = CollectionOf<N>;
  const { collection, extension, path } = CONCEPTS[concept] as Concept & { collection: C };
  const { fields, parts = {}, body = ['body', 'Nội dung'], page, ...about } = spec;
  const pagePath = page ?? (({ id }: Entry<C>) => pathOf(concept, id));
  const ofParts = Object.entries(parts as Record<string, PartsSpec<C, never>>);
  const columns: Column<RecordRow<C>>[] = [
    idColumn(({ id }) => id),
    ...recordColumns<RecordRow<C>>(
      schema,
      ({ data }) => data,
      { ...Object.fromEntries(ofParts.map(([of, { name }]) => [of, name])), ...fields },
      [
        ...(extension === 'md' && typeof body !== 'string'
          ? [
              column<RecordRow<C>>(...body, (row) => row.body, {
                description: 'Viết bằng Markdown',
              }),
            ]
          : []),
        ...(path ? [pageColumn<RecordRow<C>>(pagePath)] : []),
      ],
    ),
  ];
  return [
    fromRecords({ ...about, records: collection, primaryKey: ['id'], columns }, (rows) => rows),
    ...ofParts.map(([of, part]) => partsTable(collection, schema, of, part)),
  ];
}
