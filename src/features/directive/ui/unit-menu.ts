/**
 * The menu of a unit: its citation, ready to copy, next to the clicked permalink. One menu serves
 * all units. Without it, or where the browser cannot copy, a permalink is a plain link.
 */

/** The text of a unit without the marks that this site adds below it. */
function wordsOf(unit: HTMLElement): string {
  unit.classList.add('copying');
  const words = unit.innerText.trim();
  unit.classList.remove('copying');
  return words;
}

/** Places the menu next to the permalink, inside the window; style sheets override it on phones. */
function place(menu: HTMLElement, link: HTMLElement): void {
  const { top, bottom, right } = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const isBelow = bottom + offsetHeight < innerHeight || top < offsetHeight;
  const left = Math.min(right, document.documentElement.clientWidth - 16) - offsetWidth;
  menu.style.left = `${scrollX + Math.max(8, left)}px`;
  menu.style.top = `${scrollY + (isBelow ? bottom : top - offsetHeight)}px`;
}

/**
 * @param text the element that holds the units
 * @param menu a popover with `[data-cited]`, `[data-status]` and buttons `[data-copies]`
 */
export function startUnitMenu(text: HTMLElement, menu: HTMLElement): void {
  const cited = menu.querySelector<HTMLElement>('[data-cited]');
  const status = menu.querySelector<HTMLElement>('[data-status]');
  if (!cited || !status || !('clipboard' in navigator) || !('popover' in menu)) return;
  const { document: cites = '', url = '' } = menu.dataset;
  const { copied = '', failed = '' } = status.dataset;
  let link: HTMLAnchorElement | undefined;
  menu.hidden = false;

  const permalinkOf = ({ target }: Event): HTMLAnchorElement | undefined =>
    (target as Element).closest<HTMLAnchorElement>('.permalink') ?? undefined;
  const unitHere = (): HTMLElement | null | undefined => link?.closest<HTMLElement>('.unit');

  text.addEventListener('focusin', (event) =>
    permalinkOf(event)?.setAttribute('aria-haspopup', 'dialog'),
  );
  text.addEventListener('click', (event) => {
    const chosen = permalinkOf(event);
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link = chosen;
    cited.textContent = `${link.dataset['place'] ?? ''} ${cites}`;
    status.textContent = '';
    link.focus();
    // With its source, the keyboard goes from the permalink through the menu and on.
    menu.showPopover({ source: link });
    place(menu, link);
    unitHere()?.classList.add('cited');
    menu.querySelector<HTMLElement>('[data-copies]')?.focus({ preventScroll: true });
  });
  menu.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed') unitHere()?.classList.remove('cited');
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.hidePopover();
  });
  menu.addEventListener('click', ({ target }) => {
    const what = (target as HTMLElement).closest<HTMLElement>('[data-copies]')?.dataset['copies'];
    const unit = unitHere();
    if (!what || !unit) return;
    const citation = cited.textContent;
    const address = `${url}#${unit.id}`;
    const words = { citation, link: address, text: `${wordsOf(unit)}\n(${citation}, ${address})` };
    navigator.clipboard.writeText(words[what as keyof typeof words]).then(
      () => (status.textContent = copied),
      () => (status.textContent = failed),
    );
  });
}
