/** What narrows the results, at a glance: kinds to choose from, filters to take away. */
import { formatDate } from '#lib/local-date.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { SEARCH } from '#strings/search.ts';
import type { FacetValue } from '#search/types.ts';
import { writeState, type SearchState } from '#search/url-state.ts';
import { element, hiddenText, stateLink } from './dom.ts';

/** Filters that are shown as chips; the kind has its own row. */
const FILTERS = ['type', 'agency', 'field', 'year', 'from', 'to'] as const;
type Filter = (typeof FILTERS)[number];

/** The same search without any filter. */
export const withoutFilters = (state: SearchState): SearchState => ({
  ...state,
  ...{ kind: '', type: '', agency: '', field: '', year: '', from: '', to: '' },
});

export const hasFilters = (state: SearchState): boolean =>
  state.kind !== '' || FILTERS.some((name) => state[name] !== '');

/** Draws "Tất cả 34 · Văn bản 20 · …" as links to the search in that kind. */
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
        'kind',
        writeState({ ...state, kind: value }),
        value || SEARCH.all,
        ' ',
        element('span', 'kind-count', formatNumber(count)),
      );
      link.dataset['kind'] = value;
      if (value === state.kind) link.setAttribute('aria-current', 'true');
      return element('li', '', link);
    }),
  );
  // The links are new ones; whoever chose one by keyboard stays where they were.
  if (hadFocus) list.querySelector<HTMLElement>(`[data-kind="${CSS.escape(had)}"]`)?.focus();
  // On a phone the row scrolls; what is chosen must not lie outside.
  const row = list.getBoundingClientRect();
  const current = list.querySelector('[aria-current]')?.getBoundingClientRect();
  if (current && current.right > row.right) list.scrollLeft += current.left - row.left - 16;
}

const valueText = (name: Filter, value: string): string =>
  name === 'from' || name === 'to' ? formatDate(value) : value;

/** Draws the filters in use as buttons that take one away each. */
export function drawFilters(list: HTMLElement, state: SearchState): void {
  list.replaceChildren(
    ...FILTERS.filter((name) => state[name] !== '').map((name) => {
      const cross = element('span', 'cross', '×');
      cross.setAttribute('aria-hidden', 'true');
      const button = element(
        'button',
        'filter-chip',
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
