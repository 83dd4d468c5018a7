/** The search form: reads its fields as a state and shows a state in it. */
import { compareText } from '#lib/fold-text.ts';
import { SEARCH } from '#search/labels.ts';
import type { FacetName, Facets, FacetValue } from '#search/types.ts';
import { PARAMETERS, readState, type SearchState, writeState } from '#search/url-state.ts';
import { element, find, hiddenText, stateLink } from './dom.ts';
import { formatDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';

const FACETS: readonly FacetName[] = ['kind', 'type', 'agency', 'field', 'year'];

/** Alphabetical order, years newest first; the selected value stays even without results. */
function choices(
  values: readonly FacetValue[],
  chosen: string,
  newestFirst: boolean,
): FacetValue[] {
  const shown = values.filter(({ value, count }) => count > 0 || value === chosen);
  if (chosen && !shown.some(({ value }) => value === chosen))
    shown.push({ value: chosen, count: 0 });
  return shown.sort((a, b) => compareText(a.value, b.value) * (newestFirst ? -1 : 1));
}

function fill(select: HTMLSelectElement, values: readonly FacetValue[], chosen: string): void {
  select.replaceChildren(
    new Option(SEARCH.all, ''),
    ...values.map(
      ({ value, count }) => new Option(`${value} (${count})`, value, false, value === chosen),
    ),
  );
  select.value = chosen;
}

export interface SearchFields {
  readonly input: HTMLInputElement;
  state(): SearchState;
  /** @param typing keeps the text of the box, because the reader is typing in it */
  show(state: SearchState, typing?: boolean): void;
  /** Fills the filters with the values that have results. */
  offer(facets: Facets, state: SearchState): void;
}

/** Binds the form. @param root contains it, and fields linked to it by their `form` attribute */
export function searchFields(root: HTMLElement): SearchFields {
  const form = find<HTMLFormElement>(root, 'form');
  const field = <T extends Element>(key: keyof SearchState) =>
    find<T>(root, `[name="${PARAMETERS[key]}"]`);
  const input = field<HTMLInputElement>('q');
  /** Only where the site names others. */
  const partners = root.querySelector<HTMLInputElement>(`[name="${PARAMETERS.partners}"]`);
  const folded = find<HTMLDetailsElement>(form, '.filters');
  let offered: { facets: Facets; state: SearchState } | undefined;
  /** Sorting and drawing hundreds of names waits until somebody looks at them. */
  const fillOffered = () => {
    if (!folded.open || !offered) return;
    const { facets, state } = offered;
    for (const name of FACETS)
      fill(
        field<HTMLSelectElement>(name),
        choices(facets[name], state[name], name === 'year'),
        state[name],
      );
    offered = undefined;
  };
  folded.addEventListener('toggle', fillOffered);
  return {
    input,
    state() {
      const parameters = new URLSearchParams();
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') parameters.set(name, value);
      return readState(`?${parameters.toString()}`);
    },
    show(state, typing = false) {
      offered = undefined;
      if (!typing) input.value = state.q;
      for (const key of ['from', 'to'] as const) field<HTMLInputElement>(key).value = state[key];
      field<HTMLSelectElement>('sort').value = state.sort;
      if (partners) partners.checked = state.partners === '1';
      for (const name of FACETS) {
        const select = field<HTMLSelectElement>(name);
        select.value = state[name];
        // The options are unknown until the index is loaded.
        if (select.value !== state[name])
          fill(select, [{ value: state[name], count: 0 }], state[name]);
      }
    },
    offer(facets, state) {
      offered = { facets, state };
      fillOffered();
    },
  };
}

/** Filters and order that are shown as chips; the kind has a row of its own. */
const FILTERS = ['type', 'agency', 'field', 'year', 'from', 'to', 'sort'] as const;
type Filter = (typeof FILTERS)[number];

/** Returns the same search without any filter, in the usual order. */
export const withoutFilters = (state: SearchState): SearchState => ({
  ...state,
  ...{ kind: '', type: '', agency: '', field: '', year: '', from: '', to: '', sort: '' },
});

export const hasFilters = (state: SearchState): boolean =>
  state.kind !== '' || FILTERS.some((name) => state[name] !== '');

/** Draws "Tất cả 34 · Văn bản 20 · …" as links to the search within each kind. */
export function drawKinds(
  list: HTMLElement,
  kinds: readonly FacetValue[],
  state: SearchState,
): void {
  const had = document.activeElement?.closest<HTMLElement>('[data-kind]')?.dataset['kind'];
  const hadFocus = had !== undefined && list.contains(document.activeElement);
  if (kinds.length === 0 && state.kind === '') {
    list.replaceChildren();
    return;
  }
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const chosen = kinds.some(({ value }) => value === state.kind) || state.kind === '';
  const shown = chosen ? kinds : [...kinds, { value: state.kind, count: 0 }];
  list.replaceChildren(
    ...[{ value: '', count: total }, ...shown].map(({ value, count }) => {
      const link = stateLink(
        'pill kind',
        writeState({ ...state, kind: value }),
        value || SEARCH.all,
        ' ',
        element('span', 'muted', formatNumber(count)),
      );
      link.dataset['kind'] = value;
      if (value === state.kind) link.setAttribute('aria-current', 'true');
      return element('li', '', link);
    }),
  );
  // The links are new elements, so keyboard focus must be restored.
  if (hadFocus) list.querySelector<HTMLElement>(`[data-kind="${CSS.escape(had)}"]`)?.focus();
  // The row scrolls on a phone; keep the current kind visible. "Tất cả" is its first.
  if (state.kind === '') return;
  const row = list.getBoundingClientRect();
  const current = list.querySelector('[aria-current]')?.getBoundingClientRect();
  if (current && current.right > row.right) list.scrollLeft += current.left - row.left - 16;
}

const valueText = (name: Filter, value: string): string =>
  name === 'sort' ? SEARCH.byDate : name === 'from' || name === 'to' ? formatDate(value) : value;

/** Draws each active filter as a button that removes it. */
export function drawFilters(list: HTMLElement, state: SearchState): void {
  list.replaceChildren(
    ...FILTERS.filter((name) => state[name] !== '').map((name) => {
      const cross = element('span', 'cross', '×');
      cross.setAttribute('aria-hidden', 'true');
      const button = element(
        'button',
        'pill filter-chip',
        hiddenText(`${SEARCH.removeFilter} `),
        `${SEARCH[name]}: ${valueText(name, state[name])} `,
        cross,
      );
      button.type = 'button';
      button.dataset['filter'] = name;
      return element('li', '', button);
    }),
  );
}
