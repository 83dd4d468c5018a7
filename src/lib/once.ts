/** Values that are made when they are first asked for and kept as long as the process runs. */

/** The function, run at its first call only. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The function, run once for each key. */
export function onceBy<A, T>(
  key: (argument: A) => unknown,
  make: (argument: A) => T,
): (argument: A) => T {
  const made = new Map<unknown, T>();
  return (argument) => {
    const of = key(argument);
    const known = made.get(of);
    if (known !== undefined || made.has(of)) return known as T;
    const value = make(argument);
    made.set(of, value);
    return value;
  };
}

/** The function, run once for each object, and forgotten with it. */
export function onceFor<A extends object, T>(make: (argument: A) => T): (argument: A) => T {
  const made = new WeakMap<A, { readonly value: T }>();
  return (argument) => {
    const known = made.get(argument) ?? { value: make(argument) };
    made.set(argument, known);
    return known.value;
  };
}
