import type { APIRoute, GetStaticPaths } from 'astro';
import { picture, pictureFile } from '#queries/pictures.ts';
import { storyPictures } from '#queries/stories.ts';

export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    (await storyPictures()).map(async (file) =>
      (await picture(file)).sizes.map(({ path, width }) => ({
        params: { name: path.slice('/hinh/'.length, -'.webp'.length) },
        props: { file, width },
        cacheKey: path,
      })),
    ),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string; width: number }> = async ({ props }) =>
  new Response(new Uint8Array(await pictureFile(props.file, props.width)), {
    headers: { 'content-type': 'image/webp' },
  });
