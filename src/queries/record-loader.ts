/**
 * Loads front matter and a digest of each record; the body stays on disk until `body.ts` reads it
 * for its page. With bodies in the data store, 5,000 documents take 30 s instead of 9. The
 * citations of a body are stored with the digest, so that only changed bodies are read for them.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { isEmbargoed } from '#domain/embargo.ts';
import { FrontMatterError, readRecord } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { CONCEPTS, type CollectionName } from '#domain/concepts.ts';
import {
  CITATIONS_VERSION,
  storedCitations,
  type StoredCitations,
} from '#domain/directive/citations/stored.ts';

const EXTENSION = Object.fromEntries(
  Object.values(CONCEPTS).map((concept) => [concept.collection, concept.extension]),
) as Record<CollectionName, string>;

/** The part of a stored entry that holds its citations. */
export interface WithCitations {
  readonly digest?: number | string | undefined;
  readonly rendered?:
    { readonly metadata?: Readonly<Record<string, unknown>> | undefined } | undefined;
}

/**
 * The citations in the body of a stored record; undefined if stored by an older version of the
 * reader.
 */
export function citationsOf(entry: WithCitations | undefined): StoredCitations | undefined {
  const citations = entry?.rendered?.metadata?.['citations'] as StoredCitations | undefined;
  return citations?.version === CITATIONS_VERSION ? citations : undefined;
}

/** The citations of the last build where the file is unchanged, else read from the body. */
function citationsIn(body: string, digest: string, last: WithCitations | undefined) {
  const kept = last?.digest === digest ? citationsOf(last) : undefined;
  return kept ?? storedCitations(body);
}

/**
 * The Astro loader of one collection of `CONTENT_DIR`. A record that does not parse stops the build
 * with its file and line.
 */
export function recordLoader(collection: CollectionName): Loader {
  const folder = join(SETTINGS.contentDir, collection);
  const extension = EXTENSION[collection];
  return {
    name: `minh-bach-${collection}`,
    async load({ store, parseData, generateDigest }) {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      const files = names.filter((name) => name.endsWith(`.${extension}`) && name !== 'README.md');
      const last = new Map(store.entries());
      store.clear();
      for (const name of files.sort()) {
        const file = join(folder, name);
        const id = name.slice(0, -extension.length - 1);
        try {
          const text = await readFile(file, 'utf8');
          const { data: raw, body } = readRecord(name, text);
          if (isEmbargoed(raw as Record<string, unknown>, SETTINGS.now)) continue;
          const data = await parseData({
            id,
            data: raw as Record<string, unknown>,
            filePath: file,
          });
          const digest = generateDigest(text);
          const rendered =
            body === undefined
              ? undefined
              : { html: '', metadata: { citations: citationsIn(body, digest, last.get(id)) } };
          store.set({ id, data, digest, ...(rendered && { rendered }) });
        } catch (error) {
          const line = error instanceof FrontMatterError ? `:${error.line}` : '';
          throw new Error(`${file}${line}: ${error instanceof Error ? error.message : error}`, {
            cause: error,
          });
        }
      }
    },
  };
}
