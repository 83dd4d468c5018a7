import type { APIRoute, GetStaticPaths } from 'astro';
import type { AgencyEntry } from '#domain/entry.ts';
import { jsonOf } from '#queries/reception-files.ts';
import { calendarKey } from '#queries/reception-pages.ts';
import { agenciesWithCalendar } from '#queries/receptions.ts';

export const getStaticPaths = (async () => {
  const key = await calendarKey();
  return (await agenciesWithCalendar()).map(({ agency }) => ({
    params: { agency: agency.id },
    props: { agency },
    cacheKey: `${key}-${agency.id}`,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agency: AgencyEntry }> = async ({ props }) =>
  Response.json(await jsonOf(props.agency));
