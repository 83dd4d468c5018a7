/**
 * The contents list follows the reader: the entry of the unit being read is marked and kept in view.
 * Per frame of scrolling it reads eight or nine positions (a binary search) and writes nothing until
 * the reader comes to another unit, so that a text of 300 units scrolls as smoothly as a short one.
 */

/** How far below the bars at the top of the window a unit that was jumped to may end up. */
const BELOW_BARS = 48;

interface Lists {
  /** The element that holds the text. */
  readonly text: HTMLElement;
  /** The list beside the text, which scrolls by itself. */
  readonly beside: HTMLElement;
  /** The same list folded above the text, and the place in its bar that names the unit. */
  readonly folded: HTMLDetailsElement;
  readonly here: HTMLElement;
}

const linksOf = (list: HTMLElement): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

/** Brings an entry into view in a list that scrolls, without moving the page. */
function reveal(list: HTMLElement, link: HTMLElement): void {
  const box = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top + 40 || bottom > box.bottom - 40)
    list.scrollTop += top - box.top - box.height / 3;
}

/** Makes both lists follow; without it they are plain lists of links. */
export function followContents({ text, beside, folded, here }: Lists): void {
  const lists = [linksOf(beside), linksOf(folded)];
  const units = linksOf(beside).map(({ hash }) => document.getElementById(hash.slice(1)));
  let current = -1;
  let isDue = false;
  /** The height in the window that a unit must have reached to be "here". */
  let line = 0;

  const linksHere = (): HTMLAnchorElement[] => lists.flatMap((links) => links[current] ?? []);

  function mark(next: number): void {
    for (const link of linksHere()) link.removeAttribute('aria-current');
    current = next;
    for (const link of linksHere()) link.setAttribute('aria-current', 'location');
    here.textContent = linksHere()[0]?.textContent.trim() ?? '';
    const [link] = linksHere();
    // Not while the list is in use: its reader has chosen what to see of it.
    if (link && !beside.matches(':hover, :focus-within')) reveal(beside, link);
  }

  function update(): void {
    isDue = false;
    let [from, to] = [0, units.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((units[middle]?.getBoundingClientRect().top ?? 0) <= line) from = middle + 1;
      else to = middle;
    }
    const next = text.getBoundingClientRect().bottom > line ? from - 1 : -1;
    if (next !== current) mark(next);
  }

  function measure(): void {
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    line = (parseFloat(scrollPaddingTop) || 0) + BELOW_BARS;
    update();
  }

  const due = (): void => {
    if (!isDue) requestAnimationFrame(update);
    isDue = true;
  };
  addEventListener('scroll', due, { passive: true });
  addEventListener('resize', measure, { passive: true });

  folded.addEventListener('toggle', () => {
    const [, link] = linksHere();
    const list = folded.querySelector<HTMLElement>('ol');
    if (folded.open && link && list) reveal(list, link);
  });
  // Folds when it has served, and when the reader turns to something else.
  const fold = (): void => void (folded.open = false);
  folded.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) fold();
  });
  folded.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !folded.contains(relatedTarget as Node)) fold();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (!folded.contains(target as Node)) fold();
  });
  folded.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    fold();
    folded.querySelector('summary')?.focus();
  });

  // From here on the folded list stays at the top of the window (styles of `data-follows`).
  document.documentElement.dataset['follows'] = '';
  measure();
}
