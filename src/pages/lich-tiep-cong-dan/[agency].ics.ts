import type { APIRoute, GetStaticPaths } from 'astro';
import type { AgencyEntry } from '#domain/entry.ts';
import { filesKey, icsOf } from '#queries/reception-files.ts';
import { agenciesWithCalendar } from '#queries/receptions.ts';

export const getStaticPaths = (async () => {
  const key = await filesKey();
  return (await agenciesWithCalendar()).map(({ agency }) => ({
    params: { agency: agency.id },
    props: { agency },
    cacheKey: `${key}-${agency.id}`,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agency: AgencyEntry }> = async ({ props }) =>
  new Response(await icsOf(props.agency), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
