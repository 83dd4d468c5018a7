/**
 * The social cards: the pages that have their own, and its text. Pages name theirs in the layout's
 * `card`; a page without one gets the card of its section.
 */
import { fullName, shortName } from '#features/agency/rules/name.ts';
import { CONCEPTS, type CollectionName, SECTIONS } from '#features/concepts.ts';
import type { CardContext, CardText, Feature } from '#features/feature.ts';
import { addressedConcept, mapFeatures } from '#features/index.ts';
import type { Agency } from '#features/agency/schema.ts';
import { index } from '#db/db.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { records, today } from '#site/collection.ts';
import { site } from '#site/site.ts';

export interface Card extends CardText {
  /** Address below `/the-chia-se/`, without `.png`. */
  readonly name: string;
}

/**
 * Records of each kind with their own card, newest first: drawing one takes about 50 ms, and nobody
 * shares the four-thousandth. The rest use their section's card.
 */
const OWN_CARDS = 60;

const DEFAULT_CARD = 'mac-dinh';

/** `van-ban` of `/van-ban/`. */
const nameAt = (path: string): string => path.slice(1, -1);

/** The sections of the menu and of concepts, the latter by their own names. */
function sections(): Card[] {
  const titles = new Map([
    [DEFAULT_CARD, site().name],
    ...SECTIONS.map(({ path, label }) => [nameAt(path), label] as const),
    ...Object.values(CONCEPTS).flatMap((concept) =>
      'path' in concept ? [[concept.path, concept.plural] as const] : [],
    ),
  ]);
  const facts = [site().tagline];
  return [...titles].map(([name, title]) => ({ name, kicker: '', title, facts }));
}

/** The facts that texts of cards need besides their records. */
async function cardContext(): Promise<CardContext> {
  const agencies = await agencyMap();
  const named = (id: string, nameOf: (agency: Agency) => string): string => {
    const agency = agencies.get(id);
    return agency ? nameOf(agency.data) : id;
  };
  return {
    today: today(),
    nameOf: (id, on) => named(id, (agency) => shortName(agency, on)),
    fullNameOf: (id) => named(id, (agency) => fullName(agency)),
  };
}

/** Records with a card are published on a day. */
const publishedOn = (data: object): string => (data as { publishedOn: string }).publishedOn;

/** A card for each of the newest pages of a concept; for each page that several records share. */
async function cardsOf<C extends CollectionName>({
  collection,
  page,
}: Feature<C>): Promise<Card[]> {
  if (!page?.card) return [];
  const { card, path } = page;
  const context = await cardContext();
  const pages = [...Map.groupBy(await records(collection), path)].flatMap(([address, entries]) => {
    const all = entries.map(({ data }) => data);
    const [data] = all;
    return data ? { name: nameAt(address), data, all } : [];
  });
  return pages
    .toSorted((a, b) => publishedOn(b.data).localeCompare(publishedOn(a.data)))
    .slice(0, addressedConcept(collection) ? OWN_CARDS : undefined)
    .map(({ name, data, all }) => ({ name, ...card(data, context, all) }));
}

const cardMap = index<Card>('social cards', async () => {
  const lists = await Promise.all(mapFeatures(cardsOf));
  return new Map([...sections(), ...lists.flat()].map((card) => [card.name, card]));
});

/** The card of a page: the one it names, else its section's, else the site's. */
export async function cardFor(wanted: string): Promise<Card> {
  const known = await cardMap();
  const [section = ''] = wanted.split('/');
  const card = known.get(wanted) ?? known.get(section) ?? known.get(DEFAULT_CARD);
  if (!card) throw new Error(`Thiếu thẻ chia sẻ ${DEFAULT_CARD}`);
  return card;
}

export const cardNames = async (): Promise<string[]> => [...(await cardMap()).keys()];
