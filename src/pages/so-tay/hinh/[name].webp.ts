import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { handbookPicturePaths } from '#queries/handbook.ts';

export const getStaticPaths = handbookPicturePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(new Uint8Array(props.bytes), { headers: { 'content-type': 'image/webp' } });
