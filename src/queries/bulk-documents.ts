/** All documents in one archive and in one file of lines. */
import { archiveFolder, archiveReadme, BULK_FILES } from '#domain/open-data/archive.ts';
import type { DataFile } from '#domain/open-data/catalogue.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { writeCsv } from '#lib/csv.ts';
import { deflate, inflate, ZipWriter } from '#lib/node/zip.ts';
import { bulkOutput } from './bulk-output.ts';
import { directivePaths } from './directives.ts';
import { directiveFormats, keepFormats, type KeyedView } from './directive-formats.ts';
import { site } from './site.ts';

/** Documents worked on at once: compression runs beside the rendering. */
const AT_ONCE = 16;

/** Every attachment of a document that still stands, with what proves which file is meant. */
const attachmentRows = ({ entry, withdrawal, attachments }: KeyedView) =>
  withdrawal
    ? []
    : attachments.map(({ file, title, kind, facts }) => [
        entry.id,
        title,
        kind,
        absolute(file),
        facts?.bytes,
        facts?.sha256,
        entry.data.sample ?? false,
      ]);

/** `van-ban.zip` and `van-ban.jsonl` */
export async function documentFiles(): Promise<readonly DataFile[]> {
  const pages = (await directivePaths()).map(({ props }) => props.page);
  pages.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const archive = bulkOutput(BULK_FILES.zip);
  const lines = bulkOutput(BULK_FILES.lines);
  const zip = new ZipWriter(archive.write);
  const readme = archiveReadme({
    site: site.name,
    url: absolute('/van-ban/'),
    // The youngest document, not the clock: the same content gives the same file.
    modified: pages.reduce(
      (last, { entry }) => (entry.data.publishedOn > last ? entry.data.publishedOn : last),
      '',
    ),
    licence: site.licence,
  });
  zip.add('DOC-TRUOC.txt', await deflate(readme));
  const rows = writeCsv(
    ['document', 'title', 'kind', 'url', 'bytes', 'sha256', 'sample'],
    pages.flatMap(attachmentRows),
  );
  zip.add('tep-dinh-kem.csv', await deflate(rows));
  for (let start = 0; start < pages.length; start += AT_ONCE) {
    const part = pages.slice(start, start + AT_ONCE);
    const made = await Promise.all(part.map(directiveFormats));
    for (const [index, page] of part.entries()) {
      const formats = made[index];
      if (!formats) continue;
      const folder = archiveFolder(page.entry.id, page.entry.data.sample);
      for (const name of ['van-ban.md', 'index.json', 'akn.xml'] as const)
        if (!page.withdrawal || name === 'index.json') zip.add(folder + name, formats[name]);
      lines.write(inflate(formats.line));
    }
  }
  keepFormats();
  zip.end();
  return [archive.end(), lines.end()];
}
