/** The list below the box: its rows, and which of them the arrow keys have reached. */
import { SEARCH } from '#strings/search.ts';
import type { Suggestion } from '#search/types.ts';
import { element } from './dom.ts';

const ROW_ID = 'goi-y-';

function row({ kind, text, note }: Suggestion, at: number): HTMLLIElement {
  const words = element('span', 'option-words', element('span', 'option-text', text));
  if (note) words.append(' ', element('span', 'option-note', note));
  const item = element('li', `option ${kind}`, words);
  // A phrase is what people expect; only what else a row may be needs a name.
  if (kind !== 'phrase') item.append(' ', element('span', 'option-kind', SEARCH.suggestions[kind]));
  item.id = `${ROW_ID}${at}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  return item;
}

/** The rows of a combobox (WAI-ARIA 1.2): focus stays in the box, which names the active row. */
export function listbox(input: HTMLInputElement, list: HTMLElement) {
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
    /** Number of the active row; -1 for none. */
    active: () => active,
    activate,
    /** From the box to the first row, through all, and back to the box. */
    move(step: 1 | -1): void {
      const count = rows().length + 1;
      activate(((active + 1 + step + count) % count) - 1);
    },
    show(suggestions: readonly Suggestion[]): void {
      list.replaceChildren(...suggestions.map(row));
      activate(-1);
    },
    /** Which row was clicked; -1 for none. */
    at: (target: EventTarget | null): number =>
      rows().findIndex((item) => target instanceof Node && item.contains(target)),
  };
}
