/** Every picture file of the site: photos of stories, previews of attachments. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '#lib/picture.ts';
import { pdfFolder } from '#lib/pdf/report.ts';
import { CACHES } from '#lib/settings.ts';
import { attachmentsOf } from './attachments.ts';
import { records } from './collection.ts';
import { picture, pictureFile } from './pictures.ts';
import { storyPictures } from './stories.ts';

interface PictureProps {
  readonly width: number;
  /** Site path of the upload, for a photo or a scanned picture. */
  readonly file?: string;
  /** Digest of the PDF, for its page 1. */
  readonly pdf?: string;
}

const pathsOf = ({ sizes }: Picture, of: Omit<PictureProps, 'width'>) =>
  sizes.map(({ path, width }) => ({
    params: { name: path.slice('/hinh/'.length, -'.webp'.length) },
    props: { ...of, width } satisfies PictureProps,
    // The name is made of the content.
    cacheKey: path,
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

/** One path per file; a picture shown in two places is one file. */
export async function picturePaths() {
  const photos = (await storyPictures()).map(async (file) =>
    pathsOf(await picture(file), { file }),
  );
  const all = [...(await Promise.all(photos)).flat(), ...(await attachmentPaths())];
  return [...new Map(all.map((path) => [path.params.name, path])).values()];
}

/** The bytes of one of them. */
export const pictureBytes = ({ file, pdf, width }: PictureProps): Promise<Buffer> =>
  file ? pictureFile(file, width) : readFile(join(pdfFolder(CACHES, pdf ?? ''), `${width}.webp`));
