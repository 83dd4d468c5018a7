/** What waits and what was changed, as the local server of `npm start` tells it. */
import type { Activity } from '#domain/activity.ts';
import type { Desk, Draft } from './review-queue.ts';
import { recordData } from './forgejo-review.ts';

/** Asks the server to do something. */
type Ask = (action: string, params?: object) => Promise<unknown>;

interface Described {
  readonly collection: string;
  readonly slug: string;
  readonly status: string;
  readonly diffs: readonly { readonly path: string; readonly status: string }[];
  readonly updatedAt: string;
  readonly pullRequestAuthor: string;
}

const isRecord = (path: string): boolean => /\.(?:md|yml)$/.test(path);

async function draftOf(ask: Ask, id: string): Promise<Draft[]> {
  const described = (await ask('unpublishedEntry', { id })) as Described | null;
  if (!described) return []; // published or deleted since the list was made
  const { collection, slug, status, updatedAt, pullRequestAuthor: author, diffs } = described;
  const files = diffs.filter((diff) => isRecord(diff.path) && diff.status !== 'deleted');
  const file = files.find((one) => one.path.includes(`/${slug}.`)) ?? files[0];
  const facts = { collection, slug, status, author, updatedOn: updatedAt };
  if (!file) return [{ ...facts, data: {} }];
  const { path } = file;
  const answer = await ask('unpublishedEntryDataFile', { collection, slug, path, id: path });
  return [{ ...facts, data: recordData(path, (answer as { data: string }).data) }];
}

export const newsroomDesk = (ask: Ask): Desk => ({
  async waiting() {
    const ids = (await ask('unpublishedEntries')) as string[];
    return (await Promise.all(ids.map((id) => draftOf(ask, id)))).flat();
  },
  /** The server tells the last hundred in one. */
  activity: async () => ({ changes: (await ask('activity')) as Activity[], hasMore: false }),
});
