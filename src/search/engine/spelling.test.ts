import { expect, test } from 'vitest';
import { abbreviationsOf, JOINT, markedForm } from '#search/syllables.ts';
import { Spelling } from './spelling.ts';

/** Words and pairs of a site, each in three passages. */
const PAGES = 'nhà ở|ở xã|xã hội|cai thuốc|xét nghiệm|ma túy'.split('|');
const forms = new Map<string, Set<string>>();
for (const pair of PAGES)
  for (const token of [...pair.split(' '), pair.replace(' ', JOINT)]) {
    const marked = token.split(JOINT).map(markedForm).join(JOINT);
    const folded = marked.replace(/[\u0300-\u036f]/g, '');
    forms.set(folded, new Set([...(forms.get(folded) ?? []), marked]));
  }
const passages = Uint32Array.of(1, 2, 3);
const spelling = new Spelling({
  words: {
    forms: (word) =>
      Promise.resolve(
        Array.from(forms.get(word) ?? [], (form) => ({
          form,
          passages,
          levels: new Uint8Array(3),
        })),
      ),
  },
  abbreviations: abbreviationsOf([]),
  lexicon: () =>
    Promise.resolve(new Set([...forms.keys()].filter((word) => /^[a-z]+$/.test(word)))),
});

test.each([
  ['nhà ở xã hội', 'nhà ở xã hội', [], []],
  ['nha o xa hoi', 'nha o xa hoi', [], []],
  // No syllable.
  ['nhà ở xxã hội', 'nhà ở xã hội', [], []],
  ['nha o xxa hoi', 'nha o xa hoi', [], []],
  // Syllables that sound like another beside the same neighbour.
  ['nhà ở sã hội', 'nhà ở sã hội', ['sã'], ['ở sã hội → ở xã hội']],
  // Correct words that the site does not have.
  ['cai nghiện ma túy', 'cai nghiện ma túy', ['nghiện'], []],
  ['giết ma túy', 'giết ma túy', ['giết'], []],
  ['“nhà ở xxã”', '“nhà ở xxã”', [], []],
])('%s is read as %s', async (text, read, unknown, meant) => {
  const mended = await spelling.mend(text);
  expect(mended.text).toBe(read);
  expect(mended.unknown).toEqual(unknown);
  expect(mended.meant.map(({ words, also }) => `${words.join()} → ${also.join()}`)).toEqual(meant);
});
