/** Uploads that are public: of records that are neither embargoed nor withdrawn. */
import { uploadsNamedIn } from '#lib/upload-names.ts';
import { KEYS } from '#db/inputs.ts';
import { mapFeatures } from '#features/index.ts';
import { publishedUpload } from '#lib/node/published-upload.ts';
import { CACHES } from '#lib/node/settings.ts';
import { input, query } from '#db/db.ts';
import { readSource } from '#site/body.ts';
import { publishedIds, recordMap } from '#site/collection.ts';

const namedBy = query('uploads that a record names', (collection: string, id: string) =>
  uploadsNamedIn(readSource(collection, id)),
);

/**
 * Paths below `content/uploads/`. An upload that another record also shows stays public, and so does
 * one that no record names.
 */
export const publicUploads = query('public uploads', async (): Promise<readonly string[]> => {
  const hidden = new Set(input(KEYS.embargoedUploads) as readonly string[]);
  const shown = new Set<string>();
  const lists = mapFeatures(async ({ collection, isWithdrawn }) => {
    const records = isWithdrawn && (await recordMap(collection));
    for (const id of publishedIds(collection)) {
      const names = namedBy(collection, id);
      const entry = names.length > 0 ? records?.get(id) : undefined;
      const list = entry && isWithdrawn?.(entry.data) ? hidden : shown;
      for (const name of names) list.add(name);
    }
  });
  await Promise.all(lists);
  const off = hidden.difference(shown);
  return (input(KEYS.uploads) as readonly string[]).filter((name) => !off.has(name));
});

/** The bytes of an upload as editors stored it; undefined where it is missing. */
export const upload = (path: string): Buffer | undefined =>
  input(KEYS.upload(path)) as Buffer | undefined;

/** The bytes of a public upload; of a picture without what it tells about its maker. */
export async function uploadBytes(path: string): Promise<Buffer> {
  const original = upload(path);
  if (!original) throw new Error(`Thiếu tệp content/uploads/${path}`);
  return publishedUpload(`content/uploads/${path}`, original, CACHES);
}
