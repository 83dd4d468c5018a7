/** All drafts, with their authors where the backend tells: read anew on each visit. */
import { useEffect, useState } from 'react';
import { useSelector } from 'react-redux';
import { currentBackend } from '#cms/backend/current-backend.ts';
import type { Store } from '#cms/shell/decap.ts';
import type { Draft } from './review-queue.ts';
import type { Loaded } from './use-loaded.ts';

/** Shown while they are read again. */
let last: readonly Draft[] | undefined;

async function read({ config, collections }: Store): Promise<readonly Draft[]> {
  const backend = currentBackend(config);
  const { waiting } = backend.implementation;
  if (waiting) return waiting.call(backend.implementation);
  const { entries } = await backend.unpublishedEntries(collections);
  return entries.map(({ collection, slug, status, author = '', updatedOn, data }) => {
    const { body: _, ...facts } = data;
    return { collection, slug, status, author, updatedOn: updatedOn || undefined, data: facts };
  });
}

export function useDrafts(): Loaded<readonly Draft[]> {
  const config = useSelector((state: Store) => state.config);
  const collections = useSelector((state: Store) => state.collections);
  const [drafts, setDrafts] = useState<Loaded<readonly Draft[]>>(
    last ? { state: 'ready', value: last } : { state: 'loading' },
  );
  useEffect(() => {
    let isWanted = true;
    const show = (loaded: Loaded<readonly Draft[]>): void => {
      if (isWanted) setDrafts(loaded);
    };
    read({ config, collections } as Store).then(
      (value) => {
        last = value;
        show({ state: 'ready', value });
      },
      (error: unknown) => show({ state: 'failed', reason: String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [config, collections]);
  return drafts;
}
