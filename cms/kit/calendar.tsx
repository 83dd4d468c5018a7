/** A month to pick a day from, in a dialog below its field: weeks from Monday, all in Vietnamese. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from './controls.tsx';
import {
  addDays,
  formatDate,
  isLocalDate,
  isPartialDate,
  startOfWeek,
  weekdayName,
  weeksOf,
} from '#lib/local-date.ts';
import { sameDayIn } from '#lib/typed-date.ts';
import { today } from './today.ts';

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];
const WEEK = WEEKDAYS.length;

/** The day to begin with: the value, the first of its month or year, or today. */
function firstFocus(value: string): string {
  if (isLocalDate(value)) return value;
  return isPartialDate(value) ? `${value}-01-01`.slice(0, 10) : today();
}

/** Where a key leads; undefined for other keys. As the ARIA practices describe date grids. */
function moved(day: string, { key, shiftKey }: KeyboardEvent): string | undefined {
  const monday = startOfWeek(day);
  const to: Readonly<Record<string, string>> = {
    ArrowLeft: addDays(day, -1),
    ArrowRight: addDays(day, 1),
    ArrowUp: addDays(day, -WEEK),
    ArrowDown: addDays(day, WEEK),
    Home: monday,
    End: addDays(monday, WEEK - 1),
    PageUp: sameDayIn(day, shiftKey ? -12 : -1),
    PageDown: sameDayIn(day, shiftKey ? 12 : 1),
  };
  return to[key];
}

/** With the day as it is shown: “Thứ Năm, ngày 5 tháng 3 năm 2026”. */
function spoken(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${weekdayName(date)}, ngày ${day} tháng ${month} năm ${year}`;
}

/** Below its field, inside the window; the page's policy allows styles through the object model. */
function place(dialog: HTMLDialogElement): void {
  const field = dialog.parentElement?.getBoundingClientRect();
  if (!field) return;
  const inside = (at: number, size: number, room: number): string =>
    `${Math.max(8, Math.min(at, room - size - 8))}px`;
  const { style, offsetWidth, offsetHeight } = dialog;
  style.setProperty('left', inside(field.left, offsetWidth, window.innerWidth));
  style.setProperty('top', inside(field.bottom + 4, offsetHeight, window.innerHeight));
}

interface Props {
  readonly value: string;
  /** May a month or a year alone be chosen? */
  readonly isPartial: boolean;
  readonly choose: (value: string) => void;
  readonly close: () => void;
}

export function Calendar({ value, isPartial, choose, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [day, setDay] = useState(() => firstFocus(value));
  const byKey = useRef(true);
  useEffect(() => {
    dialog.current?.showModal();
    if (dialog.current) place(dialog.current);
  }, []);
  useEffect(() => {
    if (byKey.current) dialog.current?.querySelector<HTMLElement>('[data-day]')?.focus();
    byKey.current = false;
  }, [day]);
  // Closing the dialog itself gives the focus back to the button that opened it.
  const end = (): void => dialog.current?.close();
  const take = (chosen: string) => (): void => {
    choose(chosen);
    end();
  };
  const month = day.slice(0, 7);
  const turn = (label: string, sign: string, months: number) => (
    <button
      type="button"
      className="mb-turn"
      aria-label={label}
      onClick={() => setDay(sameDayIn(day, months))}
    >
      {sign}
    </button>
  );
  return (
    <dialog
      ref={dialog}
      className="mb-calendar mb-widget"
      aria-labelledby={title}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) end();
      }}
      onKeyDown={(event) => {
        // Escape and Enter also mean something to the form around the field.
        event.stopPropagation();
      }}
    >
      <div className="mb-month">
        {turn('Năm trước', '«', -12)}
        {turn('Tháng trước', '‹', -1)}
        <h3 id={title} aria-live="polite">
          Tháng {formatDate(month)}
        </h3>
        {turn('Tháng sau', '›', 1)}
        {turn('Năm sau', '»', 12)}
      </div>
      <table
        role="grid"
        onKeyDown={(event) => {
          const to = moved(day, event);
          if (!to) return;
          event.preventDefault();
          byKey.current = true;
          setDay(to);
        }}
      >
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date} aria-selected={date === value}>
                  <button
                    type="button"
                    aria-label={spoken(date)}
                    aria-current={date === today() ? 'date' : undefined}
                    className={date.startsWith(month) ? undefined : 'mb-other-month'}
                    {...(date === day ? { 'data-day': date } : { tabIndex: -1 })}
                    onClick={take(date)}
                  >
                    {Number(date.slice(-2))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mb-row">
        <Button onClick={take(today())}>Hôm nay</Button>
        {isPartial && (
          <>
            <Button onClick={take(month)}>Chỉ tháng {formatDate(month)}</Button>
            <Button onClick={take(month.slice(0, 4))}>Chỉ năm {month.slice(0, 4)}</Button>
          </>
        )}
        {value && <Button onClick={take('')}>Xóa ngày</Button>}
        <Button onClick={end}>Đóng</Button>
      </div>
    </dialog>
  );
}
