/** Offers documents, agencies, phrases and recent searches while somebody types. */
import { SEARCH } from '#strings/search.ts';
import type { Suggestion } from '#search/types.ts';
import { find } from './dom.ts';
import { listbox } from './listbox.ts';
import type { RecentSearches } from './recent.ts';

const TYPING_PAUSE_MS = 120;

interface Parts {
  /** Holds the box and its list; leaving it closes the list. */
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly recent: RecentSearches;
  /** What the index offers for a text. */
  readonly offers: (text: string) => Promise<readonly Suggestion[]>;
  readonly choose: (suggestion: Suggestion) => void;
  /** Tells how many are offered; 0 when the list has closed. */
  readonly announce: (text: string) => void;
}

const fromRecent = (text: string): Suggestion => ({
  kind: 'recent',
  text,
  note: '',
  url: `?q=${encodeURIComponent(text)}`,
});

/** Makes the box a combobox. Without suggestions, or before they come, it is a plain box. */
export function startSuggestions({ root, input, recent, offers, choose, announce }: Parts) {
  const panel = find(root, '[data-suggestions]');
  const list = find(panel, '[role="listbox"]');
  const foot = find(panel, '[data-recent]');
  const rows = listbox(input, list);
  let shown: readonly Suggestion[] = [];
  let run = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  // Only a text field may be a combobox; the keyboard of a phone still shows its search key.
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
      // The search itself says when the index is missing.
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
  // A box that already has the focus opens its recent searches at a click, as at the first.
  input.addEventListener('click', () => {
    if (input.value === '' && !isOpen()) void open();
  });
  input.addEventListener('keydown', (event) => {
    // The keys of an input method (Telex) belong to it until the word is finished.
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
  // The box keeps the focus, so that a touch does not close the list before it counts.
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
