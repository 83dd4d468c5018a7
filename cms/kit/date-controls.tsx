/** Dates and times as widgets of a form. */
import { useImperativeHandle, type Ref } from 'react';
import { Button } from './controls.tsx';
import { followingDay } from '#features/embargo.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';
import { joinDateTime, nextMonday, splitDateTime } from '#lib/typed-date.ts';
import { DateField, TimeField, type InputProps } from './date-field.tsx';
import { entryIn, useStored } from './decap.ts';
import { useFieldWriter, type WidgetHandle, type WidgetProps } from './entry.ts';
import { today } from './today.ts';

/** The beginning of office hours. */
const OPENING = '08:00';

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof Date ? value.toISOString().slice(0, 10) : '';

function useInput(props: WidgetProps): InputProps {
  // The schema judges what was typed, at the field and before saving.
  useImperativeHandle(props.ref as Ref<WidgetHandle>, () => ({ isValid: () => true }));
  return { id: props.forID, onFocus: props.setActiveStyle, onBlur: props.setInactiveStyle };
}

const dateControl = (isPartial: boolean) =>
  function DateControl(props: WidgetProps) {
    const input = useInput(props);
    return (
      <div className="mb-widget">
        <DateField
          {...input}
          isPartial={isPartial}
          value={textOf(props.value)}
          onChange={props.onChange}
        />
      </div>
    );
  };

function TimeControl(props: WidgetProps) {
  const input = useInput(props);
  return (
    <div className="mb-widget">
      <TimeField {...input} value={textOf(props.value)} onChange={props.onChange} />
    </div>
  );
}

/** “Hẹn giờ đăng”, the one field of that kind. */
function DateTimeControl(props: WidgetProps) {
  const input = useInput(props);
  const { date, time } = splitDateTime(textOf(props.value));
  const monday = nextMonday(today());
  const publishedOn = useStored((state) => textOf(entryIn(state).getIn(['data', 'publishedOn'])));
  const write = useFieldWriter();
  const set = (day: string, at: string): void => {
    props.onChange(joinDateTime(day, at));
    const follows = followingDay(publishedOn, date, day, today());
    if (follows) write('publishedOn', follows);
  };
  return (
    <div className="mb-widget mb-row">
      <DateField
        {...input}
        value={date}
        onChange={(day) => set(day, isLocalDate(day) ? time || OPENING : time)}
      />
      <TimeField
        aria-label="Giờ"
        value={time}
        onChange={(at) => set(date, at)}
        {...(input.onFocus && { onFocus: input.onFocus })}
        {...(input.onBlur && { onBlur: input.onBlur })}
      />
      <Button onClick={() => set(monday, OPENING)}>
        Thứ Hai tới ({formatDate(monday)}), {OPENING}
      </Button>
      {(date || time) && <Button onClick={() => set('', '')}>Bỏ hẹn giờ</Button>}
    </div>
  );
}

/** By the `input` of a field in its schema. */
export const DATE_CONTROLS = {
  date: dateControl(false),
  'partial-date': dateControl(true),
  time: TimeControl,
  'date-time': DateTimeControl,
} as const;
