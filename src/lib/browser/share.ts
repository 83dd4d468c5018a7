/** The device's own dialog for sharing, in place of the list of links. */
import { placeHere } from './copy.ts';

/** Opens it from `[data-share]`, whose value is the page's address, where the device has one. */
export function startSharing(): void {
  const button = document.querySelector<HTMLElement>('[data-share]');
  if (!button || !('share' in navigator)) return;
  button.onclick = (event) => {
    event.preventDefault();
    const url = (button.dataset['share'] ?? '') + placeHere();
    // Closing the dialog rejects the promise; that is not an error.
    navigator.share({ title: document.title, url }).catch(() => undefined);
  };
}
