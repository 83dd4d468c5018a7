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
  /** How often a browser is opened anew. */
  readonly coldRuns: number;
}

export function speedQueries(
  known: readonly KnownItem[],
  questions: readonly Question[],
  quick: boolean,
): SpeedQueries {
  const titles = known.filter(({ kind }) => kind === 'title');
  const queries = (list: readonly Question[], count: number) =>
    spread(list, count).map(({ query }) => query);
  return {
    keywords: queries(titles, quick ? 15 : 50),
    questions: queries(questions, quick ? 15 : 100),
    coldRuns: quick ? 3 : 5,
  };
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

export async function measureSpeed(
  workshop: Workshop,
  engines: readonly Engine[],
  collection: Collection,
  { keywords, questions, coldRuns }: SpeedQueries,
): Promise<SpeedRow[]> {
  const documents = collection.documents.length;

  async function cold(engine: Engine, queries: readonly string[]): Promise<Cost> {
    const asked: Asked[] = [];
    for (const query of spread(queries, coldRuns)) {
      const reader = await workshop.read(engine, collection, SLOWER);
      asked.push(await reader.first(query));
      await reader.close();
    }
    return costOf(asked);
  }

  async function warm(engine: Engine): Promise<Pick<SpeedRow, 'warmKeyword' | 'warmQuestion'>> {
    const reader = await workshop.read(engine, collection, SLOWER);
    const [first = '', ...later] = keywords;
    await reader.first(first);
    const ask = async (queries: readonly string[]): Promise<Cost> => {
      const asked: Asked[] = [];
      for (const query of queries) asked.push(await reader.ask(query));
      return costOf(asked);
    };
    const costs = { warmKeyword: await ask(later), warmQuestion: await ask(questions) };
    await reader.close();
    return costs;
  }

  const rows: SpeedRow[] = [];
  for (const engine of engines) {
    tell(`tốc độ: ${engine.label}, ${documents} văn bản`);
    const { seconds, memory, files, bytes } = await workshop.build(engine, collection);
    rows.push({
      engine: engine.label,
      documents,
      ...{ seconds, memory, files, bytes },
      load: loadavg()[0] ?? 0,
      coldKeyword: await cold(engine, keywords),
      coldQuestion: await cold(engine, questions),
      ...(await warm(engine)),
    });
  }
  return rows;
}
