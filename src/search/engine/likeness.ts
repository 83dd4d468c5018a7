/**
 * Rates how likely one syllable was typed for another: similar sound or a typing slip. All
 * candidates of a word are generated and looked up, so the cost does not depend on the size of the
 * lexicon.
 */

interface Parts {
  readonly head: string;
  readonly vowels: string;
  readonly tail: string;
}

/**
 * Folded syllables that sound alike in some region and are therefore confused in writing: "chả lời"
 * for "trả lời", "bác buột" for "bắt buộc".
 */
const PAIRS: Readonly<Record<keyof Parts, string>> = {
  // The last ones use letters that are not Vietnamese but that readers type.
  head: 'tr-ch s-x l-n d-gi d-r r-gi v-d v-gi h-kh ng-ngh g-gh c-k c-q k-q f-ph z-d z-gi z-r j-gi j-d',
  vowels: 'i-y ie-ye ui-uy ai-ay oai-oay ao-au i-ie iu-ieu ui-uoi uu-uou uu-iu uou-ieu oa-ua oe-ue',
  tail: 'n-ng c-t n-nh nh-ng t-ch c-ch p-t',
};

/** Builds the map in both directions. */
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

/** Joins the parts; "gi" loses its i before another i: gì, giếng. */
const written = ({ head, vowels, tail }: Parts): string =>
  (head === 'gi' && vowels.startsWith('i') ? 'g' : head) + vowels + tail;

function partsOf(word: string): Parts | undefined {
  const [, head = '', vowels = '', tail = ''] = SYLLABLE.exec(word) ?? [];
  if (head !== 'g' || !vowels.startsWith('i')) return vowels ? { head, vowels, tail } : undefined;
  const sharesTheI = vowels === 'i' || (vowels === 'ie' && tail !== '');
  return { head: 'gi', vowels: sharesTheI ? vowels : vowels.slice(1), tail };
}

/**
 * Returns syllables that sound like `word`, with the number of parts (initial, vowels, final) that
 * differ: one or two. Most are not words; the caller filters them.
 */
function soundAlikes(word: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const parts = partsOf(word);
  if (!parts || written(parts) !== word) return found;
  const choices = (part: keyof Parts) => [parts[part], ...(MATES[part].get(parts[part]) ?? [])];
  const add = (other: Parts): void => {
    const text = written(other);
    const reread = partsOf(text);
    const keys = ['head', 'vowels', 'tail'] as const;
    const differing = keys.filter((key) => other[key] !== parts[key]).length;
    // Skip text that parses into other parts: d + "iu" is not "giu".
    if (differing === 0 || differing > 2 || keys.some((key) => reread?.[key] !== other[key]))
      return;
    found.set(text, Math.min(differing, found.get(text) ?? differing));
  };
  for (const head of choices('head'))
    for (const vowels of choices('vowels'))
      for (const tail of choices('tail')) add({ head, vowels, tail });
  return found;
}

/** Penalties subtracted from 1; typing slips are rated for a word of four letters. */
const SOUND = 0.15;
const DOUBLED = 0.15;
const SWAPPED = 0.25;
const MISSING = 0.3;
const NEIGHBOUR_KEY = 0.35;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Returns whether two keys are adjacent: in one row, or the two keys below or above. */
const touches = (one: string, other: string): boolean =>
  ROWS.some((row, at) => {
    const [below = '', column] = [ROWS[at + 1], row.indexOf(one)];
    if (column < 0) return false;
    const [inRow, inBelow] = [row.indexOf(other), below.indexOf(other)];
    return inRow >= 0
      ? Math.abs(inRow - column) === 1
      : inBelow >= 0 && (inBelow === column || inBelow === column - 1);
  });
const NEIGHBOURS = new Map(
  [...LETTERS].map((one) => [
    one,
    [...LETTERS].filter((other) => touches(one, other) || touches(other, one)),
  ]),
);

/** One wrong letter matters less in a long word. */
const fingerLikeness = (cost: number, a: string, b: string): number =>
  1 - cost * Math.min(1.5, Math.max(0.5, 4 / Math.max(a.length, b.length)));

/** Returns every word that may have been meant by `word`, with its likeness. */
function meantBy(word: string): ReadonlyMap<string, number> {
  const meant = new Map<string, number>();
  const add = (other: string, likeness: number): void => {
    if (other !== word && likeness > (meant.get(other) ?? 0)) meant.set(other, likeness);
  };
  for (const [other, parts] of soundAlikes(word)) add(other, 1 - SOUND * parts);
  const slip = (other: string, cost: number) => {
    add(other, fingerLikeness(cost, word, other));
  };
  for (let at = 0; at <= word.length; at++) {
    const [before, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const costOf = (one: string, next: string) =>
      before.endsWith(one) || next.startsWith(one) ? DOUBLED : MISSING;
    for (const one of LETTERS) slip(before + one + letter + rest, costOf(one, letter));
    if (letter === '') break;
    slip(before + rest, costOf(letter, rest));
    slip(before + rest.charAt(0) + letter + rest.slice(1), SWAPPED);
    for (const one of NEIGHBOURS.get(letter) ?? []) slip(before + one + rest, NEIGHBOUR_KEY);
  }
  return meant;
}

interface Slip {
  readonly word: string;
  readonly likeness: number;
}

/** Maximum number of candidates, the word itself included. */
const MOST = 8;

/**
 * Returns the lexicon words that may have been meant by a folded syllable, most likely first; the
 * word itself comes first if the lexicon has it.
 * @param lexicon folded syllables; a set is not copied
 */
export function slips(word: string, lexicon: Iterable<string> | ReadonlySet<string>): Slip[] {
  const known = 'has' in lexicon ? lexicon : new Set(lexicon);
  return [[word, 1] as const, ...meantBy(word)]
    .filter(([other]) => known.has(other))
    .map(([other, value]) => ({ word: other, likeness: value }))
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
}
