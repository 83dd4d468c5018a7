/** The page where the place is chosen: the input filters, a link returns with the choice. */
import { foldText } from '#lib/fold-text.ts';

const root = document.querySelector<HTMLElement>('[data-choose]');
const form = root?.querySelector('form');
const input = form?.querySelector('input');
const status = form?.querySelector<HTMLElement>('[role="status"]');

if (root && form && input && status) {
  const { home = '', list = '', place } = { ...root.dataset, ...document.documentElement.dataset };
  const back = new URLSearchParams(location.search).get('ve') === list ? list : home;
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-id]')];
  for (const link of links) link.href = `${back}?noi=${link.dataset['id'] ?? ''}`;

  const chosen = root.querySelector<HTMLElement>('[data-chosen]');
  if (chosen)
    chosen.textContent = links.find(({ dataset }) => dataset['id'] === place)?.textContent ?? '';
  root.querySelector('[data-forget]')?.addEventListener('click', () => {
    try {
      localStorage.removeItem('noi');
    } catch {
      // Nothing is kept where storage is blocked.
    }
    delete document.documentElement.dataset['place'];
  });

  const rows = [...root.querySelectorAll<HTMLElement>('[data-key]')];
  const shown = () => rows.filter(({ hidden }) => !hidden);
  const filter = () => {
    const words = foldText(input.value).replace(/[^a-z0-9]+/g, ' ');
    const asked = ` ${words.trimStart()}`;
    for (const row of rows) row.hidden = !row.dataset['key']?.includes(asked);
    const found = shown().length;
    const { found: many = '', none = '' } = status.dataset;
    status.textContent = asked === ' ' ? '' : found > 0 ? `${String(found)} ${many}` : none;
  };
  input.addEventListener('input', filter);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [only, ...others] = shown();
    if (only && others.length === 0) only.querySelector('a')?.click();
  });
  // The browser keeps the text when a reader comes back.
  filter();
}
