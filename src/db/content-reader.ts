/**
 * Reads a content folder as inputs of the database, whole or only what has changed. Records of which
 * `publishAt` has not come are left out, with their texts.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '#features/concepts.ts';
import { isEmbargoed, publicationOf } from '#features/embargo.ts';
import { FILE_SCHEMAS, isFileName, mapFeatures, SCHEMAS } from '#features/index.ts';
import { FrontMatterError } from '#lib/front-matter.ts';
import { folderState, stateOf } from '#lib/node/folder-state.ts';
import { commitTimes, folderHistory } from '#lib/node/git-history.ts';
import { recordData } from '#lib/node/record-data.ts';
import { uploadsNamedIn } from '#lib/upload-names.ts';
import { digestOf } from './digest.ts';
import { COLLECTIONS, KEYS, type Input } from './inputs.ts';
import { LazyInput } from './lazy-input.ts';

const UPLOADS = 'uploads/';
const EXTENSIONS = new Map<string, string>(COLLECTIONS);

/** A record as it was read; data without functions, to be kept for a later process. */
export interface RecordFile {
  /** Of the file when it was read. */
  readonly state: string;
  readonly collection: CollectionName;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly digest: string;
  readonly dataDigest: string;
  /** Only of a record that is or was to wait for its time. */
  readonly uploads: readonly string[];
  readonly publishAt: Date | undefined;
}

/** The collection and id of a path such as `directives/x.md`; undefined where it is no record. */
function recordOf(path: string): { collection: CollectionName; id: string } | undefined {
  const [collection = '', name = '', ...deeper] = path.split('/');
  const ending = `.${EXTENSIONS.get(collection) ?? ''}`;
  if (ending === '.' || deeper.length > 0 || !name.endsWith(ending) || name === 'README.md')
    return undefined;
  return { collection: collection as CollectionName, id: name.slice(0, -ending.length) };
}

