/**
 * Reads a content folder as inputs of the database: records, the texts they were read from, single
 * files, uploads, versions in git and the clock. Records of which `publishAt` has not come are left
 * out, with their texts.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONCEPTS, type CollectionName } from '#domain/concepts.ts';
import { isEmbargoed } from '#domain/embargo.ts';
import { FILE_SCHEMAS, SCHEMAS, type FileName } from '#domain/schemas.ts';
import { FrontMatterError, readRecord } from '#lib/front-matter.ts';
import { commitTimes, folderHistory } from '#lib/node/git-history.ts';
import { digestOf } from './digest.ts';
import { LazyInput } from './lazy-input.ts';

/** An input for `TrackedStore.set`. */
export type Input = readonly [key: string, value: unknown, digest?: string];

export const COLLECTIONS: readonly (readonly [CollectionName, string])[] = Object.values(
  CONCEPTS,
).map(({ collection, extension }) => [collection, extension]);

/** Keys of inputs; see the functions below for their values. */
export const KEYS = {
  now: 'now',
  ids: (collection: string) => `ids:${collection}`,
  record: (collection: string, id: string) => `record:${collection}/${id}`,
  source: (collection: string, id: string) => `source:${collection}/${id}`,
  file: (name: string) => `file:${name}`,
  upload: (path: string) => `upload:${path}`,
  uploads: 'uploads',
  versions: (collection: string) => `versions:${collection}`,
  commits: (collection: string) => `commits:${collection}`,
} as const;

function parsed(
  file: string,
  name: string,
  text: string,
  schema: { parse(data: unknown): unknown },
) {
  try {
    return schema.parse(readRecord(name, text).data);
  } catch (error) {
    const line = error instanceof FrontMatterError ? `:${error.line}` : '';
    throw new Error(`${file}${line}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Ids of the records in a collection, sorted; none where the folder is missing. */
function idsIn(dir: string, collection: CollectionName, extension: string): string[] {
  const folder = join(dir, collection);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith(`.${extension}`) && name !== 'README.md')
    .map((name) => name.slice(0, -extension.length - 1))
    .sort();
}

/**
 * The inputs of one collection: its ids, each record and each text.
 * @throws Error that names file and line of a record that does not parse
 */
function collectionInputs(dir: string, collection: CollectionName, extension: string, now: Date) {
  const ids: string[] = [];
  const inputs: Input[] = [];
  for (const id of idsIn(dir, collection, extension)) {
    const name = `${id}.${extension}`;
    const file = join(dir, collection, name);
    const text = readFileSync(file, 'utf8');
    const data = parsed(file, name, text, SCHEMAS[collection]) as Record<string, unknown>;
    if (isEmbargoed(data, now)) continue;
    ids.push(id);
    const digest = digestOf(text);
    inputs.push([KEYS.record(collection, id), { id, data, digest }, digestOf(data)]);
    // Read again when it is needed: the texts of 15,000 documents are not kept in memory.
    const source = new LazyInput(() => readFileSync(file, 'utf8'));
    inputs.push([KEYS.source(collection, id), source, digest]);
  }
  return [[KEYS.ids(collection), ids] as const, ...inputs];
}

/** The single files of `content/`; an optional one that is missing has no value. */
function fileInputs(dir: string): Input[] {
  return (Object.keys(FILE_SCHEMAS) as FileName[]).map((name) => {
    const file = join(dir, `${name}.yml`);
    const value = existsSync(file)
      ? parsed(file, `${name}.yml`, readFileSync(file, 'utf8'), FILE_SCHEMAS[name])
      : undefined;
    return [KEYS.file(name), value];
  });
}

/** Each upload by its path below `uploads/`; its value changes when the file is written. */
function uploadInputs(dir: string): Input[] {
  const root = join(dir, 'uploads');
  const names = existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
    : [];
  const inputs = names.map((name): Input => {
    const { size, mtimeMs } = statSync(join(root, name));
    return [KEYS.upload(name), `${size} ${mtimeMs}`];
  });
  return [[KEYS.uploads, names], ...inputs];
}

/** Versions of documents and times of commits, as far as git knows them. */
function historyInputs(dir: string, now: Date): Input[] {
  const commits = (['receptions', 'days-off', 'dialogues'] as const).map((collection): Input => [
    KEYS.commits(collection),
    commitTimes(join(dir, collection)),
  ]);
  const versions = folderHistory(join(dir, 'directives'), now)?.files;
  return [...commits, [KEYS.versions('directives'), versions]];
}

/**
 * All inputs of a content folder at an instant.
 * @throws Error that names file and line of a record that does not parse
 */
export function readInputs(dir: string, now: Date): Input[] {
  return [
    [KEYS.now, now.toISOString()],
    ...COLLECTIONS.flatMap(([collection, extension]) =>
      collectionInputs(dir, collection, extension, now),
    ),
    ...fileInputs(dir),
    ...uploadInputs(dir),
    ...historyInputs(dir, now),
  ];
}
