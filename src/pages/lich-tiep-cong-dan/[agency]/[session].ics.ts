import type { APIRoute } from 'astro';
import { icsOfSession, sessionFilePages } from '#features/reception/pages/reception-files.ts';

export const GET: APIRoute = async ({ params }) => {
  const { view } = await sessionFilePages.at(params);
  return new Response(await icsOfSession(view), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
