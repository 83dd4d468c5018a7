/** BM25 in memory: what plain word search reaches, and what ranking alone can reach. */
import type { BenchDocument, Search, Yardstick } from '#scripts/bench/search/engine.ts';
import { contentOf, syllablesAndPairs } from '#scripts/bench/search/peers.ts';

const K1 = 1.2;
const B = 0.75;

type Tokens = (text: string) => string[];

/** Syllables as typed: what a search does that knows nothing of Vietnamese. */
const marked: Tokens = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

interface Posting {
  readonly document: number;
  count: number;
}

function open(documents: readonly BenchDocument[], tokens: Tokens): Search {
  const postings = new Map<string, Posting[]>();
  const lengths = documents.map((each, document) => {
    const words = tokens(contentOf(each));
    for (const word of words) {
      const list = postings.get(word) ?? [];
      const last = list.at(-1);
      if (last?.document === document) last.count += 1;
      else list.push({ document, count: 1 });
      if (!last) postings.set(word, list);
    }
    return words.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

  return (query, limit) => {
    const scores = new Map<number, number>();
    for (const word of new Set(tokens(query))) {
      const list = postings.get(word) ?? [];
      const rarity = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
      for (const { document, count } of list) {
        const length = (lengths[document] ?? 0) / average;
        const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
        scores.set(document, (scores.get(document) ?? 0) + rarity * weight);
      }
    }
    const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, limit);
    return Promise.resolve(best.map(([document]) => documents[document]?.url ?? ''));
  };
}

export const bm25: Yardstick = {
  name: 'bm25',
  label: 'BM25',
  open: (documents) => open(documents, marked),
};

export const bm25Pairs: Yardstick = {
  name: 'bm25-pairs',
  label: 'BM25 bỏ dấu + cặp âm tiết',
  open: (documents) => open(documents, syllablesAndPairs),
};
