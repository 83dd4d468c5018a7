/** What is kept of each record, and the context through which checks read it. */
import {
  currentIds,
  withCurrentIds,
  type CurrentIds,
} from '#features/address/rules/current-ids.ts';
import { conceptOf, type CollectionName } from '#features/concepts.ts';
import { FILE_SCHEMAS, RENAMED, SCHEMAS, isFileName } from '#features/index.ts';
import type { FieldPath } from '#features/schema-walk.ts';
import type { Site } from '#features/site/schema.ts';
import { dateAt } from '#lib/local-date.ts';
import {
  idOf,
  isUnreadable,
  readListed,
  type ContentRecord,
  type UnreadableFile,
} from './content-tree.ts';
import { digestOf, rememberDigest } from '#db/digest.ts';
import type { Reader } from '#db/query.ts';
import {
  query,
  setContext,
  type Context,
  type KeptRecord,
  type Place,
  type ValidRecord,
} from './context.ts';
import { schemaOf } from './fields.ts';
import { linksIn } from './links.ts';
import { validData } from './valid-data.ts';

/** Inputs of a content folder; see `scripts/checker.ts` for their values. */
export const KEYS = {
  now: 'now',
  text: (file: string) => `text:${file}`,
  /** The id that git has or would have for the text. */
  blob: (file: string) => `blob:${file}`,
  files: (collection: string) => `files:${collection}`,
  isListed: (collection: string, id: string) => `listed:${collection}/${id}`,
  unreadable: 'unreadable',
  uploads: 'uploads',
  upload: (name: string) => `upload:${name}`,
  folder: 'folder',
  head: 'head',
} as const;

const FILE_NAMES = Object.keys(FILE_SCHEMAS);
export const fileOf = (collection: string, id: string): string =>
  isFileName(collection)
    ? `${collection}.yml`
    : `${collection}/${id}.${conceptOf(collection)?.extension}`;
const collectionOf = (file: string): ContentRecord['collection'] =>
  (file.includes('/')
    ? file.slice(0, file.indexOf('/'))
    : file.slice(0, -'.yml'.length)) as ContentRecord['collection'];

/** The files parsed last: several queries need the same one in succession. */
const RECENT = new Map<string, { text: string; read: ContentRecord | UnreadableFile }>();
const MOST_RECENT = 4;

/** Parses a file. Returns undefined where there is none. */
export function parsedFile(
  { reader }: Pick<Context, 'reader'>,
  file: string,
): ContentRecord | UnreadableFile | undefined {
  const text = reader.input(KEYS.text(file)) as string | UnreadableFile | undefined;
  if (typeof text !== 'string') return text;
  const recent = RECENT.get(file);
  if (recent?.text === text) return recent.read;
  const read = readListed({ file, collection: collectionOf(file) }, text);
  RECENT.delete(file);
  RECENT.set(file, { text, read });
  const [oldest = ''] = RECENT.keys();
  if (RECENT.size > MOST_RECENT) RECENT.delete(oldest);
  return read;
}

function keptRecord(record: ContentRecord): KeptRecord {
  const { collection, id, file, bodyLine, body } = record;
  const { formerIds } = record.data as { formerIds?: unknown };
  const { references, mentions } = linksIn(record);
  const written = JSON.stringify({
    ...{ collection, id, file, bodyLine, references },
    data: validData(record),
    hasText: Boolean(body?.trim()),
    formerIds: Array.isArray(formerIds) ? formerIds.map(String) : [],
    uploads: [...new Set(mentions.map(({ name }) => name))],
  });
  // A copy: strings that were cut from the text would keep the whole text in memory.
  const kept = JSON.parse(written) as KeptRecord;
  rememberDigest(kept, digestOf(written));
  return kept;
}

/** The record in a file; undefined where there is none that can be read. */
export const recordIn = query('record', (context, file: string) => {
  const read = parsedFile(context, file);
  return read && !isUnreadable(read) ? keptRecord(read) : undefined;
});

const lineIn = query('line', (context, file: string, path: string) => {
  const read = parsedFile(context, file);
  return read && !isUnreadable(read) ? read.lineOf(JSON.parse(path) as FieldPath) : 1;
});

/** What other records need to know of a record, whatever it says. */
const outline = query('outline', (context, file: string) => {
  const record = recordIn(context, file);
  if (!record) return undefined;
  const { id, formerIds, uploads, data } = record;
  const moved = (data as { formerIds?: readonly string[] } | undefined)?.formerIds;
  return { id, file, formerIds, uploads, ...(moved && { moved }) };
});