function parsed(file: string, text: string, schema: { parse(data: unknown): unknown }): unknown {
  try {
    return schema.parse(recordData(file, text));
  } catch (error) {
    const line = error instanceof FrontMatterError ? `:${error.line}` : '';
    throw new Error(`${file}${line}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

export class ContentReader {
  readonly #dir: string;
  #records: ReadonlyMap<string, RecordFile>;
  #uploads = new Set<string>();
  /** Of the public records of each collection, sorted. */
  #ids: ReadonlyMap<CollectionName, readonly string[]> = new Map();

  /**
   * @param dir the content folder
   * @param records by path, of an earlier reader of the same code: files that are as they were then
   * are not read again
   */
  constructor(dir: string, records: ReadonlyMap<string, RecordFile> = new Map()) {
    this.#dir = dir;
    this.#records = records;
  }

  /** By path below the folder. */
  get records(): ReadonlyMap<string, RecordFile> {
    return this.#records;
  }

  /**
   * @param now the moment of publication
   * @param changed paths below the folder that were added, changed or removed since the last call;
   * undefined: read everything
   * @param hasCommits have commits been added since?
   * @returns the inputs that may have changed
   * @throws Error that names file and line of a record that does not parse; nothing is changed then
   */
  read(now: Date, changed?: readonly string[], hasCommits = true): Input[] {
    const paths = changed ?? [...folderState(this.#dir).keys()];
    const records = new Map(changed ? this.#records : []);
    const uploads = new Set(this.#uploads);
    const inputs: Input[] = [[KEYS.now, now.toISOString()]];
    for (const path of paths) {
      const file = join(this.#dir, path);
      const stat = statSync(file, { throwIfNoEntry: false });
      const name = path.replace(/\.yml$/, '');
      if (path.startsWith(UPLOADS)) {
        const upload = path.slice(UPLOADS.length);
        if (stat) uploads.add(upload);
        else uploads.delete(upload);
        inputs.push([
          KEYS.upload(upload),
          stat && new LazyInput(() => readFileSync(file)),
          digestOf(stat && `${stat.size} ${stat.mtimeMs}`),
        ]);
      } else if (isFileName(name)) {
        const data = stat && parsed(file, readFileSync(file, 'utf8'), FILE_SCHEMAS[name]);
        inputs.push([KEYS.file(name), data]);
      } else if (recordOf(path)) {
        const record = stat && this.#record(path, stateOf(stat));
        if (record) records.set(path, record);
        else records.delete(path);
      }
    }
    const before = this.#records;
    [this.#records, this.#uploads] = [records, uploads];
    return [
      ...inputs,
      ...this.#recordInputs(new Set([...paths, ...this.#timed(before)]), now),
      [KEYS.uploads, [...uploads].sort()],
      ...(hasCommits ? this.#historyInputs(now) : []),
    ];
  }

  /**
   * The inputs of an overlay that shows a record with another text, whatever its `publishAt`. Nothing
   * changes here.
   * @param path `directives/x.md`
   * @param replaced the path of the record that it replaces, where that is another
   * @throws Error as `read`, also for a path that is no record's
   */
  draft(path: string, text: string, replaced = path): Input[] {
    const place = recordOf(path);
    const former = recordOf(replaced);
    if (!place || !former) throw new Error(`${path}: no record`);
    const { collection, id } = place;
    const data = parsed(path, text, SCHEMAS[collection]);
    const ids = new Set(this.#ids.get(collection));
    ids.delete(former.id);
    ids.add(id);
    return [
      ...(former.id === id
        ? []
        : [KEYS.record(collection, former.id), KEYS.source(collection, former.id)].map(
            (key): Input => [key, undefined],
          )),
      [KEYS.record(collection, id), { id, data }],
      [KEYS.source(collection, id), text],
      [KEYS.ids(collection), [...ids].sort()],
    ];
  }

  /** Is there such an upload? @param name path below `uploads/` */
  hasUpload(name: string): boolean {
    return this.#uploads.has(name);
  }

  /** When the next embargo ends; undefined where none is left. */
  nextPublication(now: Date): Date | undefined {
    const times = Array.from(this.#records.values(), ({ publishAt }) => publishAt);
    return times
      .filter((at) => at !== undefined && at > now)
      .reduce((first, at) => (first && at && first < at ? first : at), undefined);
  }

  #record(path: string, state: string): RecordFile | undefined {
    const known = this.#records.get(path);
    if (known?.state === state) return known;
    const place = recordOf(path);
    if (!place) return undefined;
    const file = join(this.#dir, path);
    const text = readFileSync(file, 'utf8');
    const data = parsed(file, text, SCHEMAS[place.collection]) as RecordFile['data'];
    const publishAt = publicationOf(data);
    return {
      state,
      ...place,
      data,
      digest: digestOf(text),
      dataDigest: digestOf({ id: place.id, data }),
      uploads: publishAt ? uploadsNamedIn(text) : [],
      publishAt,
    };
  }

  /** Paths of the records whose time may have come. */
  #timed(records: ReadonlyMap<string, RecordFile>): string[] {
    return Array.from(records).flatMap(([path, { publishAt }]) => (publishAt ? [path] : []));
  }

  #recordInputs(paths: ReadonlySet<string>, now: Date): Input[] {
    const inputs: Input[] = [];
    for (const path of paths) {
      const place = recordOf(path);
      if (!place) continue;
      const { collection, id } = place;
      const record = this.#records.get(path);
      const isPublic = record && !isEmbargoed(record.data, now);
      const file = join(this.#dir, path);
      inputs.push(
        isPublic
          ? [KEYS.record(collection, id), { id, data: record.data }, record.dataDigest]
          : [KEYS.record(collection, id), undefined],
        // Read again when it is needed: the texts of 15,000 documents are not kept in memory.
        isPublic
          ? [
              KEYS.source(collection, id),
              new LazyInput(() => readFileSync(file, 'utf8')),
              record.digest,
            ]
          : [KEYS.source(collection, id), undefined],
      );
    }
    const embargoed = Array.from(this.#records.values()).filter(({ data }) =>
      isEmbargoed(data, now),
    );
    const present = [...this.#records.values()].filter(({ data }) => !isEmbargoed(data, now));
    const byCollection = Map.groupBy(present, ({ collection }) => collection);
    this.#ids = new Map(
      COLLECTIONS.map(([name]) => [
        name,
        (byCollection.get(name) ?? []).map(({ id }) => id).sort(),
      ]),
    );
    return [
      ...inputs,
      ...Array.from(this.#ids, ([collection, ids]): Input => [KEYS.ids(collection), ids]),
      [KEYS.embargoedUploads, [...new Set(embargoed.flatMap(({ uploads }) => uploads))].sort()],
    ];
  }

  #historyInputs(now: Date): Input[] {
    return mapFeatures(({ collection, history }): Input[] => {
      const folder = join(this.#dir, collection);
      if (history === 'times') return [[KEYS.commits(collection), commitTimes(folder)]];
      return history === 'versions'
        ? [[KEYS.versions(collection), folderHistory(folder, now)?.files]]
        : [];
    }).flat();
  }
}
