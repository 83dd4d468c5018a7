/**
 * Closes the large parts of a text on a phone, and opens the part that holds what the address names.
 * Browsers open a `<details>` for a fragment inside it only from Chromium 97, Firefox 139 and
 * Safari 18.6 on, and never one that is itself the target. Without a script all are open.
 */
const NARROW = '(max-width: 63.99rem)';

/** Opens every part around or at the element that the address names (`#dieu-5`). */
function openTarget(): HTMLElement | null {
  const target = document.getElementById(location.hash.slice(1));
  let part = target?.closest('details');
  for (; part; part = part.parentElement?.closest('details')) part.open = true;
  return target;
}

/** @param text the element that holds the parts, `details.fold`; undefined where there is none */
export function startFolds(text: HTMLElement | null): void {
  const target = openTarget();
  // Nothing moves that the reader sees: neither a text already on the screen nor one about to be.
  if (
    text &&
    matchMedia(NARROW).matches &&
    text.getBoundingClientRect().top > innerHeight &&
    !text.contains(target)
  )
    for (const fold of text.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = false;
  addEventListener('hashchange', () => openTarget()?.scrollIntoView());
}
