/** How often each session has changed, and when last, from the history of the schedules in git. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheKey } from '#lib/cache-key.ts';
import { blobId, folderHistory, readBlobs } from '#lib/git-history.ts';
import { SETTINGS } from '#lib/settings.ts';
import { revisionsOf, type Revision } from '#domain/reception/revision.ts';
import {
  inOrder,
  parseDaysOff,
  parseReception,
  scheduleVersions,
  type Version,
} from '#domain/reception/version.ts';
import { records } from './collection.ts';
import { horizon } from './receptions.ts';

interface Current<T> {
  readonly name: string;
  readonly data: T;
}

/** The versions of these files, the one the site shows last, committed or not. */
async function versionsIn<T>(
  folder: string,
  current: readonly Current<T>[],
  parse: (text: string) => T | undefined,
): Promise<Version<T>[][]> {
  const dir = join(SETTINGS.contentDir, folder);
  const history = folderHistory(dir, SETTINGS.now)?.files;
  const files = current.map(({ name, data }) => ({
    ...{ name, data },
    committed: history?.get(name) ?? [],
  }));
  const texts = readBlobs(
    dir,
    files.flatMap(({ committed }) => committed.map(({ blob }) => blob)),
  );
  return Promise.all(
    files.map(async ({ name, data, committed }) => {
      const last = committed.at(-1);
      const isCommitted =
        last !== undefined && blobId(await readFile(join(dir, name)), last.blob) === last.blob;
      const earlier = isCommitted ? committed.slice(0, -1) : committed;
      return inOrder([
        ...earlier.flatMap(({ blob, at }): Version<T>[] => {
          const old = parse(texts.get(blob) ?? '');
          return old === undefined ? [] : [{ at, data: old }];
        }),
        { at: isCommitted ? last.at : undefined, data },
      ]);
    }),
  );
}

let revisions: Promise<ReadonlyMap<string, Revision>> | undefined;
/** The revision of every session up to the horizon, by its id. Read once per build. */
export const sessionRevisions = (): Promise<ReadonlyMap<string, Revision>> =>
  (revisions ??= readRevisions());

async function readRevisions(): Promise<ReadonlyMap<string, Revision>> {
  const [receptions, years] = [await records('receptions'), await records('days-off')];
  const schedules = await versionsIn(
    'receptions',
    receptions.map(({ id, data }) => ({ name: `${id}.md`, data })),
    parseReception,
  );
  const daysOff = await versionsIn(
    'days-off',
    years.map(({ id, data }) => ({ name: `${id}.yml`, data })),
    parseDaysOff,
  );
  return new Map(
    receptions.flatMap(({ id }, index) => [
      ...revisionsOf(scheduleVersions(id, schedules[index] ?? [], daysOff, horizon())),
    ]),
  );
}

/** Part of a file's cache key: what its sequences and stamps come from. */
export const revisionsKey = async (): Promise<string> =>
  cacheKey(
    ...[...(await sessionRevisions())].map(
      ([id, { sequence, modified }]) => `${id} ${sequence} ${modified.getTime()}`,
    ),
  );
