import type { APIRoute } from 'astro';
import { pictureBytes, picturePages } from '#site/files/picture-paths.ts';

export const GET: APIRoute = async ({ params }) => {
  const picture = await picturePages.at(params);
  return new Response(new Uint8Array(await pictureBytes(picture)), {
    headers: { 'content-type': `image/${picture.format}` },
  });
};
