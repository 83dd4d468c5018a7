/** Texts of pages, loaded a piece at a time: a long law is several files. */
import { itemAt } from '#lib/item-at.ts';
import { startsOf, type Catalogue } from './catalogue.ts';
import type { Passage, SearchPage } from './types.ts';
import type { ReadFile } from './word-index.ts';

/** What a result shows of its page. */
export type PageFacts = Omit<SearchPage, 'passages' | 'agencies' | 'fields'>;

/** One file of the index. */
export interface Fragment {
  readonly page: PageFacts;
  readonly passages: readonly Passage[];
}

/** A passage and its page. */
export interface Found {
  readonly page: PageFacts;
  readonly passage: Passage;
}

/** The last of `starts` that is not above `number`. */
function indexIn(starts: Uint32Array, number: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (itemAt(starts, middle) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @returns what reads a passage by its number; each file is read once */
export function passageReader({ fragments }: Pick<Catalogue, 'fragments'>, read: ReadFile) {
  const starts = startsOf(fragments.map(([, count]) => count));
  const loaded = new Map<string, Promise<Fragment>>();
  const load = (file: string): Promise<Fragment> => {
    const known = loaded.get(file);
    if (known) return known;
    const loading = read(`fragment/${file}.pf_fragment`).then(
      (data) => JSON.parse(new TextDecoder().decode(data)) as Fragment,
    );
    loaded.set(file, loading);
    return loading;
  };
  return async (number: number): Promise<Found> => {
    const at = indexIn(starts, number);
    const { page, passages } = await load(itemAt(fragments, at)[0]);
    return { page, passage: itemAt(passages, number - itemAt(starts, at)) };
  };
}
export type ReadPassage = ReturnType<typeof passageReader>;
