/**
 * Closes the large parts of a text on a phone, and opens the part that holds what an address or a
 * link names. Browsers open a `<details>` for a fragment inside it only from Chromium 97, Firefox
 * 139 and Safari 18.6 on, and never one that is itself the target. Without a script all are open.
 */
const NARROW = '(max-width: 63.99rem)';

/** Opens every part around or at the element with that address (`#dieu-5`). */
function openAt(hash: string): void {
  let part = document.getElementById(hash.slice(1))?.closest('details');
  for (; part; part = part.parentElement?.closest('details')) part.open = true;
}

/** @param text the element that holds the parts, `details.fold` */
export function startFolds(text: HTMLElement): void {
  const folds = [...text.querySelectorAll<HTMLDetailsElement>('.fold')];
  const target = document.getElementById(location.hash.slice(1));
  // Nothing moves that the reader sees: neither a text already on the screen nor one about to be.
  const isAhead = text.getBoundingClientRect().top > innerHeight && !text.contains(target);
  if (isAhead && matchMedia(NARROW).matches) for (const fold of folds) fold.open = false;

  addEventListener('beforeprint', () => {
    for (const part of text.querySelectorAll('details')) part.open = true;
  });
}

/** Opens what the address names, now and whenever it changes or a link of the page names it. */
export function openByAddress(): void {
  openAt(location.hash);
  addEventListener('hashchange', () => {
    openAt(location.hash);
  });
  // Before the browser scrolls; an address that is already the page's own changes no hash.
  document.addEventListener('click', ({ target: clicked }) => {
    const link = (clicked as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) openAt(link.hash);
  });
}
