/** Brings the search page to life: reads the address, asks the index, draws, and keeps the address. */
import { formatNumber } from '#lib/vi-number.ts';
import { SEARCH } from '#strings/search.ts';
import { openIndex, type Hit, type SearchIndex } from './engine.ts';
import { numberMatches, type NumberIndex } from './number-lookup.ts';
import { fillSelect, hitItem } from './render.ts';
import { readState, writeState, type SearchState } from './url-state.ts';

const PAGE_SIZE = 10;
const TYPING_PAUSE_MS = 150;

/** @param root the element with `data-search`, which also carries `data-base` */
export function startSearch(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const find = <T extends Element>(selector: string) => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`Trang tìm kiếm thiếu ${selector}`);
    return found;
  };
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('input[name="q"]');
  const list = find<HTMLOListElement>('[data-results]');
  const count = find<HTMLElement>('[data-result-count]');
  const more = find<HTMLButtonElement>('[data-more]');
  const help = find<HTMLElement>('[data-no-results]');
  const select = (name: string) => find<HTMLSelectElement>(`select[name="${name}"]`);
  const day = (name: string) => find<HTMLInputElement>(`input[name="${name}"]`);

  find<HTMLElement>('[data-no-script]').remove();
  let index: Promise<SearchIndex> | undefined;
  let numbers: Promise<NumberIndex> | undefined;
  let run = 0;

  const setState = (state: 'idle' | 'searching' | 'ready' | 'error') => {
    root.dataset['state'] = state;
  };

  function stateOfForm(): SearchState {
    const data = new FormData(form);
    const parameters = new URLSearchParams();
    for (const [name, value] of data) if (typeof value === 'string') parameters.set(name, value);
    return readState(parameters.toString());
  }

  function showInForm(state: SearchState): void {
    if (document.activeElement !== input) input.value = state.q;
    day('tu').value = state.from;
    day('den').value = state.to;
    select('sap-xep').value = state.sort;
  }

  async function search(state: SearchState): Promise<void> {
    const mine = ++run;
    showInForm(state);
    if (writeState({ ...state, sort: '' }) === '') {
      list.replaceChildren();
      count.textContent = '';
      more.hidden = true;
      help.hidden = true;
      setState('idle');
      index ??= openIndex(base);
      const counts = (await index).filters;
      if (mine === run) showFilters(counts, state);
      return;
    }
    setState('searching');
    count.textContent = SEARCH.loading;
    index ??= openIndex(base);
    numbers ??= fetch(`${base}tim-kiem/so-van-ban.json`).then((answer) => {
      if (!answer.ok) throw new Error(`so-van-ban.json: ${answer.status}`);
      return answer.json() as Promise<NumberIndex>;
    });
    const [result, exact] = await Promise.all([
      index.then((opened) => opened.search(state)),
      numbers.then((known) => numberMatches(known, state)),
    ]);
    const first = await result.load(0, PAGE_SIZE + exact.length);
    if (mine !== run) return;

    const exactUrls = new Set(exact.map((hit) => base + hit.url.replace(/^\//, '')));
    const rest = (hits: Hit[]) => hits.filter((hit) => !exactUrls.has(hit.url));
    const known = first.filter((hit) => exactUrls.has(hit.url)).length;
    const total = result.total + exact.length - known;
    list.replaceChildren(
      ...exact.map((hit) => hitItem({ ...hit, url: base + hit.url.replace(/^\//, '') }, true)),
      ...rest(first).map((hit) => hitItem(hit)),
    );
    count.textContent =
      total === 0
        ? `${SEARCH.none}${state.q ? ` ${SEARCH.noneFor} “${state.q}”` : ''}.`
        : `${formatNumber(total)} ${SEARCH.results}`;
    help.hidden = total > 0;
    let shown = PAGE_SIZE + exact.length;
    more.hidden = result.total <= shown;
    more.onclick = () => {
      void result.load(shown, shown + PAGE_SIZE).then((hits) => {
        const items = rest(hits).map((hit) => hitItem(hit));
        list.append(...items);
        items[0]?.querySelector('a')?.focus();
        shown += PAGE_SIZE;
        more.hidden = result.total <= shown;
      });
    };
    showFilters(result.filters, state);
    setState('ready');
  }

  function showFilters(counts: Record<string, Record<string, number>>, state: SearchState): void {
    fillSelect(select('loai'), counts['loai'], state.kind);
    fillSelect(select('kieu'), counts['kieu'], state.type);
    fillSelect(select('co-quan'), counts['co-quan'], state.agency);
    fillSelect(select('nam'), counts['nam'], state.year, true);
  }

  const fail = (error: unknown) => {
    console.warn(error);
    count.textContent = SEARCH.error;
    help.hidden = false;
    setState('error');
  };
  const attempt = (state: SearchState) => {
    const forget = () => {
      index = undefined;
      numbers = undefined;
    };
    search(state)
      .catch(() => {
        // The site may have been published anew under an open page: its old index is gone.
        forget();
        return search(state);
      })
      .catch((error: unknown) => {
        forget();
        fail(error);
      });
  };

  /** Typing replaces the entry in the history; a deliberate act adds one. */
  const update = (how: 'push' | 'replace') => {
    const state = stateOfForm();
    const address = location.pathname + writeState(state);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    attempt(state);
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => update('replace'), TYPING_PAUSE_MS);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== input) update('push');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    update('push');
  });
  find<HTMLButtonElement>('[data-clear]').addEventListener('click', () => {
    for (const name of ['loai', 'kieu', 'co-quan', 'nam']) select(name).value = '';
    for (const name of ['tu', 'den']) day(name).value = '';
    update('push');
  });
  addEventListener('popstate', () => {
    input.blur();
    attempt(readState(location.search));
  });
  input.value = readState(location.search).q;
  attempt(readState(location.search));
}
