/** The published changes of a document, with earlier wordings from git where available. */
import { join } from 'node:path';
import type { DirectiveView } from '#features/directive/rules/view.ts';
import { parseVersions } from '#features/versions.ts';
import { blobId, blobReader, type FileVersion } from '#lib/node/git-history.ts';
import { addDays, instantOf } from '#lib/local-date.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { once } from '#lib/once.ts';
import { KEYS } from '#db/inputs.ts';
import { index, input } from '#db/db.ts';
import { directiveChanges, type DirectiveChange } from '#legal-text/directive-changes.ts';
import { readSource } from '#site/body.ts';
import { now, today } from '#site/collection.ts';

const FOLDER = join(SETTINGS.contentDir, 'directives');

/** Committed versions up to the moment of the build. */
const history = index(
  'versions of directives',
  () =>
    (input(KEYS.versions('directives')) as
      ReadonlyMap<string, readonly FileVersion[]> | undefined) ??
    new Map<string, readonly FileVersion[]>(),
);
const versionsOf = async (id: string): Promise<readonly FileVersion[]> =>
  (await history()).get(`${id}.md`) ?? [];

const reader = once(() => blobReader(FOLDER));

/** Earlier texts and the present one, which may not be committed yet. */
async function storedFiles(id: string) {
  const versions = await versionsOf(id);
  const [last] = versions.slice(-1);
  if (!last) return [];
  const text = readSource('directives', id);
  const isCommitted = blobId(Buffer.from(text), last.blob) === last.blob;
  const earlier = isCommitted ? versions.slice(0, -1) : versions;
  if (earlier.length === 0) return [];
  const read = reader();
  const stored = await Promise.all(
    earlier.map(async ({ blob, at }) => ({ at, text: (await read(blob)) ?? '' })),
  );
  return [...stored, { at: isCommitted ? last.at : now(), text }];
}

/** All changes, newest first. Earlier wordings of a withdrawn document are not even read. */
export async function changesOf({ entry, withdrawal }: DirectiveView): Promise<DirectiveChange[]> {
  const stored = withdrawal ? [] : await storedFiles(entry.id);
  // Only versions with a time of publication depend on the time of day.
  const isTimed = stored.some(({ text }) => text.includes('publishAt'));
  const until = isTimed ? now() : instantOf(addDays(today(), 1));
  return directiveChanges(entry.data.changes ?? [], parseVersions(stored), until);
}
