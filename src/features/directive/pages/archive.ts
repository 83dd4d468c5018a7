/** The files with all documents: one archive, and one file with a document on each line. */
import { hash } from 'node:crypto';
import { input } from '#db/db.ts';
import { digestOf } from '#db/digest.ts';
import { KEYS } from '#db/inputs.ts';
import { pathOf } from '#features/concepts.ts';
import {
  DOCUMENTS_FILE,
  LINES_FILE,
  archiveFolder,
  archiveReadme,
} from '#features/directive/outputs/archive.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { bulkOutput } from '#features/open-data/pages/bulk-output.ts';
import { writeCsv } from '#lib/csv.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { ZipWriter, deflate } from '#lib/node/zip.ts';
import type { DataFile } from '#outputs/open-data/catalogue.ts';
import { records } from '#site/collection.ts';
import { site } from '#site/site.ts';
import type { BulkFiles } from '#site/site-part.ts';
import { archivePart, linesBlock, removeOtherParts } from './archive-parts.ts';
import { attachmentsOf } from './attachments.ts';
import { directiveFormats } from './directive-formats.ts';

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

/**
 * Documents whose lines are compressed together, about 64: shorter blocks compress badly. Where one
 * ends depends on the document alone, so that a new document changes one block.
 */
function blocksOf(documents: readonly DirectiveEntry[]): DirectiveEntry[][] {
  const blocks: DirectiveEntry[][] = [[]];
  for (const document of documents) {
    blocks.at(-1)?.push(document);
    const [byte = 0] = hash('sha1', document.id, 'buffer');
    if (byte < 4) blocks.push([]);
  }
  return blocks;
}

async function make(): Promise<readonly DataFile[]> {
  const documents = await records('directives');
  const archive = bulkOutput(DOCUMENTS_FILE);
  const lines = bulkOutput(LINES_FILE, true);
  const zip = new ZipWriter(archive.write);
  const readme = archiveReadme({
    site: site().name,
    url: absolute(pathOf('directive')),
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
  for (const block of blocksOf(documents)) {
    const ofBlock: string[] = [];
    const texts: Buffer[] = [];
    for (const { id, data } of block) {
      const digest = known?.get(id) ?? (await directiveFormats.digest(id));
      ofBlock.push(digest);
      const part = await archivePart(digest, () => directiveFormats(id));
      const folder = archiveFolder(id, data.sample);
      for (const name of ['van-ban.md', 'index.json', 'akn.xml'] as const)
        if (!withdrawalOf(data) || name === 'index.json') zip.add(folder + name, part[name]);
      texts.push(part.line);
    }
    const digest = digestOf(ofBlock);
    const text = Buffer.concat(texts);
    lines.write(text, await linesBlock(digest, text));
    for (const used of [...ofBlock, digest]) digests.add(used);
  }
  zip.end();
  removeOtherParts(digests);
  return [archive.end(), lines.end()];
}

export const bulk: BulkFiles = { files: [DOCUMENTS_FILE, LINES_FILE], make };
