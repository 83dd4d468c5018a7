/** Memoisation: values are computed on first use and kept while the process runs. */

/** Returns a function that runs `make` only at its first call. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Returns a function that runs `make` once for each key. */
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

/** Returns a function that runs `make` once for each object; the value is freed with the object. */
export function onceFor<A extends object, T>(make: (argument: A) => T): (argument: A) => T {
  const made = new WeakMap<A, { readonly value: T }>();
  return (argument) => {
    let known = made.get(argument);
    if (!known) made.set(argument, (known = { value: make(argument) }));
    return known.value;
  };
}
