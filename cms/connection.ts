/** Whether the server that stores the content answers; asked again by itself until it does. */
import { useSyncExternalStore } from 'react';

const ASKED_EVERY_MS = 3_000;

type Ask = () => Promise<unknown>;

let isLost = false;
let ask: Ask | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(lost: boolean): void {
  if (isLost === lost) return;
  isLost = lost;
  for (const listener of listeners) listener();
}

const askLater = (): void => {
  timer ??= setTimeout(() => void tryAgain(), ASKED_EVERY_MS);
};

/** The request reports by itself that it was `lost` or `answered`. */
async function tryAgain(): Promise<void> {
  timer = undefined;
  await ask?.().catch(() => undefined);
  if (isLost) askLater();
}

/** A request had no answer. */
export function lost(): void {
  set(true);
  askLater();
}

/** A request was answered. */
export function answered(): void {
  set(false);
}

/** @param question a request that shows whether the server answers */
export function watchConnection(question: Ask): void {
  ask = question;
  window.addEventListener('offline', lost);
  window.addEventListener('online', () => void tryAgain());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Is the connection lost? */
export const useIsOffline = (): boolean => useSyncExternalStore(subscribe, () => isLost);
