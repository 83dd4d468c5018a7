/** What an index costs to make, and a reader to use. */
import { loadavg } from 'node:os';
import type { Collection } from './collections.ts';
import { spread, type KnownItem, type Question } from './corpus.ts';
import type { Engine } from './engine.ts';
import { percentile } from './metrics.ts';
import { tell } from './progress.ts';
import type { Asked } from './reader.ts';
import type { Workshop } from './workshop.ts';

/** A cheap phone beside this machine, as Lighthouse has it. Its network is free: bytes tell the rest. */
export const SLOWER = 4;

export interface Cost {
  /** Median. */
  readonly bytes: number;
  readonly p50: number;
  readonly p95: number;
}

export interface SpeedRow {
  readonly engine: string;
  readonly documents: number;
  readonly seconds: number;
  readonly memory: number;
  readonly files: number;
  readonly bytes: number;
  /** Processes that wanted to run in the last minute: above the number of cores, times are too long. */
  readonly load: number;
  /** In a browser that has nothing yet, loading the client and opening the index included. */
  readonly coldKeyword: Cost;
  readonly coldQuestion: Cost;
  /** In a browser that has searched before, though not for these words. */
  readonly warmKeyword: Cost;
  readonly warmQuestion: Cost;
}

export interface SpeedQueries {
  readonly keywords: readonly string[];
  readonly questions: readonly string[];
  /** So many readers come, each with a new browser, and share the queries. */
  readonly readers: number;
}

/** Ten for each reader: after a hundred, most of a small index would lie in the browser. */
export function speedQueries(
  known: readonly KnownItem[],
  questions: readonly Question[],
  quick: boolean,
): SpeedQueries {
  const titles = known.filter(({ kind }) => kind === 'title');
  const readers = quick ? 2 : 5;
  const queries = (list: readonly Question[]) =>
    spread(list, readers * 10).map(({ query }) => query);
  return { keywords: queries(titles), questions: queries(questions), readers };
}

const costOf = (asked: readonly Asked[]): Cost => {
  const times = asked.map(({ milliseconds }) => milliseconds);
  return {
    bytes: percentile(
      asked.map(({ bytes }) => bytes),
      50,
    ),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
  };
};

/** Each reader asks a first query and some more. */
async function costs(
  workshop: Workshop,
  engine: Engine,
  collection: Collection,
  queries: readonly string[],
  readers: number,
): Promise<{ cold: Cost; warm: Cost }> {
  const first: Asked[] = [];
  const later: Asked[] = [];
  for (let number = 0; number < readers; number += 1) {
    const reader = await workshop.read(engine, collection, SLOWER);
    for (const [at, query] of queries.entries()) {
      if (at % readers !== number) continue;
      if (at < readers) first.push(await reader.first(query));
      else later.push(await reader.ask(query));
    }
    await reader.close();
  }
  return { cold: costOf(first), warm: costOf(later) };
}

export async function measureSpeed(
  workshop: Workshop,
  engines: readonly Engine[],
  collection: Collection,
  { keywords, questions, readers }: SpeedQueries,
): Promise<SpeedRow[]> {
  const documents = collection.documents.length;
  const rows: SpeedRow[] = [];
  for (const engine of engines) {
    tell(`tốc độ: ${engine.label}, ${documents} văn bản`);
    const { seconds, memory, files, bytes } = await workshop.build(engine, collection);
    const keyword = await costs(workshop, engine, collection, keywords, readers);
    const question = await costs(workshop, engine, collection, questions, readers);
    rows.push({
      engine: engine.label,
      documents,
      ...{ seconds, memory, files, bytes },
      load: loadavg()[0] ?? 0,
      coldKeyword: keyword.cold,
      coldQuestion: question.cold,
      warmKeyword: keyword.warm,
      warmQuestion: question.warm,
    });
  }
  return rows;
}
