/** The records that lists, the first screen and the search show: those of Decap's store. */
import { useEffect, useMemo, useState } from 'react';
import { useDispatch } from 'react-redux';
import { decap, useStored, type StoredMap } from '#cms/kit/decap.ts';
import { outlineOf, type Outline } from './outline.ts';

export interface Listed {
  readonly collection: string;
  readonly slug: string;
  readonly data: Outline;
}

/** Coming back from a form within that time asks the server for nothing. */
const FRESH_MS = 2_000;
const askedAt = new Map<string, number>();

/** One object per stored record, so that what is computed from it is kept. */
const listed = new WeakMap<StoredMap, Listed>();

function listedOf(stored: StoredMap): Listed {
  const known = listed.get(stored);
  if (known) return known;
  const made = {
    collection: String(stored.get('collection')),
    slug: String(stored.get('slug')),
    data: outlineOf(stored),
  };
  listed.set(stored, made);
  return made;
}

function recordsOf(entries: StoredMap, collection: string): readonly Listed[] | undefined {
  // A record that was opened by its address is listed, too; only the whole list has a page.
  if (!entries.hasIn(['pages', collection, 'page'])) return undefined;
  const slugs = entries.getIn(['pages', collection, 'ids']) as Iterable<string>;
  const entities = entries.get('entities') as StoredMap;
  return [...slugs].flatMap((slug) => {
    const stored = entities.get(`${collection}.${slug}`) as StoredMap | undefined;
    return stored?.has('data') ? [listedOf(stored)] : [];
  });
}

export interface Records {
  /** By collection; those that have loaded, if only by an earlier visit. */
  readonly lists: ReadonlyMap<string, readonly Listed[]>;
  /** Collections whose list could not be read. */
  readonly failed: readonly string[];
}

/**
 * Loads these lists, and again on each visit: a list that was read before costs one request.
 * @param names must keep its identity as long as the same lists are shown
 */
export function useRecords(names: readonly string[]): Records {
  const dispatch = useDispatch();
  const collections = useStored((state) => state.collections);
  const entries = useStored((state) => state.entries);
  const [failed, setFailed] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    const load = async (name: string): Promise<void> => {
      if (!collections.has(name) || Date.now() - (askedAt.get(name) ?? 0) < FRESH_MS) return;
      askedAt.set(name, Date.now());
      try {
        await dispatch(decap().loadEntries(collections.get(name)));
      } catch {
        // Decap has shown why.
        askedAt.delete(name);
        if (isWanted) setFailed((before) => [...before, name]);
      }
    };
    for (const name of names) void load(name);
    return () => {
      isWanted = false;
    };
  }, [names, collections, dispatch]);
  const lists = useMemo(() => {
    const read = names.flatMap((name): [string, readonly Listed[]][] => {
      const records = recordsOf(entries, name);
      return records ? [[name, records]] : [];
    });
    return new Map(read);
  }, [names, entries]);
  return { lists, failed: failed.filter((name) => !lists.has(name)) };
}
