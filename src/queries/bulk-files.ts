/** The files with everything at once: the tables, and the documents. */
import type { DataFile } from '#domain/open-data/catalogue.ts';
import { documentFiles } from './bulk-documents.ts';
import { tablesArchive } from './bulk-tables.ts';

async function makeFiles(): Promise<readonly DataFile[]> {
  return [await tablesArchive(), ...(await documentFiles())];
}

let files: ReturnType<typeof makeFiles> | undefined;
/** The files, their sizes and digests. Made once per build. */
export const bulkFiles = (): Promise<readonly DataFile[]> => (files ??= makeFiles());

/** One path per file. */
export const bulkPaths = async () =>
  (await bulkFiles()).map((file) => {
    const [name = '', extension = ''] = file.name.split('.');
    return { params: { bulk: name, extension }, props: { file } };
  });
