/**
 * What a list of answers is worth. As in the evaluator that the first numbers came from: what counts
 * is the best relevant document, so R@k is the share of queries with one among the first k.
 */

export interface Quality {
  /** Share of queries whose first answer is right. */
  readonly r1: number;
  /** Share with a right answer among the first ten. */
  readonly r10: number;
  /** Mean of 1/rank, 0 beyond the tenth. */
  readonly mrr10: number;
  /** Share without any answer. */
  readonly none: number;
}

/** One query: what was answered, best first, and what would have been right. */
export interface Judged {
  readonly answers: readonly string[];
  readonly relevant: readonly string[];
}

/** Place of the first right answer from 1; Infinity when there is none. */
export function rankOf({ answers, relevant }: Judged): number {
  const at = answers.findIndex((answer) => relevant.includes(answer));
  return at < 0 ? Infinity : at + 1;
}

export const mean = (values: readonly number[]): number =>
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

/** The smallest value that so many hundredths of all do not exceed (nearest rank). */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? 0;
}
