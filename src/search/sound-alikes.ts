/**
 * Folded syllables that are said alike somewhere in the country, and so written for one another:
 * "chả lời" for "trả lời", "bác buột" for "bắt buộc".
 */

interface Parts {
  readonly head: string;
  readonly vowels: string;
  readonly tail: string;
}

const PAIRS: Readonly<Record<keyof Parts, string>> = {
  // The last are of letters that Vietnamese has not, but its readers type.
  head: 'tr-ch s-x l-n d-gi d-r r-gi v-d v-gi h-kh ng-ngh g-gh c-k c-q k-q f-ph z-d z-gi z-r j-gi j-d',
  vowels: 'i-y ie-ye ui-uy ai-ay oai-oay ao-au i-ie iu-ieu ui-uoi uu-uou uu-iu uou-ieu oa-ua oe-ue',
  tail: 'n-ng c-t n-nh nh-ng t-ch c-ch p-t',
};

/** Both ways. */
function matesOf(pairs: string): ReadonlyMap<string, readonly string[]> {
  const mates = new Map<string, string[]>();
  for (const pair of pairs.split(' ')) {
    const [one = '', other = ''] = pair.split('-');
    mates.set(one, [...(mates.get(one) ?? []), other]);
    mates.set(other, [...(mates.get(other) ?? []), one]);
  }
  return mates;
}
const MATES = {
  head: matesOf(PAIRS.head),
  vowels: matesOf(PAIRS.vowels),
  tail: matesOf(PAIRS.tail),
};

const SYLLABLE = /^([^aeiouy]*)([aeiouy]+)([^aeiouy]*)$/;

/** "gi" is written with one i before i: gì, giếng. */
const written = ({ head, vowels, tail }: Parts): string =>
  (head === 'gi' && vowels.startsWith('i') ? 'g' : head) + vowels + tail;

function partsOf(word: string): Parts | undefined {
  const [, head = '', vowels = '', tail = ''] = SYLLABLE.exec(word) ?? [];
  if (head !== 'g' || !vowels.startsWith('i')) return vowels ? { head, vowels, tail } : undefined;
  const sharesTheI = vowels === 'i' || (vowels === 'ie' && tail !== '');
  return { head: 'gi', vowels: sharesTheI ? vowels : vowels.slice(1), tail };
}

/**
 * What is said like a syllable, with the number of parts (initial, vowels, end) that differ: one or
 * two. Mostly no words; who asks knows which are.
 */
export function soundAlikes(word: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const parts = partsOf(word);
  if (!parts || written(parts) !== word) return found;
  const choices = (part: keyof Parts) => [parts[part], ...(MATES[part].get(parts[part]) ?? [])];
  const add = (other: Parts): void => {
    const text = written(other);
    const reread = partsOf(text);
    const keys = ['head', 'vowels', 'tail'] as const;
    const differing = keys.filter((key) => other[key] !== parts[key]).length;
    // Read back otherwise, it is another syllable: d and "iu" are not "giu".
    if (differing === 0 || differing > 2 || keys.some((key) => reread?.[key] !== other[key]))
      return;
    found.set(text, Math.min(differing, found.get(text) ?? differing));
  };
  for (const head of choices('head'))
    for (const vowels of choices('vowels'))
      for (const tail of choices('tail')) add({ head, vowels, tail });
  return found;
}
