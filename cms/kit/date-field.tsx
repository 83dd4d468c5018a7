/**
 * The one field for dates and times: typed as in Việt Nam or picked, whatever the language and time
 * zone of the computer. What is not (yet) a date is kept as it is typed; the schema reports it.
 */
import { useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react';
import { Button } from './controls.tsx';
import { readDate, readTime, showDate } from '#lib/typed-date.ts';
import { Calendar } from './calendar.tsx';
import './date-field.css';

export interface InputProps {
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly required?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean;
  readonly 'aria-describedby'?: string;
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

interface FieldProps extends InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface TypedProps extends FieldProps {
  readonly className: string;
  readonly placeholder: string;
  readonly read: (text: string) => string | undefined;
  readonly show: (value: string) => string;
}

/** Shows what is typed until it is left, then what was read. */
function TypedInput({ value, onChange, read, show, onBlur, ...input }: TypedProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      {...input}
      type="text"
      autoComplete="off"
      value={typed ?? show(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(read(target.value) ?? target.value.trim());
      }}
      onBlur={(event) => {
        setTyped(undefined);
        onBlur?.(event);
      }}
    />
  );
}

interface DateProps extends FieldProps {
  /** May it be a month or a year alone? */
  readonly isPartial?: boolean;
}

/** @param value a stored date, `2026-03-05`, or what is typed so far */
export function DateField({ isPartial = false, ...props }: DateProps) {
  const [isOpen, setOpen] = useState(false);
  const { value, onChange } = props;
  return (
    <span className="mb-date">
      <TypedInput
        {...props}
        className="mb-input mb-date-input"
        placeholder={isPartial ? 'dd/mm/yyyy, mm/yyyy hoặc yyyy' : 'dd/mm/yyyy'}
        read={(text) => readDate(text, isPartial)}
        show={showDate}
      />
      <Button
        className="mb-open-calendar"
        aria-label="Mở lịch"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5" />
        </svg>
      </Button>
      {isOpen && (
        <Calendar
          value={value}
          isPartial={isPartial}
          choose={onChange}
          close={() => setOpen(false)}
        />
      )}
    </span>
  );
}

/** @param value a stored time, `07:30`, or what is typed so far */
export const TimeField = (props: FieldProps) => (
  <TypedInput
    {...props}
    className="mb-input mb-time-input"
    placeholder="HH:mm"
    read={readTime}
    show={(value) => value}
  />
);
