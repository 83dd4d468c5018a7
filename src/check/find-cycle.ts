/** Records that lead to one another in a cycle. */

/** The ids of a cycle through `id`, following `next`; undefined when there is none. */
export function findCycle(
  id: string,
  next: (id: string) => readonly string[],
): readonly string[] | undefined {
  const stack: string[][] = [[id]];
  const seen = new Set<string>();
  for (let trail = stack.pop(); trail; trail = stack.pop())
    for (const step of next(trail.at(-1) ?? id)) {
      if (step === id) return trail;
      if (!seen.has(step)) stack.push([...trail, step]);
      seen.add(step);
    }
  return undefined;
}
