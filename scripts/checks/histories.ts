/** Earlier versions of records, for checks that compare them with the current text. */
import path from 'node:path';
import type { Version } from '#domain/directive/history.ts';
import { parseVersions } from '#domain/directive/version.ts';
import { blobId, folderHistory, readBlobs } from '#lib/node/git-history.ts';
import { onceFor } from '#lib/once.ts';
import type { Context, ValidRecord } from './context.ts';

/** Collections with pages of their own whose changes must be described. */
type Kept = 'directives' | 'dialogues';

interface RecordHistory<C extends Kept> {
  readonly record: ValidRecord<C>;
  /** Oldest first; the last is the current file, committed or not. */
  readonly versions: readonly Version[];
}

/** Number of documents that one git call reads. */
const BATCH = 200;

function* readHistories<C extends Kept>(
  { tree, of, now }: Context,
  collection: C,
): Generator<RecordHistory<C>> {
  const folder = path.join(tree.dir, collection);
  const files = folderHistory(folder, now)?.files;
  if (!files) return;
  const changed = of(collection).flatMap((record) => {
    const committed = files.get(path.basename(record.file)) ?? [];
    const last = committed.at(-1);
    if (!last) return [];
    const isCommitted = blobId(Buffer.from(record.text), last.blob) === last.blob;
    const earlier = isCommitted ? committed.slice(0, -1) : committed;
    const present = { at: isCommitted ? last.at : now, text: record.text };
    return earlier.length > 0 ? [{ record, earlier, present }] : [];
  });
  for (let start = 0; start < changed.length; start += BATCH) {
    const batch = changed.slice(start, start + BATCH);
    const ids = batch.flatMap(({ earlier }) => earlier.map(({ blob }) => blob));
    const texts = readBlobs(folder, ids);
    for (const { record, earlier, present } of batch) {
      const stored = earlier.map(({ blob, at }) => ({ at, text: texts.get(blob) ?? '' }));
      yield { record, versions: parseVersions([...stored, present]) };
    }
  }
}

/** The records that were ever changed, with all their versions; none without history. */
export const historiesOf = <C extends Kept>(
  context: Context,
  collection: C,
): RecordHistory<C>[] => [...readHistories(context, collection)];

/** The histories of directives, which several checks use. */
export const directiveHistories = onceFor((context: Context) => historiesOf(context, 'directives'));
