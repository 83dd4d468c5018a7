/** How often is the right document among the answers, and where? */
import { chance } from '#scripts/bench/random.ts';
import type { Collection } from './collections.ts';
import type { KnownItem, Question } from './corpus.ts';
import type { Engine, Yardstick } from './engine.ts';
import { isEngine } from './engines/all.ts';
import { qualityOf, rankOf, mean, type Judged, type Quality } from './metrics.ts';
import { tell } from './progress.ts';
import { typed, TYPINGS, type Typing } from './typing.ts';
import type { Workshop } from './workshop.ts';

/** Decides which half of the syllables keeps its marks; any number does. */
const SEED = 2026;

export interface QualityRow extends Quality {
  readonly engine: string;
  readonly documents: number;
  readonly typing: Typing;
}

export interface KnownRow {
  readonly engine: string;
  readonly documents: number;
  /** Share of queries whose first answer is right, by kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Answers as ids of documents. */
async function answer(
  workshop: Workshop,
  engine: Engine | Yardstick,
  collection: Collection,
  queries: readonly string[],
): Promise<string[][]> {
  const ids = new Map(collection.documents.map(({ url, id }) => [url, id]));
  const toIds = (urls: readonly string[]) => urls.map((url) => ids.get(url) ?? url);
  const answers: string[][] = [];
  if (!isEngine(engine)) {
    const search = engine.open(collection.documents);
    for (const query of queries) answers.push(toIds(await search(query, 10)));
    return answers;
  }
  const reader = await workshop.read(engine, collection);
  for (const query of queries) {
    const { urls } = await (answers.length === 0 ? reader.first(query) : reader.ask(query));
    answers.push(toIds(urls));
  }
  await reader.close();
  return answers;
}

const judge = (questions: readonly Question[], answers: readonly string[][]): Judged[] =>
  questions.map(({ relevant }, at) => ({ relevant, answers: answers[at] ?? [] }));

export async function measureQuality(
  workshop: Workshop,
  engines: readonly (Engine | Yardstick)[],
  collection: Collection,
  questions: readonly Question[],
): Promise<QualityRow[]> {
  const documents = collection.documents.length;
  const rows: QualityRow[] = [];
  for (const engine of engines) {
    tell(`chất lượng: ${engine.label}, ${documents} văn bản, ${questions.length} câu hỏi`);
    const typings = Object.keys(TYPINGS) as Typing[];
    const random = chance(SEED);
    const queries = typings.flatMap((typing) =>
      questions.map(({ query }) => typed(query, typing, random)),
    );
    const answers = await answer(workshop, engine, collection, queries);
    for (const [at, typing] of typings.entries()) {
      const own = answers.slice(at * questions.length, (at + 1) * questions.length);
      const quality = qualityOf(judge(questions, own));
      rows.push({ engine: engine.label, documents, typing, ...quality });
    }
  }
  return rows;
}

export async function measureKnown(
  workshop: Workshop,
  engines: readonly (Engine | Yardstick)[],
  collection: Collection,
  items: readonly KnownItem[],
): Promise<KnownRow[]> {
  const documents = collection.documents.length;
  const rows: KnownRow[] = [];
  for (const engine of engines) {
    tell(`tìm đích danh: ${engine.label}, ${documents} văn bản, ${items.length} truy vấn`);
    const queries = items.map(({ query }) => query);
    const judged = judge(items, await answer(workshop, engine, collection, queries));
    const kinds = Map.groupBy(judged.keys(), (at) => items[at]?.kind ?? '');
    const shares = [...kinds].map(([kind, places]): [string, number] => [
      kind,
      mean(places.map((at) => (judged[at] && rankOf(judged[at]) === 1 ? 1 : 0))),
    ]);
    rows.push({ engine: engine.label, documents, kinds: Object.fromEntries(shares) });
  }
  return rows;
}
