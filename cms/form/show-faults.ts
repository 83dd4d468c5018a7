/** A save was tried: from then on the form also shows what is not filled in. */
const TRIED = 'mb-save-tried';

/** Called by Decap's form when it validates its fields, before every save. */
export const showFaults = (): void => void window.dispatchEvent(new Event(TRIED));

/** @returns stops listening */
export function onSaveTried(show: () => void): () => void {
  window.addEventListener(TRIED, show);
  return () => window.removeEventListener(TRIED, show);
}
