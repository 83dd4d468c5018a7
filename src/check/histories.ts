/** Earlier versions of records, for checks that compare them with the current text. */
import path from 'node:path';
import type { CollectionName } from '#features/concepts.ts';
import { parseVersions, publicFrom, type Version } from '#features/versions.ts';
import { folderHistory, goneFiles, readBlobs } from '#lib/node/git-history.ts';
import { onceBy, onceFor } from '#lib/once.ts';
import { query, type Context, type ValidRecord } from './context.ts';
import { KEYS } from './records.ts';

interface RecordHistory {
  /** Oldest first; the last is the current file, committed or not. Empty without earlier ones. */
  readonly versions: readonly Version[];
  /** An instant that has passed the same of their days of publication as the present has. */
  readonly moment: Date;
}

/** The commit that the content is at; undefined outside of a repository. */
const headOf = ({ reader }: Context) => reader.input(KEYS.head) as string | undefined;

/** The folder of a collection in a repository, whose state it notes; undefined without one. */
export const folderIn = (context: Context, collection: string): string | undefined =>
  headOf(context) === undefined
    ? undefined
    : path.join(String(context.reader.input(KEYS.folder)), collection);

const LATEST = new Date(8.64e15);

/** Committed versions of a collection by file, each as blob and time in ms, oldest first. */
const VERSIONS = 'versions';
const versionsIn = query(VERSIONS, (context, collection: string) => {
  const folder = folderIn(context, collection);
  const files =
    folder === undefined ? undefined : folderHistory(folder, LATEST, headOf(context))?.files;
  const found = Array.from(files ?? [], ([name, versions]): [string, string] => {
    const lines = versions.map(({ blob, at }) => `${blob} ${at.getTime()}`);
    return [`${collection}/${name}`, lines.join('\n')];
  });
  return new Map(found);
});
const versionsOf = query('versions: one', (context, file: string) =>
  versionsIn(context, path.dirname(file)).get(file),
);

const isInRepository = query('is in repository', (context) => headOf(context) !== undefined);

/** Was the file ever committed? */
export const hasHistory = (context: Context, file: string): boolean =>
  isInRepository(context) && versionsOf(context, file) !== undefined;

const parsedVersions = (lines: string) =>
  lines.split('\n').map((line) => {
    const [blob = '', at] = line.split(' ');
    return { blob, at: new Date(Number(at)) };
  });

/** Number of documents whose versions one git call reads. */
const BATCH = 200;
/** Texts by blob, those of the last batch. */
const TEXTS = new Map<string, string>();

/** Texts of a file's versions; those of the files after it are read with them, for the next calls. */
function textsOf(context: Context, file: string, blobs: readonly string[]): readonly string[] {
  if (blobs.some((blob) => !TEXTS.has(blob))) {
    const all = [
      ...(context.reader.peek(VERSIONS, [path.dirname(file)]) as ReadonlyMap<string, string>),
    ];
    const start = all.findIndex(([name]) => name === file);
    const following = all
      .slice(start + 1, start + BATCH)
      .flatMap(([, lines]) => parsedVersions(lines).slice(0, -1));
    TEXTS.clear();
    const folder = folderIn(context, path.dirname(file)) ?? '';
    for (const [id, text] of readBlobs(folder, [...blobs, ...following.map(({ blob }) => blob)]))
      TEXTS.set(id, text);
  }
  return blobs.map((blob) => TEXTS.get(blob) ?? '');
}

function readHistory(context: Context, file: string): RecordHistory {
  const none = { versions: [], moment: new Date(0) };
  const lines = versionsOf(context, file);
  if (lines === undefined) return none;
  const committed = parsedVersions(lines).filter(({ at }) => context.isPast(at));
  const last = committed.at(-1);
  if (!last) return none;
  const isCommitted = context.reader.input(KEYS.blob(file)) === last.blob;
  const earlier = isCommitted ? committed.slice(0, -1) : committed;
  const text = earlier.length > 0 ? context.reader.input(KEYS.text(file)) : undefined;
  if (typeof text !== 'string') return none;
  const now = isCommitted ? undefined : new Date(String(context.reader.input(KEYS.now)));
  const texts = textsOf(
    context,
    file,
    earlier.map(({ blob }) => blob),
  );
  const stored = earlier.map(({ at }, index) => ({ at, text: texts[index] ?? '' }));
  const versions = parseVersions([...stored, { at: now ?? last.at, text }]);
  if (now) return { versions, moment: now };
  const passed = versions.map(publicFrom).filter((instant) => context.isPast(instant));
  return { versions, moment: new Date(Math.max(0, ...passed.map((each) => each.getTime()))) };
}

const historiesIn = onceFor((context: Context) =>
  onceBy(
    (file: string) => file,
    (file) => readHistory(context, file),
  ),
);

/** All versions of a record that was ever changed. */
export const historyOf = (context: Context, { file }: ValidRecord<CollectionName>): RecordHistory =>
  historiesIn(context)(file);

/** Files removed from the folder of a collection, as `goneFiles` knows them. */
export const goneFrom = query('gone files', (context, collection: string) => {
  const folder = folderIn(context, collection);
  return Array.from(
    (folder === undefined ? undefined : goneFiles(folder, headOf(context))) ?? [],
    ([name, gone]) => ({
      name,
      ...gone,
    }),
  );
});
