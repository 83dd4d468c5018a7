/**
 * What checks read with, and how they report problems. Everything read through a context is noted,
 * so that a check runs again only when something it read has changed: a check must not depend on
 * anything else, and no result may be changed afterwards.
 */
import type { CollectionName } from '#features/concepts.ts';
import type { DataOf } from '#features/index.ts';
import type { Site } from '#features/site/schema.ts';
import type { FieldPath } from '#features/schema-walk.ts';
import type { ContentRecord } from './content-tree.ts';
import type { Problem, Severity } from './report.ts';
import type { Argument, Query, Reader } from '#db/query.ts';
import { fieldKey, fieldLabel, schemaOf } from './fields.ts';

export interface Reference {
  readonly collection: CollectionName;
  readonly id: string;
  readonly path: FieldPath;
}

/** A record as it is kept: without its text, which changes more often than what it says here. */
export interface KeptRecord extends Pick<ContentRecord, 'id' | 'file' | 'collection' | 'bodyLine'> {
  /** Is there a text below the front matter? */
  readonly hasText: boolean;
  /** Without values that do not fit the schema; undefined where a required one is among them. */
  readonly data: unknown;
  readonly formerIds: readonly string[];
  readonly references: readonly Reference[];
  /** Names of the uploads that fields and text mention. */
  readonly uploads: readonly string[];
}

/** A record that a problem can name. */
export type Place = Pick<ContentRecord, 'file' | 'collection' | 'lineOf'>;

/** A kept record whose data fits its schema (what does not is left out; `schema` reports it). */
export interface ValidRecord<C extends CollectionName> extends KeptRecord, Place {
  readonly collection: C;
  readonly data: DataOf<C>;
}

/** A record whose data fits its schema, with its text. */
export interface TextRecord<C extends CollectionName> extends ContentRecord {
  collection: C;
  data: DataOf<C>;
}

export interface Context {
  readonly reader: Reader;
  /** The records of a collection that fit their schema, with current ids in their references. */
  readonly of: <C extends CollectionName>(collection: C) => readonly ValidRecord<C>[];
  /** One of them. */
  readonly one: <C extends CollectionName>(collection: C, id: string) => ValidRecord<C> | undefined;
  /** `site.yml`, when it exists and fits its schema. */
  readonly site: Site | undefined;
  /** Today in Việt Nam. */
  readonly today: string;
  /** Is this instant not after the moment to judge by? */
  readonly isPast: (instant: Date) => boolean;
}

/** Judges one record by its text and data, or by its data and other records. */
export interface RecordCheck<R> {
  /** The collections it judges; undefined: all records. */
  readonly collections: readonly CollectionName[] | undefined;
  readonly run: (record: R, context: Context) => Iterable<Problem>;
}
/** Judges records that belong together. */
export type TreeCheck = (context: Context) => Problem[];

/** The checks of a concept, or of all records, by what they judge. */
export interface Checks {
  /** What belongs together, in all records. */
  readonly tree?: readonly TreeCheck[];
  /** A file as it is written. */
  readonly text?: readonly RecordCheck<ContentRecord>[];
  /** The text of a record whose data is valid. */
  readonly validText?: readonly RecordCheck<TextRecord<CollectionName>>[];
  /** What a record names, valid or not. */
  readonly kept?: readonly RecordCheck<KeptRecord & Place>[];
  /** The data of a valid record. */
  readonly valid?: readonly RecordCheck<ValidRecord<CollectionName>>[];
  /** Its earlier versions. */
  readonly history?: readonly RecordCheck<ValidRecord<CollectionName>>[];
  /** Asks, while the text of a record is at hand, for what its checks will need of it. */
  readonly prepare?: (context: Context, record: KeptRecord) => void;
}

export const checkText = (run: RecordCheck<ContentRecord>['run']): RecordCheck<ContentRecord> => ({
  collections: undefined,
  run,
});

/**
 * A check of records whose data fits their schema, with their texts.
 * @param collections undefined: all
 */
export const checkTextOf = <C extends CollectionName>(
  collections: readonly C[] | undefined,
  run: RecordCheck<TextRecord<C>>['run'],
): RecordCheck<TextRecord<CollectionName>> =>
  ({ collections, run }) as unknown as RecordCheck<TextRecord<CollectionName>>;

/** A check of what every readable record names, valid or not. */
export const checkKept = (
  run: RecordCheck<KeptRecord & Place>['run'],
): RecordCheck<KeptRecord & Place> => ({ collections: undefined, run });

/**
 * A check of records by their data.
 * @param collections undefined: all
 */
export const checkOf = <C extends CollectionName>(
  collections: readonly C[] | undefined,
  run: RecordCheck<ValidRecord<C>>['run'],
): RecordCheck<ValidRecord<CollectionName>> =>
  ({ collections, run }) as unknown as RecordCheck<ValidRecord<CollectionName>>;

export interface Finding {
  severity?: Severity;
  /** Path in the front matter. */
  path?: FieldPath;
  /** Line of the file, when not in the front matter. */
  line?: number;
  fault: string;
  cure: string;
}

export type NamedFinding = Finding & { readonly check: string };

/** A problem with file, line and the field's Vietnamese name. */
export function problem(record: Place, finding: NamedFinding): Problem {
  const { check, severity = 'error', path, line, fault, cure } = finding;
  return {
    check,
    severity,
    file: record.file,
    line: line ?? (path && record.lineOf(path)),
    field: path && path.length > 0 ? fieldKey(path) : undefined,
    label: path && fieldLabel(schemaOf(record), path),
    fault,
    cure,
  };
}

/** A check that examines the records of a collection one by one. */
export const checkEach = <C extends CollectionName>(
  check: string,
  collection: C,
  ...finders: readonly ((record: ValidRecord<C>, context: Context) => Iterable<Finding>)[]
) =>
  checkOf([collection], (record, context) =>
    finders.flatMap((find) =>
      [...find(record, context)].map((finding) => problem(record, { check, ...finding })),
    ),
  );

/** All queries, by name: what checks share or what is kept of a record. */
export const QUERIES = new Map<string, Query>();

let make: (reader: Reader) => Context;
/** Contexts of readers that read no content folder. */
const OWN = new WeakMap<Reader, Context>();
/** Sets how a context reads; `records.ts` does, which needs queries itself. */
export const setContext = (how: (reader: Reader) => Context): void => {
  make = how;
};
/** A context that notes what it reads with that reader. */
export const contextFor = (reader: Reader): Context => OWN.get(reader) ?? make(reader);
/** Sets the context that queries of its reader read with. */
export const withContext = (context: Context): Context => {
  OWN.set(context.reader, context);
  return context;
};

/**
 * Defines a query.
 * @param name of its own
 * @param compute depends on nothing but its arguments and what it reads through the context; its
 * result is data without functions
 */
export function query<A extends Argument[], R>(
  name: string,
  compute: (context: Context, ...args: A) => R,
): (context: Pick<Context, 'reader'>, ...args: A) => R {
  QUERIES.set(name, {
    compute: (reader, ...args) => compute(contextFor(reader), ...(args as unknown as A)),
  });
  return ({ reader }, ...args) => reader.ask(name, args) as R;
}

/** Defines a query whose result is a map; who asks for one key depends on the value of that key. */
export function index<V>(
  name: string,
  compute: (context: Context) => ReadonlyMap<string, V>,
): (context: Pick<Context, 'reader'>, key: string) => V | undefined {
  const all = query(name, compute);
  return query(`${name}: one`, (context, key: string) => all(context).get(key));
}
