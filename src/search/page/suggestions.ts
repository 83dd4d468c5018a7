/** Suggests documents, agencies, phrases and recent searches while the reader types. */
import { foldText } from '#lib/fold-text.ts';
import { SEARCH } from '#search/labels.ts';
import type { Suggestion } from '#search/types.ts';
import { element, find } from './dom.ts';

const KEY = 'tim-kiem:gan-day';
const KEPT = 8;

interface RecentSearches {
  list(): readonly string[];
  add(text: string): void;
  forget(): void;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Lists recent searches. @param storage may throw: some browsers or settings block it */
export function recentSearches(storage: () => Storage): RecentSearches {
  const list = (): string[] => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isText).slice(0, KEPT) : [];
    } catch {
      return [];
    }
  };
  const write = (change: (store: Storage) => void): void => {
    try {
      change(storage());
    } catch {
      // Without storage, recent searches are not kept.
    }
  };
  return {
    list,
    /** Adds the text first; spellings of the same search ("dan van", "dân vận") are kept once. */
    add(text) {
      const query = text.trim();
      if (query.length < 2) return;
      const others = list().filter((other) => foldText(other) !== foldText(query));
      write((store) => store.setItem(KEY, JSON.stringify([query, ...others].slice(0, KEPT))));
    },
    forget: () => write((store) => store.removeItem(KEY)),
  };
}

const ROW_ID = 'goi-y-';

function row({ kind, text, note }: Suggestion, at: number): HTMLLIElement {
  const words = element('span', 'option-words', element('span', 'option-text', text));
  if (note) words.append(' ', element('span', 'option-note', note));
  const item = element('li', `option ${kind}`, words);
  // Phrases are the default; only other kinds are labelled.
  if (kind !== 'phrase') item.append(' ', element('span', 'option-kind', SEARCH.suggestions[kind]));
  item.id = `${ROW_ID}${at}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  return item;
}

/** A combobox list (WAI-ARIA 1.2): focus stays in the box, which references the active row. */
function listbox(input: HTMLInputElement, list: HTMLElement) {
  let active = -1;
  const rows = () => [...list.children] as HTMLElement[];
  const activate = (at: number): void => {
    rows()[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const chosen = rows()[active];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };
  return {
    /** Index of the active row; -1 for none. */
    active: () => active,
    activate,
    /** Moves from the box through all rows and back to the box. */
    move(step: 1 | -1): void {
      const count = rows().length + 1;
      activate(((active + 1 + step + count) % count) - 1);
    },
    show(suggestions: readonly Suggestion[]): void {
      list.replaceChildren(...suggestions.map(row));
      activate(-1);
    },
    /** Index of the clicked row; -1 for none. */
    at: (target: EventTarget | null): number =>
      rows().findIndex((item) => target instanceof Node && item.contains(target)),
  };
}

const TYPING_PAUSE_MS = 120;

interface Parts {
  /** Contains the box and its list; leaving it closes the list. */
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly recent: RecentSearches;
  readonly offers: (text: string) => Promise<readonly Suggestion[]>;
  readonly choose: (suggestion: Suggestion) => void;
  /** Announces the number of suggestions; 0 when the list has closed. */
  readonly announce: (text: string) => void;
}

const fromRecent = (text: string): Suggestion => ({
  kind: 'recent',
  text,
  note: '',
  url: `?q=${encodeURIComponent(text)}`,
});

/** Turns the box into a combobox. It remains a plain box until there are suggestions. */
export function startSuggestions({ root, input, recent, offers, choose, announce }: Parts) {
  const panel = find(root, '[data-suggestions]');
  const list = find(panel, '[role="listbox"]');
  const foot = find(panel, '[data-recent]');
  const rows = listbox(input, list);
  let shown: readonly Suggestion[] = [];
  let run = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  // ARIA allows the combobox role only on text fields; inputMode keeps a phone's search key.
  input.type = 'text';
  input.inputMode = 'search';
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);

  const isOpen = () => !panel.hidden;
  const show = (suggestions: readonly Suggestion[], isRecent: boolean): void => {
    shown = suggestions;
    rows.show(suggestions);
    foot.hidden = !isRecent;
    panel.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(isOpen()));
    announce(isOpen() ? `${suggestions.length} ${SEARCH.suggestions.count}` : '');
  };
  const close = (): void => {
    clearTimeout(pause);
    run += 1;
    if (isOpen()) show([], false);
  };
  const open = async (): Promise<void> => {
    const mine = ++run;
    const text = input.value.trim();
    if (text === '') return show(recent.list().map(fromRecent), true);
    try {
      const found = await offers(text);
      if (mine === run) show(found, false);
    } catch {
      // The search itself reports a missing index.
      if (mine === run) close();
    }
  };
  const pick = (at: number): void => {
    const suggestion = shown[at];
    close();
    if (suggestion) choose(suggestion);
  };

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void open(), TYPING_PAUSE_MS);
  });
  input.addEventListener('focus', () => {
    if (input.value === '') void open();
  });
  // A click on an empty box that already has focus opens the recent searches, as on first focus.
  input.addEventListener('click', () => {
    if (input.value === '' && !isOpen()) void open();
  });
  input.addEventListener('keydown', (event) => {
    // While an input method (Telex) composes a word, it handles the keys.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen()) rows.move(event.key === 'ArrowDown' ? 1 : -1);
      else void open();
    } else if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && isOpen() && rows.active() >= 0) {
      event.preventDefault();
      pick(rows.active());
    }
  });
  // Keeps focus in the box: losing it would close the list before the tap takes effect.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => pick(rows.at(target)));
  find(foot, 'button').addEventListener('click', () => {
    recent.forget();
    close();
    input.focus();
    announce(SEARCH.suggestions.forgotten);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget)) close();
  });
  return { close };
}
