/** Splits the texts of all pages into files; each result loads one of them. */
import { gzipSync } from 'node:zlib';
import type { Fragment } from '#search/engine/catalogue.ts';
import type { Passage, SearchPage } from '#search/types.ts';
import { contentName } from './compact.ts';

/** Characters of text; about 5 kB zipped. */
const LONGEST = 16_000;
/** Short names keep the catalogue small; names are longer if two texts would share one. */
const SHORTEST_NAME = 6;

interface FragmentFile {
  readonly file: string;
  readonly data: Uint8Array;
  readonly passages: number;
}

function cutPage({
  passages,
  agencies: _agencies,
  fields: _fields,
  ...page
}: SearchPage): Fragment[] {
  let cut: Passage[] = [];
  const cuts = [cut];
  let length = 0;
  for (const passage of passages) {
    if (length > 0 && length + passage.text.length > LONGEST) {
      cut = [];
      cuts.push(cut);
      length = 0;
    }
    cut.push(passage);
    length += passage.text.length;
  }
  return cuts.map((each) => ({ page, passages: each }));
}

/** @returns the files in the order of the pages' passages */
export function cutFragments(pages: readonly SearchPage[]): FragmentFile[] {
  const cut = pages.flatMap(cutPage).map(({ page, passages }) => ({
    data: gzipSync(JSON.stringify({ page, passages } satisfies Fragment), { level: 9 }),
    passages: passages.length,
  }));
  for (let length = SHORTEST_NAME; ; length += 2) {
    const files = cut.map((each) => ({ ...each, file: contentName(each.data, length) }));
    if (new Set(files.map(({ file }) => file)).size === files.length) return files;
  }
}
