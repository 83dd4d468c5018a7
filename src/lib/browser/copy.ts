/** Buttons that copy: `data-copy` is the text, `data-copied` what they say then. */

/**
 * The place of the page that the reader is at: on the search page also the query, which is the whole
 * state of that page. Other parameters only track where a reader came from.
 */
export const placeHere = (): string =>
  (document.querySelector('[data-search]') ? location.search : '') + location.hash;

/** Shows them where the browser can copy; `data-place` adds the place to an address of the page. */
export function startCopying(): void {
  if (!('clipboard' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const { copy = '', copied = '', place } = button.dataset;
    button.hidden = false;
    button.onclick = async () => {
      await navigator.clipboard.writeText(place === undefined ? copy : copy + placeHere());
      button.textContent = copied;
      if (button.nextElementSibling) button.nextElementSibling.textContent = copied;
    };
  }
}
