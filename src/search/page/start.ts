/** The search page: its address holds the whole state, and every action changes the address. */
import { announcer, answerPart } from './answer.ts';
import { drawFilters, searchFields, withoutFilters } from './form.ts';
import { find } from './dom.ts';
import { openedIndex } from './opened-index.ts';
import { recentSearches, startSuggestions } from './suggestions.ts';
import { sessionAnswers } from './session-reply.ts';
import type { Partner } from '#search/engine/segments.ts';
import { PARAMETERS, readState, writeState, type SearchState } from '#search/url-state.ts';

const TYPING_PAUSE_MS = 150;
const FIELD_NAMES: readonly string[] = Object.values(PARAMETERS);

/** Clock and storage, passed in so that tests can replace them. */
interface Surroundings {
  /** Today's date in Việt Nam. */
  readonly today: () => string;
  /** The browser's localStorage; may throw. */
  readonly storage: () => Storage;
}

/** Starts the page. @param root the element with `data-search`, which also has `data-base` */
export function startSearch(root: HTMLElement, { today, storage }: Surroundings): void {
  const base = root.dataset['base'] ?? '/';
  const at = (name: string) => find(root, `[data-${name}]`);
  const form = find<HTMLFormElement>(root, 'form');
  const [filters, empty] = [at('filters'), at('empty')];
  const fields = searchFields(root);
  const { input } = fields;
  const partners = JSON.parse(root.dataset['partners'] ?? '[]') as Partner[];
  const index = openedIndex(base, partners);
  const recent = recentSearches(storage);
  const announce = announcer(at('announce'));
  const answer = answerPart(root, {
    index,
    fields,
    announce,
    sessions: sessionAnswers(base, today),
  });
  at('no-script').remove();

  function show(state: SearchState, typing = false): void {
    fields.show(state, typing);
    drawFilters(filters, state);
    empty.hidden = input.value === '';
    answer.show(state);
  }

  /** Typing replaces the history entry; other actions add one. */
  let pause: ReturnType<typeof setTimeout> | undefined;
  function go(state: SearchState, how: 'push' | 'typing'): void {
    clearTimeout(pause);
    const query = writeState(state);
    const address = location.pathname + query;
    if (how === 'push' && query !== location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    show(state, how === 'typing');
  }

  const suggestions = startSuggestions({
    root: at('box'),
    input,
    recent,
    offers: async (text) => (await index.get()).suggest(text),
    announce: (text) => announce('suggestions', text),
    choose({ kind, text, url }) {
      const isSearch = kind === 'phrase' || kind === 'recent';
      recent.add(isSearch ? text : input.value);
      const target = new URL(url, location.href);
      if (isSearch) go(readState(target.search), 'push');
      else location.assign(target);
    },
  });

  input.addEventListener('input', () => {
    empty.hidden = input.value === '';
    clearTimeout(pause);
    pause = setTimeout(() => go(fields.state(), 'typing'), TYPING_PAUSE_MS);
  });
  empty.addEventListener('click', () => {
    input.value = '';
    go(fields.state(), 'push');
    input.focus();
  });
  root.addEventListener('change', ({ target }) => {
    const { name } = target as HTMLInputElement;
    if (target !== input && FIELD_NAMES.includes(name)) go(fields.state(), 'push');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    suggestions.close();
    recent.add(input.value);
    go(fields.state(), 'push');
  });

  function follow(link: HTMLAnchorElement, event: MouseEvent): void {
    if (answer.list.contains(link)) recent.add(input.value);
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (link.dataset['go'] === undefined || elsewhere) return;
    event.preventDefault();
    // The row of kinds stays in place; other links disappear with the answer that contains them.
    if (link.dataset['kind'] === undefined) {
      answer.focus();
      answer.reveal();
    }
    go(readState(new URL(link.href).search), 'push');
  }
  root.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    const link = target.closest('a');
    if (link) follow(link, event);
    const filter = target.closest<HTMLElement>('[data-filter]')?.dataset['filter'];
    if (filter) {
      go({ ...fields.state(), [filter]: '' }, 'push');
      const next = filters.querySelector('button');
      if (next) next.focus();
      else answer.focus();
    }
    if (target.closest('[data-clear-filters]')) {
      answer.focus();
      go(withoutFilters(fields.state()), 'push');
    }
  });
  addEventListener('popstate', () => {
    suggestions.close();
    show(readState(location.search));
  });

  // From a search box of this site, so a recent search; a link from another site is none.
  if (document.referrer.startsWith(`${location.origin}/`)) recent.add(readState(location.search).q);
  // In a task of its own: that of the modules is a long one on a slow phone.
  setTimeout(() => {
    show(readState(location.search));
    delete root.dataset['starting'];
  });
}
