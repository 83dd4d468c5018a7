/** Values that may or may not have to be waited for. */

export const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

/** `then` that does not wait for a value that is there. */
export const after = <T, R>(
  value: T | Promise<T>,
  next: (value: T) => R,
): R | Promise<Awaited<R>> =>
  isPromise(value) ? (value.then(next as never) as Promise<Awaited<R>>) : next(value as T);
