/** The fields of the sentence that says when citizens are received. */
import { useId, useState, type ReactNode } from 'react';
import { WEEKDAYS } from '#features/reception/schema.ts';
import type { Data } from '#features/form.ts';
import { formatDate, formatDay, isLocalDate } from '#lib/local-date.ts';
import { Button, Select } from '#cms/kit/controls.tsx';
import { DateField } from '#cms/kit/date-field.tsx';

interface PartProps {
  readonly rule: Data;
  readonly change: (part: Data) => void;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function Weekday({ rule, change }: PartProps) {
  return (
    <Select
      label="Thứ"
      value={text(rule['weekday'])}
      options={Object.entries(WEEKDAYS)}
      onChange={(weekday) => change({ weekday })}
    />
  );
}

const NTH = [1, 2, 3, 4, 5, -1] as const;
const nthOptions = (word: string): [string, string][] =>
  NTH.map((n) => [String(n), n < 0 ? `${word} cuối cùng` : `${word} thứ ${n}`]);

function Nth({ rule, change, label, word }: PartProps & { label: string; word: string }) {
  return (
    <Select
      label={label}
      value={text(rule['nth'])}
      options={nthOptions(word)}
      onChange={(nth) => change({ nth: Number(nth) })}
    />
  );
}

const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);

function DaysOfMonth({ rule, change }: PartProps) {
  const days = numbers(rule['days']);
  const toggle = (day: number): number[] =>
    days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b);
  return (
    <fieldset className="mb-days">
      <legend>Vào các ngày</legend>
      <div className="mb-days-grid">
        {DAYS.map((day) => (
          <label key={day} className="mb-day">
            <input
              type="checkbox"
              checked={days.includes(day)}
              aria-label={`Ngày ${day}`}
              onChange={() => change({ days: toggle(day) })}
            />
            <span aria-hidden="true">{day}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export const listedDates = (rule: Data): string[] =>
  Array.isArray(rule['dates'])
    ? rule['dates'].filter((date): date is string => typeof date === 'string' && date !== '')
    : [];

function ListOfDates({ rule, change }: PartProps) {
  const [day, setDay] = useState('');
  const input = useId();
  const dates = listedDates(rule);
  const add = (): void => {
    if (!isLocalDate(day)) return;
    change({ dates: [...new Set([...dates, day])].sort() });
    setDay('');
  };
  return (
    <fieldset className="mb-dates">
      <legend>
        {dates.length > 0 ? `${dates.length} ngày trong danh sách` : 'Chưa có ngày nào'}
      </legend>
      {dates.length > 0 && (
        <ul className="mb-chips">
          {dates.map((date) => (
            <li key={date}>
              {isLocalDate(date) ? formatDay(date) : date}
              <button
                type="button"
                className="mb-chip-remove"
                aria-label={`Bỏ ngày ${isLocalDate(date) ? formatDate(date) : date}`}
                onClick={() => change({ dates: dates.filter((one) => one !== date) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="mb-row">
        <label htmlFor={input}>Thêm ngày</label>
        <DateField
          id={input}
          value={day}
          onChange={setDay}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button disabled={!isLocalDate(day)} onClick={add}>
          Thêm
        </Button>
      </div>
    </fieldset>
  );
}

/** The rest of the sentence after "how often". */
export function RuleFields(props: PartProps): ReactNode {
  switch (props.rule['repeat']) {
    case 'weekly':
      return (
        <p className="mb-sentence">
          Vào <Weekday {...props} /> hằng tuần
        </p>
      );
    case 'monthly-weekday':
      return (
        <p className="mb-sentence">
          <Weekday {...props} /> <Nth {...props} label="Lần thứ mấy trong tháng" word="lần" /> của
          tháng
        </p>
      );
    case 'monthly-row':
      return (
        <p className="mb-sentence">
          <Weekday {...props} /> của{' '}
          <Nth {...props} label="Hàng thứ mấy trên tờ lịch" word="hàng" /> trên tờ lịch tháng (tuần
          bắt đầu từ thứ Hai)
        </p>
      );
    case 'monthly-day':
      return <DaysOfMonth {...props} />;
    case 'dates':
      return <ListOfDates {...props} />;
    default:
      return null;
  }
}
