/** How often is the right document among the answers, and where? */
import { chance } from '#scripts/bench/random.ts';
import type { KnownItem, Question } from './corpus.ts';
import { mean, qualityOf, rankOf, type Judged, type Quality } from './metrics.ts';
import type { SiteIndex } from './site-index.ts';
import { typed, TYPINGS, type Typing } from './typing.ts';

/** Decides which half of the syllables keeps its marks; any number does. */
const SEED = 2026;

export interface QualityRow extends Quality {
  readonly typing: Typing;
}

async function judge(index: SiteIndex, questions: readonly Question[]): Promise<Judged[]> {
  const reader = await index.open();
  const judged: Judged[] = [];
  for (const { query, relevant } of questions)
    judged.push({ relevant, answers: await reader.ask(query) });
  return judged;
}

export async function measureQuality(
  index: SiteIndex,
  questions: readonly Question[],
): Promise<QualityRow[]> {
  const random = chance(SEED);
  const rows: QualityRow[] = [];
  for (const typing of Object.keys(TYPINGS) as Typing[]) {
    const asked = questions.map(({ query, relevant }) => ({
      query: typed(query, typing, random),
      relevant,
    }));
    rows.push({ typing, ...qualityOf(await judge(index, asked)) });
  }
  return rows;
}

/** @returns share of queries whose first answer is right, by kind */
export async function measureKnown(
  index: SiteIndex,
  items: readonly KnownItem[],
): Promise<Readonly<Record<string, number>>> {
  const judged = await judge(index, items);
  const kinds = Map.groupBy(judged.keys(), (at) => items[at]?.kind ?? '');
  const shares = [...kinds].map(([kind, places]): [string, number] => [
    kind,
    mean(places.map((at) => (judged[at] && rankOf(judged[at]) === 1 ? 1 : 0))),
  ]);
  return Object.fromEntries(shares);
}
