/** Comparing dates of different precision: only as far as both are known. */

/** Is `a` certainly before `b`? "2021-09" and "2021-09-30" are not in order either way. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
