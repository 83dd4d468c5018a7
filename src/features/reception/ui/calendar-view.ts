/**
 * The calendar in the browser: which sessions of `lich.json` it shows, and its state in the URL.
 */
import type { CalendarSession } from '#features/reception/outputs/session-json.ts';

/** The part of a `lich.json` that the calendar uses. */
export interface CalendarData {
  readonly sessions: readonly CalendarSession[];
  /** First day covered; absent where the file holds every session. */
  readonly from?: string;
}

export const FILTERS = ['agency', 'place', 'host', 'form'] as const;
export type Filter = (typeof FILTERS)[number];
export type CalendarState = { readonly month: string } & Readonly<Record<Filter, string>>;

export const monthPath = (month: string): string => `/lich-tiep-cong-dan/thang/${month}/`;

/** Query parameters, in Vietnamese like all addresses. */
const KEYS: Record<keyof CalendarState, string> = {
  month: 'thang',
  agency: 'co-quan',
  place: 'noi-tiep',
  host: 'nguoi',
  form: 'hinh-thuc',
};

/** `noi` is where the reader lives, a slug; it was the place of reception, a name. */
function paramsOf(query: string): URLSearchParams {
  const params = new URLSearchParams(query);
  const former = params.get('noi');
  if (former && !/^[a-z0-9-]+$/.test(former)) {
    params.delete('noi');
    params.set(KEYS.place, former);
  }
  return params;
}

const isMonth = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);

/** The state in a query string; invalid values are ignored. */
export function readState(query: string, thisMonth: string): CalendarState {
  const params = paramsOf(query);
  const of = (key: keyof CalendarState): string => params.get(KEYS[key]) ?? '';
  const month = of('month');
  return {
    month: isMonth(month) ? month : thisMonth,
    agency: of('agency'),
    place: of('place'),
    host: of('host'),
    form: of('form'),
  };
}

/** The query string of a state, without default values; keeps foreign parameters of `query`. */
export function writeState(state: CalendarState, query: string, thisMonth: string): string {
  const params = paramsOf(query);
  for (const key of Object.keys(KEYS) as (keyof CalendarState)[]) {
    const usual = key === 'month' ? thisMonth : '';
    if (state[key] === usual) params.delete(KEYS[key]);
    else params.set(KEYS[key], state[key]);
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** A session held both ways matches either filter: "online" means that online is possible. */
const FORM_VALUES: Record<CalendarSession['form'], readonly string[]> = {
  'in-person': ['truc-tiep'],
  online: ['truc-tuyen'],
  both: ['truc-tiep', 'truc-tuyen'],
};

const valuesOf = (session: CalendarSession, filter: Filter): readonly string[] =>
  filter === 'form' ? FORM_VALUES[session.form] : [session[filter]];

const fits = (session: CalendarSession, state: CalendarState, but?: Filter): boolean =>
  FILTERS.every(
    (filter) =>
      filter === but || state[filter] === '' || valuesOf(session, filter).includes(state[filter]),
  );

/** The sessions of the month that match every filter, in the order given. */
export const sessionsShown = (
  sessions: readonly CalendarSession[],
  state: CalendarState,
): CalendarSession[] =>
  sessions.filter((session) => session.date.startsWith(state.month) && fits(session, state));

/** The values of this filter that the other filters leave, always including its current value. */
export function choicesOf(
  sessions: readonly CalendarSession[],
  state: CalendarState,
  filter: Filter,
): string[] {
  const values = new Set(
    sessions.flatMap((session) => (fits(session, state, filter) ? valuesOf(session, filter) : [])),
  );
  if (state[filter]) values.add(state[filter]);
  return [...values];
}

export function monthSpan(sessions: readonly CalendarSession[]): readonly [string, string] {
  const months = sessions.map(({ date }) => date.slice(0, 7)).sort();
  return [months[0] ?? '', months.at(-1) ?? ''];
}
