/** A value outside React that components show. */
import { useSyncExternalStore } from 'react';

export interface SharedState<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** The value, drawn again when it changes. */
  readonly use: () => T;
}

export function sharedState<T>(initial: T): SharedState<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = (): T => value;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
