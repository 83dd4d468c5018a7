/** What a reader loads to search. Time in a browser is a matter of tests/e2e. */
import { spread, type KnownItem, type Question } from './corpus.ts';
import { percentile } from './metrics.ts';
import type { SiteIndex } from './site-index.ts';

/** Medians over the readers. */
interface Load {
  readonly files: number;
  readonly bytes: number;
}

export interface CostRow {
  readonly label: string;
  /** The first query of all, opening the index included. */
  readonly first: Load;
  /** Each query after that, for words not asked before. */
  readonly later: Load;
}

const READERS = 5;
/** For each reader: after a hundred, most of a small index is loaded. */
const QUERIES = 10;

const medians = (loads: readonly Load[]): Load => ({
  files: percentile(
    loads.map(({ files }) => files),
    50,
  ),
  bytes: percentile(
    loads.map(({ bytes }) => bytes),
    50,
  ),
});

async function costOf(index: SiteIndex, label: string, list: readonly Question[]) {
  const queries = spread(list, READERS * QUERIES);
  const first: Load[] = [];
  const later: Load[] = [];
  for (let number = 0; number < READERS; number += 1) {
    const reader = await index.open();
    let before = { files: 0, bytes: 0 };
    for (const { query } of queries.filter((_, at) => at % READERS === number)) {
      await reader.ask(query);
      const now = reader.loaded();
      const load = { files: now.files - before.files, bytes: now.bytes - before.bytes };
      (before.files === 0 ? first : later).push(load);
      before = now;
    }
  }
  return { label, first: medians(first), later: medians(later) };
}

export const measureCost = async (
  index: SiteIndex,
  known: readonly KnownItem[],
  questions: readonly Question[],
): Promise<CostRow[]> => [
  await costOf(
    index,
    'từ khóa',
    known.filter(({ kind }) => kind === 'title'),
  ),
  await costOf(index, 'câu hỏi', questions),
];
