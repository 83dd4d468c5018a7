/**
 * Marks the contents entry of the unit being read, and keeps it in view. Per frame of scrolling it
 * reads eight or nine positions (a binary search) and writes nothing until the reader reaches
 * another unit, so that a text of 300 units scrolls as smoothly as a short one.
 */

/** Maximum distance in px between the bars at the top of the window and a unit jumped to. */
const BELOW_BARS = 48;

interface Lists {
  readonly text: HTMLElement;
  /** The list in the side column, which scrolls by itself. */
  readonly beside: HTMLElement;
  /** The same list folded above the text, and the element in its bar that names the unit. */
  readonly folded: HTMLDetailsElement;
  readonly here: HTMLElement;
}

const linksOf = (list: HTMLElement): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

/** Scrolls an entry of a list into view without moving the page. */
function reveal(list: HTMLElement, link: HTMLElement): void {
  const box = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top + 40 || bottom > box.bottom - 40)
    list.scrollTop += top - box.top - box.height / 3;
}

/** Makes both lists follow the reader; without it they are plain lists of links. */
export function followContents({ text, beside, folded, here }: Lists): void {
  const lists = [linksOf(beside), linksOf(folded)];
  const units = linksOf(beside).map(({ hash }) => document.getElementById(hash.slice(1)));
  /** Indexes of the units on the page: those inside a folded part have no position. */
  let shown: number[] = [];
  let current = -1;
  let isDue = false;
  /** The height in the window at which a unit becomes the current one. */
  let line = 0;

  const linksHere = (): HTMLAnchorElement[] => lists.flatMap((links) => links[current] ?? []);

  function mark(next: number): void {
    for (const link of linksHere()) link.removeAttribute('aria-current');
    current = next;
    for (const link of linksHere()) link.setAttribute('aria-current', 'location');
    here.textContent = linksHere()[0]?.textContent.trim() ?? '';
    const [link] = linksHere();
    // Not while the reader is using the list.
    if (link && !beside.matches(':hover, :focus-within')) reveal(beside, link);
  }

  function update(): void {
    isDue = false;
    let [from, to] = [0, shown.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((units[shown[middle] ?? 0]?.getBoundingClientRect().top ?? 0) <= line) from = middle + 1;
      else to = middle;
    }
    const next = text.getBoundingClientRect().bottom > line ? (shown[from - 1] ?? -1) : -1;
    if (next !== current) mark(next);
  }

  function measure(): void {
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    line = (parseFloat(scrollPaddingTop) || 0) + BELOW_BARS;
    shown = [...units.keys()].filter(
      (index) => !units[index]?.parentElement?.closest('details:not([open])'),
    );
    update();
  }

  const due = (): void => {
    if (!isDue) requestAnimationFrame(update);
    isDue = true;
  };
  addEventListener('scroll', due, { passive: true });
  addEventListener('resize', measure, { passive: true });
  text.addEventListener('toggle', measure, { capture: true });

  folded.addEventListener('toggle', () => {
    const [, link] = linksHere();
    const list = folded.querySelector<HTMLElement>('ol');
    if (folded.open && link && list) reveal(list, link);
  });
  // Folds after use, and when the reader turns to something else.
  const fold = (): void => void (folded.open = false);
  folded.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) fold();
  });
  for (const turn of ['focusin', 'pointerdown'])
    addEventListener(turn, ({ target }) => {
      if (!folded.contains(target as Node)) fold();
    });
  folded.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    fold();
    folded.querySelector('summary')?.focus();
  });

  // With this attribute the folded list sticks to the top of the window (styles of `data-follows`).
  document.documentElement.dataset['follows'] = '';
  measure();
}
