/**
 * Updates a page that was built weeks ago: shows the next session by the reader's clock, and hides
 * past days. Without it the page shows the state of its build day, which it names.
 */
const VIET_NAM_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const localIso = (ms: number): string => new Date(ms + VIET_NAM_MS).toISOString();

/** @param page the part of the page to update */
export function keepCurrent(page: ParentNode): void {
  const now = Date.now();
  const minute = localIso(now).slice(0, 16);
  const day = minute.slice(0, 10);

  for (const list of page.querySelectorAll<HTMLElement>('[data-next]')) {
    const items = [...list.querySelectorAll<HTMLElement>('[data-until]')];
    const next = items
      .filter((item) => (item.dataset['until'] ?? '') >= minute)
      .slice(0, Number(list.dataset['next']) || 1);
    for (const item of items) item.hidden = !next.includes(item);
  }

  for (const list of page.querySelectorAll<HTMLElement>('[data-days]')) {
    const last = localIso(now + Number(list.dataset['days']) * DAY_MS).slice(0, 10);
    let shown = 0;
    for (const item of list.querySelectorAll<HTMLDetailsElement>('[data-day]')) {
      const date = item.dataset['day'] ?? '';
      item.hidden = date < day || date > last;
      if (!item.hidden && (shown += 1) === 1) item.open = true;
      const mark = item.querySelector<HTMLElement>('[data-today]');
      if (mark) mark.hidden = date !== day;
    }
    const empty = list.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = shown > 0;
  }
}
