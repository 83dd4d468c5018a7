/** The parts of a share block that need a script: the system share dialog, and copying. */

/** Shows the buttons that this browser supports. @param root the element with `data-share` */
export function startShare(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('[data-share-url]');
  const native = root.querySelector<HTMLButtonElement>('[data-share-native]');
  const copy = root.querySelector<HTMLButtonElement>('[data-share-copy]');
  const status = root.querySelector<HTMLElement>('[data-share-status]');
  if (!field || !native?.parentElement || !copy || !status) return;
  /**
   * Returns the page's address with the current fragment; on the search page also with the query,
   * which is the whole state of that page. Other parameters only track where a reader came from.
   */
  const address = (): string => {
    const search = document.querySelector('[data-search]') ? location.search : '';
    return field.value + search + location.hash;
  };
  field.addEventListener('focus', () => field.select());
  if ('share' in navigator) {
    native.parentElement.hidden = false;
    native.addEventListener('click', () => {
      // Closing the dialog rejects the promise; that is not an error.
      navigator
        .share({ title: root.dataset['title'] ?? '', url: address() })
        .catch(() => undefined);
    });
  }
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
