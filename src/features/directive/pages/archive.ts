/** The files with all documents: one archive, and one file with a document on each line. */
import { hash } from 'node:crypto';
import { input } from '#db/db.ts';
import { digestOf } from '#db/digest.ts';
import { KEYS } from '#db/inputs.ts';
import { pathOf } from '#features/concepts.ts';
import { DOCUMENTS_FILE, LINES_FILE, archiveReadme } from '#features/directive/outputs/archive.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { bulkOutput } from '#features/open-data/pages/bulk-output.ts';
import { writeCsv } from '#lib/csv.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { ZipWriter, deflate, zip } from '#lib/node/zip.ts';
import type { DataFile } from '#outputs/open-data/catalogue.ts';
import { records } from '#site/collection.ts';
import { site } from '#site/site.ts';
import type { BulkFiles } from '#site/site-part.ts';
import { archiveBlock, archivePart, removeOtherParts } from './archive-parts.ts';
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
  const all = await records('directives');
  const archive = bulkOutput(DOCUMENTS_FILE);
  const lines = bulkOutput(LINES_FILE, true);
  const readme = archiveReadme({
    site: site().name,
    url: absolute(pathOf('directive')),
    // The date of the youngest document, not of the clock: the same content gives the same file.
    modified: all.reduce(
      (last, { data }) => (data.publishedOn > last ? data.publishedOn : last),
      '',
    ),
    licence: site().licence,
  });
  const attachments = writeCsv(
    ['document', 'title', 'kind', 'url', 'bytes', 'sha256', 'sample'],
    (await Promise.all(all.map(attachmentRows))).flat(),
  );
  const writer = new ZipWriter(archive.write);
  writer.add(
    zip([
      ['DOC-TRUOC.txt', deflate(readme)],
      ['tep-dinh-kem.csv', deflate(attachments)],
    ]),
  );
  const known = input(KEYS.formats) as ReadonlyMap<string, string> | undefined;
  const digestFor = ({ id }: DirectiveEntry) => known?.get(id) ?? directiveFormats.digest(id);
  const used = new Set<string>();
  for (const documents of blocksOf(all)) {
    const parts = await Promise.all(
      documents.map(async (document) => ({ document, digest: await digestFor(document) })),
    );
    const digest = digestOf(parts.map((part) => part.digest));
    const block = await archiveBlock(digest, () =>
      Promise.all(
        parts.map((part) =>
          archivePart(part.digest, part.document, () => directiveFormats(part.document.id)),
        ),
      ),
    );
    writer.add(block.archive);
    lines.write(block.lines, block.deflated);
    for (const one of [...parts, { digest }]) used.add(one.digest);
  }
  writer.end();
  removeOtherParts(used);
  return [archive.end(), lines.end()];
}

export const bulk: BulkFiles = { files: [DOCUMENTS_FILE, LINES_FILE], make };
