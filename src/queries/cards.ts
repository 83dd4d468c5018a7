/**
 * The social cards: which pages have a picture of their own, and what each says. Pages name theirs in
 * the layout's `card`; one that has none gets the card of its section.
 */
import { fullName, shortName } from '#domain/agency/name.ts';
import { CONCEPTS, type CollectionName } from '#domain/concepts.ts';
import { typeName } from '#domain/directive/citation.ts';
import type { Entry } from '#domain/entry.ts';
import { STORY_FIELDS, type Story } from '#domain/story/schema.ts';
import { storyYear } from '#domain/story/year.ts';
import { formatDate, formatDay } from '#lib/local-date.ts';
import { once } from '#lib/once.ts';
import { CARD } from '#strings/card.ts';
import { DIALOGUE } from '#strings/dialogue.ts';
import { STORY } from '#strings/story.ts';
import { agencyMap } from './agencies.ts';
import { records, today } from './collection.ts';
import { site } from './site.ts';

export interface Card {
  /** Address below `/the-chia-se/`, without `.png`. */
  readonly name: string;
  /** The line above the title: what kind of thing this is. */
  readonly kicker: string;
  readonly title: string;
  /** Number, day, agency: what one would cite it by. */
  readonly facts: readonly string[];
}

/**
 * Records of each kind with a card of their own, newest first: drawing one takes about 50 ms, and
 * nobody shares the four-thousandth. The rest carry their section's card.
 */
const OWN_CARDS = 60;
/**
 * Drawn beyond those: a page rendered earlier today may still name a card that new records have since
 * pushed out. Every page is rendered anew each day (`cacheKey`).
 */
const SPARE_CARDS = 20;

export const DEFAULT_CARD = 'mac-dinh';

const sections = (): Card[] => [
  { name: DEFAULT_CARD, kicker: '', title: site.name, facts: [site.tagline] },
  ...Object.values(CONCEPTS).flatMap((concept) =>
    'path' in concept
      ? [
          {
            name: concept.path,
            kicker: '',
            title: concept.plural,
            facts: [site.tagline],
          },
        ]
      : [],
  ),
  { name: 'thuc-hien', kicker: '', title: CARD.duties, facts: [site.tagline] },
];

/** The newest records of a collection, as many as may have a card. */
async function newest<C extends CollectionName>(collection: C): Promise<Entry<C>[]> {
  const dayOf = ({ data }: Entry<C>) => ('publishedOn' in data ? data.publishedOn : '');
  return [...(await records(collection))]
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id))
    .slice(0, OWN_CARDS + SPARE_CARDS);
}

async function nameOf(agencyId: string, on?: string): Promise<string> {
  const agency = (await agencyMap()).get(agencyId);
  return agency ? shortName(agency.data, on) : agencyId;
}

const directiveCards = async (): Promise<Card[]> =>
  Promise.all(
    (await newest('directives')).map(async ({ id, data }) => ({
      name: `${CONCEPTS.directive.path}/${id}`,
      kicker: typeName(data.type),
      title: data.title,
      facts: [
        `${CARD.number} ${data.number}`,
        formatDate(data.issuedOn),
        await nameOf(data.issuer, data.issuedOn),
      ],
    })),
  );

async function storyFacts(data: Story): Promise<string[]> {
  const year = storyYear(data);
  return [
    ...(data.agency ? [await nameOf(data.agency)] : []),
    ...(year ? [`${CARD.year[year.of]} ${year.year}`] : []),
  ];
}

const storyCards = async (): Promise<Card[]> =>
  Promise.all(
    (await newest('stories')).map(async ({ id, data }) => ({
      name: `${CONCEPTS.story.path}/${id}`,
      kicker: `${STORY.title} · ${STORY_FIELDS[data.field]}`,
      title: data.title,
      facts: await storyFacts(data),
    })),
  );

const dialogueCards = async (): Promise<Card[]> =>
  Promise.all(
    (await newest('dialogues')).map(async ({ id, data }) => ({
      name: `${CONCEPTS.dialogue.path}/${id}`,
      kicker: DIALOGUE.title,
      title: data.title,
      facts: [formatDay(data.on), await nameOf(data.agency)],
    })),
  );

const statisticCards = async (): Promise<Card[]> =>
  (await newest('statistics')).map(({ id, data }) => ({
    name: `${CONCEPTS.statistic.path}/${id}`,
    kicker: CONCEPTS.statistic.plural,
    title: data.title,
    facts: [`${CARD.unit}: ${data.unit}`, `${CARD.asOf} ${formatDate(data.asOf)}`],
  }));

const feedbackCards = async (): Promise<Card[]> =>
  Promise.all(
    (await newest('feedback')).map(async ({ id, data }) => ({
      name: `${CONCEPTS.feedback.path}/${id}`,
      kicker: CARD.feedback,
      title: data.title,
      facts: [
        await nameOf(data.unit),
        data.answeredOn && data.answeredOn <= today()
          ? `${CARD.answered} ${formatDate(data.answeredOn)}`
          : `${CARD.received} ${formatDate(data.receivedOn)}`,
      ],
    })),
  );

/** One card per agency that receives citizens: its page brings all its schedules together. */
async function receptionCards(): Promise<Card[]> {
  const [receptions, agencies] = [await records('receptions'), await agencyMap()];
  return [...new Set(receptions.map(({ data }) => data.agency))].flatMap((id) => {
    const agency = agencies.get(id);
    if (!agency) return [];
    const theirs = receptions.filter(({ data }) => data.agency === id);
    return {
      name: `${CONCEPTS.reception.path}/${id}`,
      kicker: CONCEPTS.reception.plural,
      title: fullName(agency.data),
      facts: [...new Set(theirs.map(({ data }) => data.host.post))].slice(0, 2),
    };
  });
}

/** Every card by name. */
export const cardMap = once(async (): Promise<ReadonlyMap<string, Card>> => {
  const lists = await Promise.all([
    sections(),
    directiveCards(),
    storyCards(),
    dialogueCards(),
    statisticCards(),
    feedbackCards(),
    receptionCards(),
  ]);
  return new Map(lists.flat().map((card) => [card.name, card]));
});

/** The card a page shows: the one it names, else its section's, else the site's. */
export async function cardFor(wanted: string): Promise<Card> {
  const known = await cardMap();
  const [section = ''] = wanted.split('/');
  const card = known.get(wanted) ?? known.get(section) ?? known.get(DEFAULT_CARD);
  if (!card) throw new Error(`Thiếu thẻ chia sẻ ${DEFAULT_CARD}`);
  return card;
}
