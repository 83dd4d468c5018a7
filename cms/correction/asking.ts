/** Whether the panel of the reason is open: until it is answered, nothing is published. */
import { useSyncExternalStore } from 'react';

let isAsking = false;
const listeners = new Set<() => void>();

export function setAsking(is: boolean): void {
  isAsking = is;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useIsAsking = (): boolean => useSyncExternalStore(subscribe, () => isAsking);
