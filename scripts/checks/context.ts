/** What every check receives, and how it reports problems. */
import { currentIds, withCurrentIds } from '#domain/address/current-ids.ts';
import type { CollectionName } from '#domain/concepts.ts';
import type { DataOf } from '#domain/schemas.ts';
import type { Site } from '#domain/site/schema.ts';
import type { FieldPath } from '#domain/schema-walk.ts';
import type { ContentRecord, ContentTree } from '#scripts/content-tree.ts';
import type { Problem, Severity } from '#scripts/report.ts';
import { fieldKey, fieldLabel, schemaOf } from './fields.ts';
import { forgivingParse } from './forgiving-parse.ts';

/** A record whose data fits its schema (what does not fit is left out and reported by `schema`). */
export interface ValidRecord<C extends CollectionName> extends ContentRecord {
  data: DataOf<C>;
}

export interface Context {
  tree: ContentTree;
  /** The records of a collection that fit their schema. */
  of: <C extends CollectionName>(collection: C) => readonly ValidRecord<C>[];
  /** `site.yml`, when it exists and fits its schema. */
  site: Site | undefined;
  /** Today in Việt Nam. */
  today: string;
  /** The instant, for publication by the hour. */
  now: Date;
}

export type Check = (context: Context) => Problem[];

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
export function problem(record: ContentRecord, finding: NamedFinding): Problem {
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
export const checkEach =
  <C extends CollectionName>(
    check: string,
    collection: C,
    ...finders: readonly ((record: ValidRecord<C>, context: Context) => Iterable<Finding>)[]
  ): Check =>
  (context) =>
    context
      .of(collection)
      .flatMap((record) =>
        finders.flatMap((find) =>
          [...find(record, context)].map((finding) => problem(record, { check, ...finding })),
        ),
      );

/** The tree with former ids in references replaced by current ones, as the site reads them. */
function withIdsOfToday(tree: ContentTree): ContentTree {
  const byCollection = Map.groupBy(tree.records, ({ collection }) => collection);
  const ids = currentIds((collection) => byCollection.get(collection) ?? []);
  const records = tree.records.map((record) => {
    const data = withCurrentIds(schemaOf(record), record.data, ids);
    return data === record.data ? record : { ...record, data };
  });
  return { ...tree, records };
}

/** Prepares what the checks share: every record is parsed once. */
export function createContext(stored: ContentTree, now: Date, today: string): Context {
  const tree = withIdsOfToday(stored);
  const byCollection = Map.groupBy(
    tree.records.flatMap((record) => {
      const data = forgivingParse(schemaOf(record), record.data);
      return data ? [{ ...record, data }] : [];
    }),
    ({ collection }) => collection,
  );
  return {
    tree,
    of: <C extends CollectionName>(collection: C) =>
      (byCollection.get(collection) ?? []) as unknown as readonly ValidRecord<C>[],
    site: byCollection.get('site')?.[0]?.data as Site | undefined,
    today,
    now,
  };
}
