/** Every picture file of the site: photos of stories, previews of attachments. */
import { routePages } from '#db/pages.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureFormat } from '#lib/node/encode-picture.ts';
import type { Picture } from '#lib/picture.ts';
import { pdfFolder } from '#lib/node/pdf/report.ts';
import { CACHES } from '#lib/node/settings.ts';
import { attachmentsOf } from '#features/directive/pages/attachments.ts';
import { records } from '#site/collection.ts';
import { picture, pictureFile } from './pictures.ts';
import { storyPictures } from '#features/story/pages/stories.ts';

interface PictureProps {
  readonly width: number;
  readonly format: PictureFormat;
  /** Site path of the upload, for a photo or a scanned picture. */
  readonly file?: string;
  /** Digest of the PDF, for its page 1. */
  readonly pdf?: string;
}

const pathsOf = ({ sizes, avif = [] }: Picture, of: Pick<PictureProps, 'file' | 'pdf'>) =>
  [...sizes, ...avif].map(({ path, width }) => ({
    params: { file: path.slice('/hinh/'.length) },
    props: {
      ...of,
      width,
      format: path.endsWith('.avif') ? 'avif' : 'webp',
    } satisfies PictureProps as PictureProps,
  }));

async function attachmentPaths() {
  const lists = await Promise.all(
    (await records('directives')).map(({ data }) => attachmentsOf(data)),
  );
  return lists.flat().flatMap(({ file, preview, pdf, facts }) => {
    if (!preview || !facts) return [];
    return pathsOf(preview, pdf ? { pdf: facts.sha256 } : { file });
  });
}

/** The picture files; one that is shown in two places is one file. */
export const picturePages = routePages('pictures', async () => {
  const photos = (await storyPictures()).map(async (file) =>
    pathsOf(await picture(file), { file }),
  );
  const all = [...(await Promise.all(photos)).flat(), ...(await attachmentPaths())];
  return [...new Map(all.map((path) => [path.params.file, path])).values()];
});

/** The bytes of a picture file. */
export const pictureBytes = ({ file, pdf, width, format }: PictureProps): Promise<Buffer> =>
  file
    ? pictureFile(file, width, format)
    : readFile(join(pdfFolder(CACHES, pdf ?? ''), `${width}.webp`));
