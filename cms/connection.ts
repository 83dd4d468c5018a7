/** Whether the server that stores the content answers; asked again by itself until it does. */
import { sharedState } from './kit/shared-state.ts';

const ASKED_EVERY_MS = 3_000;

type Ask = () => Promise<unknown>;

const isLost = sharedState(false);
let ask: Ask | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const askLater = (): void => {
  timer ??= setTimeout(() => void tryAgain(), ASKED_EVERY_MS);
};

/** The request reports by itself that it was `lost` or `answered`. */
async function tryAgain(): Promise<void> {
  timer = undefined;
  await ask?.().catch(() => undefined);
  if (isLost.get()) askLater();
}

/** A request had no answer. */
export function lost(): void {
  isLost.set(true);
  askLater();
}

export function answered(): void {
  isLost.set(false);
}

/** @param question a request that shows whether the server answers */
export function watchConnection(question: Ask): void {
  ask = question;
  window.addEventListener('offline', lost);
  window.addEventListener('online', () => void tryAgain());
}

export const useIsOffline = isLost.use;
