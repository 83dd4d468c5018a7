/**
 * The bulk files: all tables in one archive, all documents in another and in one JSON Lines file.
 */
import type { Params } from '#db/pages.ts';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { threadId } from 'node:worker_threads';
import {
  BULK_FILES,
  archiveFolder,
  archiveReadme,
  licenceText,
  tablesReadme,
} from '#outputs/open-data/archive.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { DirectiveEntry } from '#features/entry.ts';
import type { DataFile } from '#outputs/open-data/catalogue.ts';
import { dataPackage } from '#outputs/open-data/data-package.ts';
import { DATA_VERSION } from '#outputs/open-data/releases.ts';
import { toCsv } from '#outputs/open-data/table.ts';
import { writeCsv } from '#lib/csv.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { ZipWriter, deflate, inflate } from '#lib/node/zip.ts';
import { input, query } from '#db/db.ts';
import { KEYS } from '#db/inputs.ts';
import { archivePart, removeOtherParts } from './archive-parts.ts';
import { attachmentsOf } from '#features/directive/pages/attachments.ts';
import { directiveFormats } from '#features/directive/pages/directive-formats.ts';
import { records } from '#site/collection.ts';
import { catalogue, tableFiles } from './open-data.ts';
import { site } from '#site/site.ts';

const FOLDER = join(SETTINGS.cacheDir, 'bulk');

/** Other content may be published from the same cache, so files are named by their digest. */
const bulkPath = ({ name, sha256 }: Pick<DataFile, 'name' | 'sha256'>): string =>
  join(FOLDER, `${sha256}-${name}`);

/** Long enough that no other publication still reads an earlier file. */
const OLD_MS = 60 * 60 * 1000;

function removeEarlier({ name }: DataFile): void {
  for (const file of readdirSync(FOLDER).filter((each) => each.endsWith(`-${name}`))) {
    const path = join(FOLDER, file);
    const { mtimeMs = Infinity } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > OLD_MS) rmSync(path, { force: true });
  }
}

/** A file written and measured in pieces; it gets its final name when complete. */
function bulkOutput(about: Omit<DataFile, 'bytes' | 'sha256'>) {
  mkdirSync(FOLDER, { recursive: true });
  const own = join(FOLDER, `.${about.name}.${process.pid}.${threadId}`);
  const descriptor = openSync(own, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write: (piece: Uint8Array): void => {
      for (let done = 0; done < piece.length;) done += writeSync(descriptor, piece, done);
      hash.update(piece);
      bytes += piece.length;
    },
    end: (): DataFile => {
      closeSync(descriptor);
      const file = { ...about, bytes, sha256: hash.digest('hex') };
      renameSync(own, bulkPath(file));
      removeEarlier(file);
      return file;
    },
  };
}

/** The bytes of a file as a stream: 100 MB in one piece would be copied four times. */
export const bulkContent = (file: DataFile): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    createReadStream(bulkPath(file), { highWaterMark: 1 << 20 }),
  ) as ReadableStream<Uint8Array>;

/** Every attachment of a document that is not withdrawn, with its digest. */
const attachmentRows = async ({ id, data }: DirectiveEntry) =>
  (await attachmentsOf(data)).map(({ file, title, kind, facts }) => [
    id,
    title,
    kind,
    absolute(file),
    facts?.bytes,
    facts?.sha256,
    data.sample ?? false,
  ]);

/** `van-ban.zip` and `van-ban.jsonl` */
async function documentFiles(): Promise<readonly DataFile[]> {
  const documents = await records('directives');
  const archive = bulkOutput(BULK_FILES.zip);
  const lines = bulkOutput(BULK_FILES.lines);
  const zip = new ZipWriter(archive.write);
  const readme = archiveReadme({
    site: site().name,
    url: absolute('/van-ban/'),
    // The date of the youngest document, not of the clock: the same content gives the same file.
    modified: documents.reduce(
      (last, { data }) => (data.publishedOn > last ? data.publishedOn : last),
      '',
    ),
    licence: site().licence,
  });
  zip.add('DOC-TRUOC.txt', deflate(readme));
  const rows = writeCsv(
    ['document', 'title', 'kind', 'url', 'bytes', 'sha256', 'sample'],
    (await Promise.all(documents.map(attachmentRows))).flat(),
  );
  zip.add('tep-dinh-kem.csv', deflate(rows));
  const known = input(KEYS.formats) as ReadonlyMap<string, string> | undefined;
  const digests = new Set<string>();
  for (const { id, data } of documents) {
    const digest = known?.get(id) ?? (await directiveFormats.digest(id));
    digests.add(digest);
    const part = await archivePart(digest, () => directiveFormats(id));
    const folder = archiveFolder(id, data.sample);
    for (const name of ['van-ban.md', 'index.json', 'akn.xml'] as const)
      if (!withdrawalOf(data) || name === 'index.json') zip.add(folder + name, part[name]);
    lines.write(inflate(part.line));
  }
  zip.end();
  removeOtherParts(digests);
  return [archive.end(), lines.end()];
}

/** `tat-ca-bang.zip` */
async function tablesArchive(): Promise<DataFile> {
  const [tables, about] = await Promise.all([tableFiles(), catalogue()]);
  const { pageUrl: url, modified, licence } = about;
  const terms = { site: site().name, url, modified, licence };
  const file = bulkOutput(BULK_FILES.tables);
  const zip = new ZipWriter(file.write);
  const add = (name: string, text: string) => zip.add(name, deflate(text));
  add(
    'DOC-TRUOC.txt',
    tablesReadme(
      terms,
      DATA_VERSION,
      tables.map(({ table }) => table),
    ),
  );
  add('GIAY-PHEP.txt', licenceText(terms));
  add('datapackage.json', JSON.stringify(dataPackage(tables, [], about), null, 1));
  for (const { table, csv } of tables) add(csv.name, toCsv(table));
  zip.end();
  return file.end();
}

async function makeFiles(): Promise<readonly DataFile[]> {
  return [await tablesArchive(), ...(await documentFiles())];
}

/** The files with their sizes and digests. Made once per build. */
export const bulkFiles = query('bulk files', makeFiles);

/** The parameters of the routes of these files. */
export const bulkParams = (): Params[] =>
  Object.values(BULK_FILES).map(({ name }) => {
    const [bulk = '', extension = ''] = name.split('.');
    return { bulk, extension };
  });

/**
 * The file with these parameters.
 * @throws Error where there is none
 */
export async function bulkFile({ bulk, extension }: Params): Promise<DataFile> {
  const name = `${bulk ?? ''}.${extension ?? ''}`;
  const file = (await bulkFiles()).find((one) => one.name === name);
  if (!file) throw new Error(`Không có tệp ${name}`);
  return file;
}
