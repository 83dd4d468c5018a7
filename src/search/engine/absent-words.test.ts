import { expect, test } from 'vitest';
import { abbreviationsOf, syllablesOf, tokensOf } from '#search/syllables.ts';
import { absentWords } from './absent-words.ts';

const PAGES = ['Khiếu nại lần hai', 'Hỏi đáp: lo việc chung', 'cán bộ xã', 'một hội đồng', 'db'];
const TOKENS = PAGES.flatMap((page) => tokensOf(syllablesOf(page)));
const words = {
  forms: (word: string) =>
    Promise.resolve(
      TOKENS.filter(({ folded }) => folded === word).map(({ marked }) => ({
        form: marked,
        passages: new Uint32Array([0]),
        levels: new Uint8Array([1]),
      })),
    ),
};
const abbreviations = abbreviationsOf([{ short: 'ĐB', full: 'Đại biểu' }]);

test.each([
  ['cán bộ xã nhận hối lộ', ['hối lộ']],
  ['nhận hối, nhận lộ', ['hối', 'lộ']],
  ['can bo xa nhan hoi lo', []],
  ['hoi lộ', ['lộ']],
  // Marks left out, or wrong beside the right neighbour.
  ['khiêu nại', []],
  ['khiệu nại', []],
  ['khiệu', ['khiệu']],
  ['ĐB', []],
])('%s', async (text, absent) =>
  expect(await absentWords(text, words, abbreviations)).toEqual(absent),
);
