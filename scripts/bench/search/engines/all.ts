import type { Engine, Yardstick } from '#scripts/bench/search/engine.ts';
import { bm25, bm25Pairs } from './bm25.ts';
import { flexsearch } from './flexsearch.ts';
import { minisearch } from './minisearch.ts';
import { ours } from './ours.ts';
import { pagefind } from './pagefind.ts';

/** In the order of the tables. */
export const ENGINES: readonly (Engine | Yardstick)[] = [
  ours,
  pagefind,
  minisearch,
  flexsearch,
  bm25,
  bm25Pairs,
];

export const isEngine = (engine: Engine | Yardstick): engine is Engine => 'client' in engine;
