/** Finds the known word that was probably meant. */

/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The closest known word, if it is close enough to be a typing error. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  // A fifth of the word, at least two, but never all of it: “9” is no typing error for “1”.
  const limit = Math.min(Math.max(2, Math.floor(word.length / 5)), word.length - 1);
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    // Words whose lengths differ by more cannot be near: saves the table for thousands of ids.
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    // Of equally near ones the first by name: the order in which records were read says nothing.
    const isNearer = !best || distance < best.distance;
    if (distance <= limit && (isNearer || (distance === best?.distance && candidate < best.word)))
      best = { word: candidate, distance };
  }
  return best?.word;
}

/** "Ý bạn là “x”?" before the other advice, when there is a near word. */
export const suggest = (word: string, known: Iterable<string>, otherwise: string): string => {
  const near = nearest(word, known);
  return near ? `Có phải là “${near}”? ${otherwise}` : otherwise;
};
