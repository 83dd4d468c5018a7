/**
 * Rates result lists. As in the evaluator of the first measurements, the best relevant document
 * counts: R@k is the share of queries with one among the first k.
 */
import { chance } from '#scripts/bench/random.ts';
import { type KnownItem, type Question, spread } from './corpus.ts';
import type { SiteIndex } from './site-index.ts';
import { typed, type Typing, TYPINGS } from './typing.ts';

interface Quality {
  /** Share of queries whose first result is relevant. */
  readonly r1: number;
  /** Share with a relevant result among the first ten. */
  readonly r10: number;
  /** Mean of 1/rank, 0 beyond the tenth. */
  readonly mrr10: number;
  /** Share without any result. */
  readonly none: number;
}

/** One query: its results, best first, and the relevant documents. */
interface Judged {
  readonly answers: readonly string[];
  readonly relevant: readonly string[];
}

/** Returns the rank of the first relevant result from 1; Infinity if there is none. */
export function rankOf({ answers, relevant }: Judged): number {
  const at = answers.findIndex((answer) => relevant.includes(answer));
  return at < 0 ? Infinity : at + 1;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const share = (all: readonly number[], test: (rank: number) => boolean): number =>
  mean(all.map((rank) => (test(rank) ? 1 : 0)));

export function qualityOf(queries: readonly Judged[]): Quality {
  const ranks = queries.map(rankOf);
  return {
    r1: share(ranks, (rank) => rank === 1),
    r10: share(ranks, (rank) => rank <= 10),
    mrr10: mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0))),
    none: mean(queries.map(({ answers }) => (answers.length === 0 ? 1 : 0))),
  };
}

/** Returns the smallest value that is at least this percentage of all (nearest rank). */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? 0;
}

/** Selects the half of the syllables that keeps its marks; any number is valid. */
const SEED = 2026;

async function judge(index: SiteIndex, questions: readonly Question[]): Promise<Judged[]> {
  const reader = await index.open();
  const judged: Judged[] = [];
  for (const { query, relevant } of questions)
    judged.push({ relevant, answers: await reader.ask(query) });
  return judged;
}

/** @returns by how the questions are typed */
export async function measureQuality(
  index: SiteIndex,
  questions: readonly Question[],
): Promise<Readonly<Record<string, Quality>>> {
  const random = chance(SEED);
  const rows: Record<string, Quality> = {};
  for (const typing of Object.keys(TYPINGS) as Typing[]) {
    const asked = questions.map(({ query, relevant }) => ({
      query: typed(query, typing, random),
      relevant,
    }));
    rows[TYPINGS[typing]] = qualityOf(await judge(index, asked));
  }
  return rows;
}

/** @returns by kind of query, the shares with a relevant result first and among the first five */
export async function measureItems(
  index: SiteIndex,
  items: readonly KnownItem[],
): Promise<Readonly<Record<string, Readonly<Record<'R@1' | 'R@5', number>>>>> {
  const judged = await judge(index, items);
  const kinds = Map.groupBy(judged, (_, at) => items[at]?.kind ?? '');
  const rows = [...kinds].map(([kind, queries]) => {
    const ranks = queries.map(rankOf);
    return [
      kind,
      { 'R@1': share(ranks, (rank) => rank === 1), 'R@5': share(ranks, (rank) => rank <= 5) },
    ] as const;
  });
  return Object.fromEntries(rows);
}

const READERS = 5;
/** Queries per reader: after a hundred, most of a small index is loaded. */
const QUERIES = 10;

/** The loads of first queries, including opening the index, and of later ones for other words. */
async function costOf(index: SiteIndex, list: readonly Question[]) {
  const queries = spread(list, READERS * QUERIES);
  const files: Record<'first' | 'later', number[]> = { first: [], later: [] };
  const bytes: Record<'first' | 'later', number[]> = { first: [], later: [] };
  for (let number = 0; number < READERS; number += 1) {
    const reader = await index.open();
    let before = { files: 0, bytes: 0 };
    for (const { query } of queries.filter((_, at) => at % READERS === number)) {
      await reader.ask(query);
      const now = reader.loaded();
      const turn = before.files === 0 ? 'first' : 'later';
      files[turn].push(now.files - before.files);
      bytes[turn].push(now.bytes - before.bytes);
      before = now;
    }
  }
  return {
    'lần đầu: tệp': percentile(files.first, 50),
    'lần đầu: byte': percentile(bytes.first, 50),
    'lần sau: tệp': percentile(files.later, 50),
    'lần sau: byte': percentile(bytes.later, 50),
  };
}

/** @returns medians over the readers, by kind of query */
export const measureCost = async (
  index: SiteIndex,
  known: readonly KnownItem[],
  questions: readonly Question[],
) => ({
  'từ khóa': await costOf(
    index,
    known.filter(({ kind }) => kind === 'title'),
  ),
  'câu hỏi': await costOf(index, questions),
});
