/** The library of documents from other provinces: the page `/tu-lieu/`. */
import { distinctName, shortName } from '#features/agency/rules/name.ts';
import { ownersOf } from '#features/agency/rules/outside.ts';
import { pathOf } from '#features/concepts.ts';
import { shortCitation } from '#features/directive/rules/citation.ts';
import { formatDate } from '#lib/local-date.ts';
import { LIBRARY } from '#features/about/labels.ts';
import { agencyMap, allAgencies } from '#features/agency/pages/agencies.ts';
import { records } from '#site/collection.ts';
import { allDirectives } from '#features/directive/pages/directives.ts';
import { ofOutside, outsideAgencies } from '#features/agency/pages/outside.ts';

interface Source {
  readonly title: string;
  readonly url?: string | undefined;
}

/** A record in the list of the library. */
interface LibraryItem {
  readonly title: string;
  readonly path: string;
  /** Publisher and date; unknown ones are left out. */
  readonly facts: readonly string[];
  readonly source: Source | undefined;
}

type Named = object & { readonly source?: Source | undefined };

async function item(title: string, path: string, data: Named, on: string | undefined) {
  const agencies = await agencyMap();
  const owners = ownersOf(data).flatMap((id) => agencies.get(id) ?? []);
  const names = owners.map((owner) => shortName(owner.data, on)).join(', ');
  const facts = [names, on && formatDate(on)].filter((fact) => fact !== undefined && fact !== '');
  return { title, path, facts, source: data.source } as LibraryItem;
}

/** The non-empty groups, and the agencies outside the province. */
export async function library() {
  const [directives, receptions, stories, statistics, dialogues] = await Promise.all([
    allDirectives().then(ofOutside),
    records('receptions').then(ofOutside),
    records('stories').then(ofOutside),
    records('statistics').then(ofOutside),
    records('dialogues').then(ofOutside),
  ]);
  const groups = await Promise.all(
    [
      {
        id: 'van-ban',
        title: LIBRARY.directives,
        items: directives.map(({ id, data }) =>
          item(
            `${shortCitation(data)}: ${data.title}`,
            pathOf('directive', id),
            data,
            data.issuedOn,
          ),
        ),
      },
      {
        id: 'lich',
        title: LIBRARY.receptions,
        items: receptions.map(({ data }) =>
          item(data.title, pathOf('reception', data.agency), data, data.validFrom),
        ),
      },
      {
        id: 'mo-hinh',
        title: LIBRARY.stories,
        items: stories.map(({ id, data }) =>
          item(data.title, pathOf('story', id), data, undefined),
        ),
      },
      {
        id: 'so-lieu',
        title: LIBRARY.statistics,
        items: statistics.map(({ id, data }) =>
          item(data.title, pathOf('statistic', id), data, data.asOf),
        ),
      },
      {
        id: 'doi-thoai',
        title: LIBRARY.dialogues,
        items: dialogues.map(({ id, data }) =>
          item(data.title, pathOf('dialogue', id), data, data.on),
        ),
      },
    ].map(async ({ items, ...group }) => ({ ...group, items: await Promise.all(items) })),
  );
  const [all, outside] = [await allAgencies(), await outsideAgencies()];
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    agencies: all
      .filter(({ id }) => outside.has(id))
      .map((agency) => ({ name: distinctName(agency, all), path: pathOf('agency', agency.id) })),
  };
}
