import { itemAt } from '#lib/item-at.ts';
import { type Texts, textsPath } from '#search/format.ts';
import type { PageFacts, Passage } from '#search/types.ts';
import {
  type Catalogue,
  GONE,
  type OpenSegment,
  readJson,
  type Site,
  startsOf,
} from './segments.ts';

export interface Found {
  readonly page: PageFacts;
  readonly passage: Passage;
  readonly site: Site;
}

/** Returns the index of the last entry of `starts` that is at most `number`. */
function indexIn(starts: Uint32Array, number: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (itemAt(starts, middle) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns a function that reads a passage of one segment, and loads each file once. */
function segmentReader({ pages, site }: OpenSegment): (own: number) => Promise<Found> {
  const starts = startsOf(pages.texts.map(([, count]) => count));
  const loaded = new Map<string, Promise<Texts>>();
  const load = (file: string): Promise<Texts> => {
    const loading = loaded.get(file) ?? readJson<Texts>(site.read, textsPath(file));
    loaded.set(file, loading);
    return loading;
  };
  return async (own) => {
    const at = indexIn(starts, own);
    const { page, passages } = await load(itemAt(pages.texts, at)[0]);
    return { page, passage: itemAt(passages, own - itemAt(starts, at)), site };
  };
}

/** Returns a function that reads a passage by its number. */
export function passageReader({ segments, passages }: Catalogue) {
  const segmentOf = new Uint8Array(passages.reduce((sum, count) => sum + count, 0));
  const ownOf = new Uint32Array(segmentOf.length);
  segments.forEach(({ passageAt }, segment) =>
    passageAt.forEach((number, own) => {
      if (number === GONE) return;
      segmentOf[number] = segment;
      ownOf[number] = own;
    }),
  );
  const readers = segments.map(segmentReader);
  return (number: number): Promise<Found> =>
    itemAt(readers, itemAt(segmentOf, number))(itemAt(ownOf, number));
}
export type ReadPassage = ReturnType<typeof passageReader>;
