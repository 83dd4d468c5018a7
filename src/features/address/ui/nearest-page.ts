/**
 * The nearest page above an address that is not there: a list of a year, a part of a removed record
 * end with what they showed, and nothing on a static host knows where they were.
 */

/**
 * Addresses above a missing one, the nearest first, without the home page.
 * @param pathname of the missing address
 * @param base of the site, with a slash at the end
 */
export function addressesAbove(pathname: string, base: string): string[] {
  const parts = pathname.slice(base.length).split('/').filter(Boolean);
  return parts
    .slice(0, -1)
    .map((_part, index) => `${base}${parts.slice(0, index + 1).join('/')}/`)
    .reverse();
}

/** Adds a link to this element and shows it, when there is a page above the missing address. */
export async function showNearest(element: HTMLElement): Promise<void> {
  for (const address of addressesAbove(location.pathname, element.dataset['base'] ?? '/')) {
    const answer = await fetch(address);
    if (!answer.ok) continue;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const link = document.createElement('a');
    link.className = 'touch';
    link.href = address;
    link.textContent = page.querySelector('h1')?.textContent.trim() || address;
    element.append(' ', link);
    element.hidden = false;
    return;
  }
}
