/**
 * The key "/" puts the cursor into the page's search box. Who speaks to the computer may say it by
 * accident, so it can be turned off (WCAG 2.1.4); the search page has the switch.
 */
const KEY = 'tim-kiem:phim-tat';
const OFF = 'tat';

/** Has the reader turned the key off? Where storage is refused, nobody has. */
export function isSearchKeyOff(): boolean {
  try {
    return localStorage.getItem(KEY) === OFF;
  } catch {
    return false;
  }
}

/** Remembers the choice in this browser. */
export function setSearchKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // It holds for this page then, and the key does no harm.
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
