/** The form: what it says as a state, and a state shown in it. */
import { compareText } from '#lib/fold-text.ts';
import { SEARCH } from '#strings/search.ts';
import type { FacetName, Facets, FacetValue } from '#search/types.ts';
import { PARAMETERS, readState, type SearchState } from '#search/url-state.ts';
import { find } from './dom.ts';

const FACETS: readonly FacetName[] = ['kind', 'type', 'agency', 'field', 'year'];

/** In alphabetical order, years newest first; the chosen one stays even when it has nothing. */
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
  /** @param typing leave the box alone: the reader is writing in it */
  show(state: SearchState, typing?: boolean): void;
  /** Puts the values that have results into the filters. */
  offer(facets: Facets, state: SearchState): void;
}

/** @param root holds the form, and fields that belong to it by their `form` attribute */
export function searchFields(root: HTMLElement): SearchFields {
  const form = find<HTMLFormElement>(root, 'form');
  const field = <T extends Element>(key: keyof SearchState) =>
    find<T>(root, `[name="${PARAMETERS[key]}"]`);
  const input = field<HTMLInputElement>('q');
  const offer = (facets: Facets | undefined, state: SearchState) => {
    for (const name of FACETS) {
      const values = choices(facets?.[name] ?? [], state[name], name === 'year');
      fill(field<HTMLSelectElement>(name), values, state[name]);
    }
  };
  return {
    input,
    state() {
      const parameters = new URLSearchParams();
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') parameters.set(name, value);
      return readState(`?${parameters.toString()}`);
    },
    show(state, typing = false) {
      if (!typing) input.value = state.q;
      for (const key of ['from', 'to'] as const) field<HTMLInputElement>(key).value = state[key];
      field<HTMLSelectElement>('sort').value = state.sort;
      for (const name of FACETS) {
        const select = field<HTMLSelectElement>(name);
        select.value = state[name];
        // The index has not said yet what there is to choose.
        if (select.value !== state[name])
          fill(select, [{ value: state[name], count: 0 }], state[name]);
      }
    },
    offer,
  };
}
