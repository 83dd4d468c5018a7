/** What sharing does with a script: the device's own dialog, and copying. */

/** Uses what this browser supports. @param root the element with `data-share` */
export function startShare(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('[data-share-url]');
  const open = root.querySelector<HTMLElement>('[data-share-open]');
  const copy = root.querySelector<HTMLButtonElement>('[data-share-copy]');
  const status = root.querySelector<HTMLElement>('[data-share-status]');
  if (!field || !open || !copy || !status) return;
  /**
   * Returns the page's address with the current fragment; on the search page also with the query,
   * which is the whole state of that page. Other parameters only track where a reader came from.
   */
  const address = (): string => {
    const search = document.querySelector('[data-search]') ? location.search : '';
    return field.value + search + location.hash;
  };
  field.addEventListener('focus', () => field.select());
  if ('share' in navigator)
    open.addEventListener('click', (event) => {
      // The dialog of the device, in place of the list below the button.
      event.preventDefault();
      // Closing the dialog rejects the promise; that is not an error.
      navigator
        .share({ title: root.dataset['title'] ?? '', url: address() })
        .catch(() => undefined);
    });
  if ('clipboard' in navigator) {
    copy.hidden = false;
    copy.addEventListener('click', () => {
      navigator.clipboard.writeText(address()).then(
        () => (status.textContent = status.dataset['copied'] ?? ''),
        () => field.select(),
      );
    });
  }
}
