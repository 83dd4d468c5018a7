/** The two comforts of a share block that need a script: the device's own share sheet, and copying. */

/** Shows the buttons this browser can serve. @param root the element with `data-share` */
export function startShare(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('[data-share-url]');
  const native = root.querySelector<HTMLButtonElement>('[data-share-native]');
  const copy = root.querySelector<HTMLButtonElement>('[data-share-copy]');
  const status = root.querySelector<HTMLElement>('[data-share-status]');
  if (!field || !native?.parentElement || !copy || !status) return;
  /**
   * The page's own address, with the place the reader is at; of a search also what was asked, which
   * is the whole of that page. Other parameters only tell where a reader came from.
   */
  const address = (): string => {
    const search = document.querySelector('[data-search]') ? location.search : '';
    return field.value + search + location.hash;
  };
  field.addEventListener('focus', () => field.select());
  if ('share' in navigator) {
    native.parentElement.hidden = false;
    native.addEventListener('click', () => {
      // Closing the sheet rejects the promise; that is no fault.
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
