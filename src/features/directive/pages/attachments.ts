/** Facts about attached files for readers: size, digest, pages, and a preview of page 1. */
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { Directive } from '#features/directive/schema.ts';
import type { AttachmentView } from '#features/directive/rules/view.ts';
import { PICTURE_EXTENSIONS, extensionOf } from '#lib/file-signature.ts';
import { itemAt } from '#lib/item-at.ts';
import { isReadable, type PdfReport } from '#lib/pdf-facts.ts';
import { pdfReport } from '#lib/node/pdf/report.ts';
import type { Picture } from '#lib/picture.ts';
import { createQueue } from '#lib/queue.ts';
import { publishedUpload, sha256 } from '#lib/node/published-upload.ts';
import { CACHES } from '#lib/node/settings.ts';
import type { SourcedPicture } from '#site/site-part.ts';
import { query } from '#db/db.ts';
import { records } from '#site/collection.ts';
import { picture } from '#site/files/pictures.ts';
import { upload } from '#site/files/uploads.ts';

/** Files read into memory at once: each has up to 30 MB, and a province has thousands. */
const AT_ONCE = 4;
const queues = Array.from({ length: AT_ONCE }, createQueue);
let turn = 0;

/** Runs the work after all earlier work in its queue. */
function queued<T>(work: () => Promise<T>): Promise<T> {
  turn = (turn + 1) % AT_ONCE;
  return itemAt(queues, turn)(work);
}

/** Site path of the pictures of a PDF's page 1. */
const previewName = (digest: string, width: number): string =>
  `${digest.slice(0, 16)}-trang-1-${width}`;

function pdfPreview(pdf: PdfReport, digest: string): Picture | undefined {
  if (!isReadable(pdf) || !pdf.preview) return undefined;
  const { widths, width, height } = pdf.preview;
  const path = (size: number) => `/hinh/${previewName(digest, size)}.webp`;
  return {
    src: path(width),
    sizes: widths.map((size) => ({ path: path(size), width: size })),
    width,
    height,
  };
}

/** The two smaller sizes: a preview is a thumbnail, the file itself is one tap away. */
async function picturePreview(path: string): Promise<Picture> {
  const { sizes, avif, width, height } = await picture(path);
  const shown = sizes.slice(0, 2);
  const largest = shown.at(-1) ?? { path: '', width };
  return {
    src: largest.path,
    sizes: shown,
    avif: avif.slice(0, 2),
    width: largest.width,
    height: Math.round((height * largest.width) / width),
  };
}

async function measure(path: string) {
  const name = path.slice('/tep/'.length);
  const original = upload(name);
  // The content check reports missing files; a page without one link is better than no site.
  if (!original) return undefined;
  const content = await publishedUpload(`content/uploads/${name}`, original, CACHES);
  const facts = { bytes: content.length, sha256: sha256(content) };
  const extension = extensionOf(path);
  const pdf = extension === 'pdf' ? pdfReport(facts.sha256, () => content, CACHES) : undefined;
  const preview = PICTURE_EXTENSIONS.has(extension)
    ? await picturePreview(path)
    : pdf && pdfPreview(pdf, facts.sha256);
  return { facts, pdf, preview };
}

/** The file at a content path, `/tep/van-ban/ke-hoach.pdf`; undefined when missing. */
const measured = query('facts of an attachment', (path: string) => queued(() => measure(path)));

/** The attachments on a directive's page; those of a withdrawn one are not public. */
export async function attachmentsOf(data: Directive): Promise<readonly AttachmentView[]> {
  if (withdrawalOf(data)) return [];
  return Promise.all(
    (data.attachments ?? []).map(async (attachment) => {
      const { facts, pdf, preview } = (await measured(attachment.file)) ?? {};
      const readable = pdf && isReadable(pdf) ? pdf : undefined;
      return { ...attachment, facts, pdf: readable, preview };
    }),
  );
}

export async function attachmentPictures(): Promise<SourcedPicture[]> {
  const lists = (await records('directives')).map(({ data }) => attachmentsOf(data));
  return (await Promise.all(lists)).flat().flatMap(({ file, preview, pdf, facts }) => {
    if (!preview || !facts) return [];
    return { picture: preview, source: pdf ? { pdf: facts.sha256 } : { file } };
  });
}
