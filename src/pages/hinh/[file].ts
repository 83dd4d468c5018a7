import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pictureBytes, picturePaths } from '#queries/picture-paths.ts';

export const getStaticPaths = picturePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(new Uint8Array(await pictureBytes(props)), {
    headers: { 'content-type': `image/${props.format}` },
  });