/** Files in the place of records of a collection, in the order of the report. */
export const filesOf = ({ reader }: Context, collection: string): readonly string[] =>
  (reader.input(KEYS.files(collection)) ?? []) as readonly string[];

/** Files that are neither in the place of a record nor uploads. */
export const misplacedFiles = ({ reader }: Context): readonly UnreadableFile[] =>
  (reader.input(KEYS.unreadable) ?? []) as readonly UnreadableFile[];

export const outlinesOf = query('outlines', (context, collection: string) =>
  filesOf(context, collection).flatMap((file) => outline(context, file) ?? []),
);

/** All folders of records and single files. */
export const collections = (): readonly string[] => [...Object.keys(SCHEMAS), ...FILE_NAMES];

/** What the file system says of an upload; another value when it was written. */
export interface Upload {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export const uploadsOf = ({ reader }: Context): readonly string[] =>
  (reader.input(KEYS.uploads) ?? []) as readonly string[];

export const uploadIn = ({ reader }: Context, name: string): Upload | undefined =>
  reader.input(KEYS.upload(name)) as Upload | undefined;

/** Current ids of records by collection and former id; only collections with former ids. */
export const currentIdsOf = query('current ids', (context): CurrentIds => {
  const records = new Map<CollectionName, { id: string; data: { formerIds: readonly string[] } }[]>(
    RENAMED.map((collection) => [
      collection,
      outlinesOf(context, collection).map(({ id, formerIds }) => ({ id, data: { formerIds } })),
    ]),
  );
  const all = currentIds(RENAMED, (collection) => records.get(collection) ?? []);
  return new Map([...all].filter(([, ids]) => ids.size > 0));
});

/** Is there a file for that record, readable or not? */
export const isListed = ({ reader }: Context, collection: string, id: string): boolean =>
  reader.input(KEYS.isListed(collection, id)) === true;

/** Ids in a collection, those of unreadable files last. */
export const idsIn = query('ids', (context, collection: string) => {
  const ids = outlinesOf(context, collection).map(({ id }) => id);
  const others = misplacedFiles(context).filter(({ file }) => file.startsWith(`${collection}/`));
  const listed = [...filesOf(context, collection), ...others.map(({ file }) => file)];
  return [...new Set([...ids, ...listed.map(idOf)])];
});

const validRecords = query('valid records', (context, collection: string) =>
  filesOf(context, collection).flatMap((file) => {
    const record = recordIn(context, file);
    return record?.data === undefined ? [] : record;
  }),
);

const today = query('today', ({ reader }) => dateAt(new Date(String(reader.input(KEYS.now)))));
const isPast = query(
  'is past',
  ({ reader }, instant: number) => instant <= Date.parse(String(reader.input(KEYS.now))),
);
const site = query(
  'site',
  (context) => recordIn(context, fileOf('site', ''))?.data as Site | undefined,
);

/** Where a problem of that file is. */
export const placeOf = ({ reader }: Context, file: string): Place => ({
  file,
  collection: collectionOf(file),
  lineOf: (path) => lineIn({ reader }, file, JSON.stringify(path)),
});

/** A record as checks read it: with current ids in its references, and with positions. */
export function currentRecord(context: Context, record: KeptRecord) {
  const ids = currentIdsOf(context);
  const isFormer =
    ids.size > 0 && record.references.some(({ collection, id }) => ids.get(collection)?.has(id));
  const data = isFormer ? withCurrentIds(schemaOf(record), record.data, ids) : record.data;
  return { ...record, ...placeOf(context, record.file), data };
}

setContext((reader: Reader): Context => {
  const context: Context = {
    reader,
    of: <C extends CollectionName>(collection: C) =>
      validRecords(context, collection).map(
        (record) => currentRecord(context, record) as ValidRecord<C>,
      ),
    one: <C extends CollectionName>(collection: C, id: string) => {
      const record = recordIn(context, fileOf(collection, id));
      return record?.data === undefined
        ? undefined
        : (currentRecord(context, record) as ValidRecord<C>);
    },
    get site() {
      return site(context);
    },
    get today() {
      return today(context);
    },
    isPast: (instant) => isPast(context, instant.getTime()),
  };
  return context;
});
