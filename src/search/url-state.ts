/** The address of the search page holds its whole state, so that reload, back and sharing work. */

export interface SearchState {
  /** The typed text. */
  q: string;
  /** Kind of page, by its Vietnamese plural ("Văn bản"). */
  kind: string;
  /** Type of document, kind of reception … */
  type: string;
  agency: string;
  /** Field a record belongs to ("Đất đai"). */
  field: string;
  year: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  sort: '' | 'moi-nhat';
  /** Whether other sites are searched too: '1'. */
  partners: '' | '1';
}

/** Query parameter of each part, which is also the name of its form field. */
export const PARAMETERS = {
  q: 'q',
  kind: 'loai',
  type: 'kieu',
  agency: 'co-quan',
  field: 'linh-vuc',
  year: 'nam',
  from: 'tu',
  to: 'den',
  sort: 'sap-xep',
  partners: 'tim-ca',
} as const satisfies Record<keyof SearchState, string>;

/** Reads the query string of the search page; unknown values are dropped. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const value = (key: keyof SearchState) => (parameters.get(PARAMETERS[key]) ?? '').trim();
  return {
    q: value('q').normalize('NFC').slice(0, 300),
    kind: value('kind'),
    type: value('type'),
    agency: value('agency'),
    field: value('field'),
    year: /^\d{4}$/.test(value('year')) ? value('year') : '',
    from: /^\d{4}-\d{2}-\d{2}$/.test(value('from')) ? value('from') : '',
    to: /^\d{4}-\d{2}-\d{2}$/.test(value('to')) ? value('to') : '',
    sort: value('sort') === 'moi-nhat' ? 'moi-nhat' : '',
    partners: value('partners') === '1' ? '1' : '',
  };
}

/** Returns the query string of a state (`?…`) without empty parts; empty for an empty state. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  for (const [key, name] of Object.entries(PARAMETERS))
    if (state[key as keyof SearchState]) parameters.set(name, state[key as keyof SearchState]);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
