import type { APIRoute, GetStaticPaths } from 'astro';
import type { SessionView } from '#domain/reception/view.ts';
import { icsOfSession, sessionsWithFile } from '#queries/reception-files.ts';
import { calendarKey } from '#queries/reception-pages.ts';
import { revisionsKey } from '#queries/reception-revisions.ts';

export const getStaticPaths = (async () => {
  const key = `${await calendarKey()}-${await revisionsKey()}`;
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
