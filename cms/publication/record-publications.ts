/**
 * What became of the records that were published in this window. Each is asked for until it is on
 * the site, waits for its time, or could not be published.
 */
import { useSyncExternalStore } from 'react';
import { hasService, publicationOf, ServiceFault } from '#cms/service.ts';
import type { RecordPublication } from '#features/editor-service.ts';

const ASKED_EVERY_MS = 1_000;
/** After a failure someone may correct another record. */
const ASKED_AGAIN_MS = 5_000;

/** By `directives/x`. */
const known = new Map<string, RecordPublication>();
const listeners = new Set<() => void>();
/** The last publication of each record: an earlier one is asked for no longer. */
const turns = new Map<string, object>();

const keyOf = (collection: string, slug: string): string => `${collection}/${slug}`;

function tell(key: string, publication: RecordPublication): void {
  known.set(key, publication);
  for (const listener of listeners) listener();
}

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function follow(key: string, file: string, text: string): Promise<void> {
  const turn = {};
  turns.set(key, turn);
  tell(key, { state: 'publishing' });
  const record = { file, digest: await digestOf(text) };
  while (turns.get(key) === turn) {
    const answer = await publicationOf(record).catch((error: unknown) => {
      if (error instanceof ServiceFault) return undefined; // asked again
      throw error;
    });
    if (turns.get(key) !== turn) return;
    if (answer) tell(key, answer);
    if (answer?.state === 'live' || answer?.state === 'scheduled') return;
    const wait = answer?.state === 'publishing' ? ASKED_EVERY_MS : ASKED_AGAIN_MS;
    await new Promise((done) => setTimeout(done, wait));
  }
}

/**
 * Begins to follow a record that has just been published; without a service it does nothing.
 * @param path of its file, also with the folder of the content before it
 * @param text of the file
 */
export function notePublished(path: string, text: string): void {
  const [collection = '', name = ''] = path.split('/').slice(-2);
  if (!hasService()) return;
  const key = keyOf(collection, name.replace(/\.\w+$/, ''));
  void follow(key, `${collection}/${name}`, text);
}

/**
 * What became of a record that was published in this window: it is on its way (`publishing`), on the
 * site (`live`, with the address of its page), waits for its time, or failed with its faults.
 * @returns undefined where none was published, or the site has no service that could say it
 */
export function useRecordPublication(
  collection: string,
  slug: string,
): RecordPublication | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known.get(keyOf(collection, slug)),
  );
}
