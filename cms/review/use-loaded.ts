/** Loads data from the backend while a page is open. */
import { useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * @param load must keep its identity as long as the same data is shown
 * @param before shown while it loads
 */
export function useLoaded<T>(load: () => Promise<T>, before?: T): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(
    before === undefined ? { state: 'loading' } : { state: 'ready', value: before },
  );
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setLoaded({ state: 'ready', value }),
      (error: unknown) => isWanted && setLoaded({ state: 'failed', reason: String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return loaded;
}
