import type { APIRoute, GetStaticPaths } from 'astro';
import type { SessionView } from '#domain/reception/view.ts';
import { filesKey, icsOfSession, sessionsWithFile } from '#queries/reception-files.ts';

export const getStaticPaths = (async () => {
  const key = await filesKey();
  return (await sessionsWithFile()).map((view) => ({
    params: { agency: view.session.agency, session: view.session.id },
    props: { view },
    cacheKey: `${key}-${view.session.id}`,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: SessionView }> = async ({ props }) =>
  new Response(await icsOfSession(props.view), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
