/** The four filters of the calendar; each offers only what the others leave. */
import {
  choicesOf,
  FILTERS,
  type CalendarSession,
  type CalendarState,
  type Filter,
} from '#domain/reception/calendar-view.ts';
import { CALENDAR } from '#strings/reception-calendar.ts';

interface Props {
  sessions: readonly CalendarSession[];
  state: CalendarState;
  onChange: (change: Partial<CalendarState>) => void;
}

const NONE = { agency: '', place: '', host: '', form: '' };

export function CalendarFilters({ sessions, state, onChange }: Props) {
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
