import { expect, test } from 'vitest';
import { markedForm } from '#search/syllables.ts';
import { readState } from '#search/url-state.ts';
import { Matcher } from './matches.ts';
import { parseQuery } from './query.ts';

/** Matches over pages of one passage each. @param words which pages have a word */
function matcherOf(count: number, words: Readonly<Record<string, readonly number[]>>) {
  const none = { values: [], of: [] };
  const columns = { kind: none, type: none, agency: none, field: none };
  const pages = Array.from({ length: count });
  return new Matcher(
    { segments: [], passages: pages.map(() => 1), dates: pages.map(() => ''), columns },
    {
      forms: (word) => {
        const passages = Uint32Array.from(words[word] ?? []);
        const levels = passages.map(() => 20);
        return Promise.resolve(
          passages.length > 0
            ? [{ form: markedForm(word), passages, levels: Uint8Array.from(levels) }]
            : [],
        );
      },
    },
  );
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const find = async (matcher: Matcher, text: string) =>
  (await matcher.find(parseQuery(text, new Map()), readState(''))).list.map((match) => match.page);

test('a page with little of the query is dropped, but never from the first ten', async () => {
  const few = await find(matcherOf(40, { khieu: [0], nai: [0, 1, 2, 3, 4] }), 'khieu nai');
  expect(few).toEqual([0, 1, 2, 3, 4]);
  const many = await find(matcherOf(40, { khieu: [0], nai: range(0, 30) }), 'khieu nai');
  expect(many).toEqual(range(0, 10));
});
