/** A save was refused: from then on the form also shows what is not filled in. */
const REFUSED = 'mb-save-refused';

/** Takes the editor to the first fault of the open form. */
export const showFaults = (): void => void window.dispatchEvent(new Event(REFUSED));

/** @returns stops listening */
export function onRefused(show: () => void): () => void {
  window.addEventListener(REFUSED, show);
  return () => window.removeEventListener(REFUSED, show);
}
