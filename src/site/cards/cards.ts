/**
 * The social cards: the pages that have their own, and its text. Pages name theirs in the layout's
 * `card`; a page without one gets the card of its section.
 */
import { fullName, shortName } from '#features/agency/rules/name.ts';
import { CONCEPTS } from '#features/concepts.ts';
import { typeName } from '#features/directive/rules/citation.ts';
import type { Entry } from '#features/entry.ts';
import { STORY_FIELDS } from '#features/story/schema.ts';
import { storyYear } from '#features/story/rules/year.ts';
import { formatDate, formatDay } from '#lib/local-date.ts';
import { index } from '#db/db.ts';
import { CARD } from '#site/labels.ts';
import { DIALOGUE } from '#features/dialogue/labels.ts';
import { STORY } from '#features/story/labels.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { records, today } from '#site/collection.ts';
import { site } from '#site/site.ts';

export interface Card {
  /** Address below `/the-chia-se/`, without `.png`. */
  readonly name: string;
  /** The line above the title: the kind of page. */
  readonly kicker: string;
  readonly title: string;
  /** Number, date, agency: the facts of a citation. */
  readonly facts: readonly string[];
}

/**
 * Records of each kind with their own card, newest first: drawing one takes about 50 ms, and nobody
 * shares the four-thousandth. The rest use their section's card.
 */
const OWN_CARDS = 60;

const DEFAULT_CARD = 'mac-dinh';

const sections = (): Card[] =>
  [
    { name: DEFAULT_CARD, title: site().name },
    ...Object.values(CONCEPTS).flatMap((concept) =>
      'path' in concept ? [{ name: concept.path, title: concept.plural }] : [],
    ),
    { name: 'thuc-hien', title: CARD.duties },
  ].map((section) => ({ ...section, kicker: '', facts: [site().tagline] }));

async function agencyName(agencyId: string, on?: string): Promise<string> {
  const agency = (await agencyMap()).get(agencyId);
  return agency ? shortName(agency.data, on) : agencyId;
}

/** A card for each of the newest records of a collection, up to the limit. */
async function cardsOf<
  C extends 'directives' | 'stories' | 'dialogues' | 'statistics' | 'feedback',
>(
  collection: C,
  path: string,
  contentOf: (data: Entry<C>['data']) => Promise<Pick<Card, 'kicker' | 'facts'>>,
): Promise<Card[]> {
  const newest = (await records(collection))
    .toSorted(
      (a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn) || a.id.localeCompare(b.id),
    )
    .slice(0, OWN_CARDS);
  return Promise.all(
    newest.map(async ({ id, data }) => ({
      name: `${path}/${id}`,
      title: data.title,
      ...(await contentOf(data)),
    })),
  );
}

const directiveCards = () =>
  cardsOf('directives', CONCEPTS.directive.path, async (data) => ({
    kicker: typeName(data.type),
    facts: [
      `${CARD.number} ${data.number}`,
      formatDate(data.issuedOn),
      await agencyName(data.issuer, data.issuedOn),
    ],
  }));

const storyCards = () =>
  cardsOf('stories', CONCEPTS.story.path, async (data) => {
    const year = storyYear(data);
    return {
      kicker: `${STORY.title} · ${STORY_FIELDS[data.field]}`,
      facts: [
        ...(data.agency ? [await agencyName(data.agency)] : []),
        ...(year ? [`${CARD.year[year.of]} ${year.year}`] : []),
      ],
    };
  });

const dialogueCards = () =>
  cardsOf('dialogues', CONCEPTS.dialogue.path, async (data) => ({
    kicker: DIALOGUE.title,
    facts: [formatDay(data.on), await agencyName(data.agency)],
  }));

const statisticCards = () =>
  cardsOf('statistics', CONCEPTS.statistic.path, (data) =>
    Promise.resolve({
      kicker: CONCEPTS.statistic.plural,
      facts: [`${CARD.unit}: ${data.unit}`, `${CARD.asOf} ${formatDate(data.asOf)}`],
    }),
  );

const feedbackCards = () =>
  cardsOf('feedback', CONCEPTS.feedback.path, async (data) => ({
    kicker: CARD.feedback,
    facts: [
      await agencyName(data.unit),
      data.answeredOn && data.answeredOn <= today()
        ? `${CARD.answered} ${formatDate(data.answeredOn)}`
        : `${CARD.received} ${formatDate(data.receivedOn)}`,
    ],
  }));

/** One card per agency that receives citizens: its page contains all its schedules. */
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
const cardMap = index<Card>('social cards', async () => {
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

/** The card of a page: the one it names, else its section's, else the site's. */
export async function cardFor(wanted: string): Promise<Card> {
  const known = await cardMap();
  const [section = ''] = wanted.split('/');
  const card = known.get(wanted) ?? known.get(section) ?? known.get(DEFAULT_CARD);
  if (!card) throw new Error(`Thiếu thẻ chia sẻ ${DEFAULT_CARD}`);
  return card;
}

/** The names of all cards. */
export const cardNames = async (): Promise<string[]> => [...(await cardMap()).keys()];
