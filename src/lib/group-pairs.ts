/** Like `Map.groupBy`, where an item is in several groups: the values of each key, in order. */
export function groupPairs<K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map(Array.from(groups, ([key, list]) => [key, list.map(([, value]) => value)]));
}
