/**
 * The key "/" focuses the page's search box. Speech input can trigger it by accident, so it can be
 * turned off (WCAG 2.1.4) on the search page.
 */
const KEY = 'tim-kiem:phim-tat';
const OFF = 'tat';

/** Returns whether the reader turned the key off; false if storage is blocked. */
export function isSearchKeyOff(): boolean {
  try {
    return localStorage.getItem(KEY) === OFF;
  } catch {
    return false;
  }
}

/** Stores the choice in this browser. */
export function setSearchKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Without storage the choice is lost, and the key stays on.
  }
}

/** Listens for the key on the page. */
export function listenForSearchKey(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const writes =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, textarea, select'));
    const box = document.querySelector<HTMLInputElement>('input[name="q"]');
    if (writes || !box || isSearchKeyOff()) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
