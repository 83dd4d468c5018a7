import type { APIRoute, GetStaticPaths } from 'astro';
import type { AgencyEntry } from '#domain/entry.ts';
import { icsOf } from '#queries/reception-files.ts';
import { calendarKey } from '#queries/reception-pages.ts';
import { revisionsKey } from '#queries/reception-revisions.ts';
import { agenciesWithCalendar } from '#queries/receptions.ts';

export const getStaticPaths = (async () => {
  const key = `${await calendarKey()}-${await revisionsKey()}`;
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
