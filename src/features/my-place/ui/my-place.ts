/** Adds the next session in the reader's commune, as that commune's own page shows it. */
import { keepCurrent } from '#features/reception/ui/keep-current.ts';

const root = document.documentElement;

/** Keeps the choice in this browser, with the height that was needed at this width. */
function keep(value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem('noi');
    else localStorage.setItem('noi', value);
  } catch {
    // Without storage the choice is in the address only.
  }
}

async function show(box: HTMLElement, place: string): Promise<void> {
  const address = `${box.dataset['pages'] ?? ''}${place}/`;
  const answer = await fetch(address).catch(() => undefined);
  const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html');
  const block = page.querySelector<HTMLElement>('[data-place-name]');
  const name = box.querySelector<HTMLAnchorElement>('[data-name]');
  const change = box.querySelector<HTMLElement>('[data-change]');
  const status = box.querySelector<HTMLElement>('[data-failed]');
  const content = box.querySelector('[data-content]');
  if (!name || !change || !status || !content) return;
  if (answer?.ok && !block) {
    // No commune of today: the line asks again.
    keep(undefined);
    delete root.dataset['place'];
    return;
  }
  name.href = address;
  name.textContent = block?.dataset['placeName'] ?? place;
  name.dataset['known'] = '';
  change.hidden = false;
  if (!block) {
    status.textContent = status.dataset['failed'] ?? '';
    return;
  }
  content.append(block);
  for (const line of document.querySelectorAll(`[data-commune="${place}"]`))
    line.classList.add('mine');
  keepCurrent(content);
  keep(`${place} ${String(content.clientHeight)} ${String(innerWidth)}`);
}

const box = document.querySelector<HTMLElement>('[data-my-place]');
const { place } = root.dataset;
if (box && place) void show(box, place);
