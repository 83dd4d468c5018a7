/** All drafts, with their authors where the backend tells: read anew on each visit. */
import type { Backend } from 'decap-cms-core/dist/esm/backend';
import { useCallback } from 'react';
import { useBackend, useStored } from '#cms/kit/decap.ts';
import type { Draft } from './review-queue.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';

/** Shown while they are read again. */
let last: readonly Draft[] | undefined;

async function read(backend: Backend, collections: object): Promise<readonly Draft[]> {
  const { implementation } = backend;
  if (implementation.waiting) return implementation.waiting();
  const { entries } = await backend.unpublishedEntries(collections);
  return entries.map(({ collection, slug, status, author = '', updatedOn, data }) => {
    const { body: _, ...facts } = data;
    return { collection, slug, status, author, updatedOn: updatedOn || undefined, data: facts };
  });
}

export function useDrafts(): Loaded<readonly Draft[]> {
  const backend = useBackend();
  const collections = useStored((state) => state.collections);
  const load = useCallback(async () => {
    last = await read(backend, collections);
    return last;
  }, [backend, collections]);
  return useLoaded(load, last);
}
