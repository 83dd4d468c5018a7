/** The dialog of "Hoãn", "Dời" and "Không tổ chức": the reason, and the new day. */
import { useEffect, useId, useRef, useState, type SyntheticEvent, type KeyboardEvent } from 'react';
import { SESSION_CHANGES } from '#features/reception/labels.ts';
import type { Session } from '#features/reception/rules/session.ts';
import {
  changeFaults,
  newDayWarnings,
  type ChangeFaults,
  type ChangeStatus,
  type SessionChange,
} from '#features/reception/rules/session-change.ts';
import { formatDay } from '#lib/local-date.ts';
import { Button, Warnings } from '#cms/kit/controls.tsx';
import { DateField } from '#cms/kit/date-field.tsx';
import { daysOff } from '#cms/kit/site-context.ts';
import { today } from '#cms/kit/today.ts';

interface Props {
  readonly session: Session;
  readonly status: ChangeStatus;
  readonly sessions: readonly Session[];
  readonly record: (change: SessionChange) => void;
  readonly cancel: () => void;
}

interface FieldProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
  readonly focus: boolean;
}

function Field({ label, type, value, fault, onChange, focus }: FieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const attributes = {
    ref: input,
    id,
    value,
    required: true,
    'aria-invalid': fault !== undefined,
    'aria-describedby': `${id}-fault`,
  };
  return (
    <div className="mb-field">
      <label htmlFor={id}>{label}</label>
      {type === 'date' ? (
        <DateField {...attributes} onChange={onChange} />
      ) : (
        <input
          {...attributes}
          className="mb-input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <p id={`${id}-fault`} className="mb-fault" role="alert">
        {fault}
      </p>
    </div>
  );
}

export function ChangeSession({ session, status, sessions, record, cancel }: Props) {
  const [reason, setReason] = useState('');
  const [movedTo, setMovedTo] = useState('');
  const [faults, setFaults] = useState<ChangeFaults>({});
  const moves = status === 'moved';
  const change: SessionChange = { status, reason, ...(moves && { movedTo }) };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = changeFaults(change, session, today());
    setFaults(found);
    if (Object.keys(found).length === 0) record(change);
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') cancel();
  };
  return (
    <form
      className="mb-change"
      noValidate
      aria-label={`${SESSION_CHANGES[status]} buổi ${formatDay(session.date, 'sentence')}`}
      onSubmit={submit}
      onKeyDown={escape}
    >
      {moves && (
        <>
          <Field
            label="Ngày mới"
            type="date"
            value={movedTo}
            fault={faults.movedTo}
            onChange={setMovedTo}
            focus
          />
          <Warnings warnings={newDayWarnings(movedTo, sessions, daysOff())} />
        </>
      )}
      <Field
        label="Lý do (người dân sẽ đọc)"
        type="text"
        value={reason}
        fault={faults.reason}
        onChange={setReason}
        focus={!moves}
      />
      <div className="mb-row">
        <Button type="submit" className="mb-primary">
          Ghi vào lịch
        </Button>
        <Button onClick={cancel}>Thôi</Button>
      </div>
    </form>
  );
}
