/**
 * The calendar of all sessions, by month and filter, without loading a page. It reads the published
 * `lich.json`; until it is loaded, and without JavaScript, the links to the months are shown. The
 * state is in the URL, so that it can be shared and "back" works.
 */
import { useEffect, useRef, useState } from 'react';
import {
  choicesOf,
  FILTERS,
  monthSpan,
  readState,
  sessionsShown,
  writeState,
  type CalendarData,
  type CalendarState,
  type Filter,
} from './calendar-view.ts';
import type { CalendarSession } from '#features/reception/outputs/session-json.ts';
import { addMonths, dateAt, formatDate } from '#lib/local-date.ts';
import { CALENDAR } from '#features/reception/labels.ts';
import { CalendarMonth, type MonthProps } from './CalendarMonth.tsx';

interface FilterProps {
  sessions: readonly CalendarSession[];
  state: CalendarState;
  onChange: (change: Partial<CalendarState>) => void;
}

const NONE = { agency: '', place: '', host: '', form: '' };

/** The four filters; each offers only the values that the others leave. */
function CalendarFilters({ sessions, state, onChange }: FilterProps) {
  const names = new Map(sessions.map(({ agency, agencyName }) => [agency, agencyName]));
  const label = (filter: Filter, value: string): string =>
    (filter === 'agency' ? names.get(value) : CALENDAR.forms[value]) ?? value;
  return (
    <div className="filters" role="group" aria-label={CALENDAR.filters}>
      {FILTERS.map((filter) => (
        <label key={filter}>
          {CALENDAR[filter]}
          <select
            className="field"
            value={state[filter]}
            onChange={(event) => {
              onChange({ [filter]: event.target.value });
            }}
          >
            <option value="">{CALENDAR.all}</option>
            {choicesOf(sessions, state, filter)
              .map((value) => ({ value, text: label(filter, value) }))
              .sort((a, b) => a.text.localeCompare(b.text, 'vi'))
              .map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
          </select>
        </label>
      ))}
      {FILTERS.some((filter) => state[filter] !== '') && (
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            onChange(NONE);
          }}
        >
          {CALENDAR.clear}
        </button>
      )}
    </div>
  );
}

interface Props extends Pick<MonthProps, 'daysOff' | 'base'> {
  /** First and last month that has its own page. */
  pages: readonly [first: string, last: string];
  /** Id of the section, for the URL. */
  anchor: string;
}

export default function SessionCalendar({ base, pages, anchor, daysOff }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [data, setData] = useState<CalendarData>();
  const [failed, setFailed] = useState(false);
  const [state, setState] = useState<CalendarState>();
  const today = dateAt(new Date());
  const thisMonth = today.slice(0, 7);

  useEffect(() => {
    const read = () => {
      setState(readState(location.search, thisMonth));
    };
    read();
    addEventListener('popstate', read);
    return () => {
      removeEventListener('popstate', read);
    };
  }, [thisMonth]);

  useEffect(() => {
    fetch(`${base}lich.json`)
      .then((answer) => answer.json() as Promise<CalendarData>)
      .then(setData)
      .catch(() => {
        setFailed(true);
      });
  }, [base]);

  const ready = data !== undefined && state !== undefined;
  useEffect(() => {
    const still = root.current?.closest('section')?.querySelector<HTMLElement>('[data-still]');
    if (still) still.hidden = ready;
  }, [ready]);

  if (failed) return <p className="muted">{CALENDAR.failed}</p>;
  if (!ready) return <div ref={root} />;

  const go = (change: Partial<CalendarState>) => {
    const next = { ...state, ...change };
    const query = writeState(next, location.search, thisMonth);
    history.pushState(null, '', `${location.pathname}${query}${query ? `#${anchor}` : ''}`);
    setState(next);
  };
  const { sessions, from = '' } = data;
  const [first, last] = monthSpan(sessions);
  const { month } = state;
  const shown = sessionsShown(sessions, state);
  const changed = shown.filter(({ changes }) => changes).length;
  const step = (months: number, label: string, end: string) => (
    <button
      type="button"
      className="button quiet"
      aria-disabled={months < 0 ? month <= end : month >= end}
      onClick={() => {
        if (months < 0 ? month > end : month < end) go({ month: addMonths(month, months) });
      }}
    >
      {label}
    </button>
  );
  return (
    <div ref={root} className="session-calendar" role="region" aria-label={CALENDAR.region}>
      <CalendarFilters sessions={sessions} state={state} onChange={go} />
      <div className="along bar">
        <h3>{CALENDAR.month(formatDate(month))}</h3>
        <div className="along">
          {step(-1, CALENDAR.previous, first < thisMonth ? first : thisMonth)}
          <button
            type="button"
            className="button quiet"
            aria-pressed={month === thisMonth}
            onClick={() => {
              if (month !== thisMonth) go({ month: thisMonth });
            }}
          >
            {CALENDAR.current}
          </button>
          {step(1, CALENDAR.next, last > thisMonth ? last : thisMonth)}
        </div>
      </div>
      <p role="status" className="found">
        {month < from.slice(0, 7)
          ? CALENDAR.older(formatDate(month), formatDate(from))
          : shown.length > 0
            ? CALENDAR.found(formatDate(month), shown.length, changed)
            : `${CALENDAR.month(formatDate(month))}. ${CALENDAR.none}`}
      </p>
      <CalendarMonth month={month} sessions={shown} daysOff={daysOff} today={today} base={base} />
      {pages[0] <= month && month <= pages[1] && (
        <p className="own-page">
          <a href={`${base}thang/${month}/`}>{CALENDAR.printable}</a>
        </p>
      )}
    </div>
  );
}
