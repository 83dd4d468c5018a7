/** Every picture file of the site. */
import { routePages } from '#db/pages.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureFormat } from '#lib/node/encode-picture.ts';
import { pdfFolder } from '#lib/node/pdf/report.ts';
import { CACHES } from '#lib/node/settings.ts';
import { SITE_PARTS } from '#site/features.ts';
import type { SourcedPicture } from '#site/site-part.ts';
import { pictureFile } from './pictures.ts';

type PictureProps = SourcedPicture['source'] & {
  readonly width: number;
  readonly format: PictureFormat;
};

const pathsOf = ({ picture: { sizes, avif = [] }, source }: SourcedPicture) =>
  [...sizes, ...avif].map(({ path, width }) => {
    const format = path.endsWith('.avif') ? 'avif' : 'webp';
    return {
      params: { file: path.slice('/hinh/'.length) },
      props: { ...source, width, format } satisfies PictureProps as PictureProps,
    };
  });

/** The picture files; one that is shown in two places is one file. */
export const picturePages = routePages('pictures', async () => {
  const lists = Object.values(SITE_PARTS).map(async ({ pictures }) => await pictures?.());
  const all = (await Promise.all(lists)).flatMap((list) => list ?? []).flatMap(pathsOf);
  return [...new Map(all.map((path) => [path.params.file, path])).values()];
});

export const pictureBytes = ({ width, format, ...source }: PictureProps): Promise<Buffer> =>
  'file' in source
    ? pictureFile(source.file, width, format)
    : readFile(join(pdfFolder(CACHES, source.pdf), `${width}.webp`));
