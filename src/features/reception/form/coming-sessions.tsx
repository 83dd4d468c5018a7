/** The next sessions, each with the possible decisions. */
import { useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import {
  possibleChanges,
  type ChangeStatus,
  type SessionChange,
} from '#features/reception/rules/session-change.ts';
import type { Session } from '#features/reception/rules/session.ts';
import { SESSION_CHANGES } from '#features/reception/labels.ts';
import { formatDate, formatDay } from '#lib/local-date.ts';
import { askedChange } from './agenda.ts';
import { ChangeSession } from './change-session.tsx';
import { SessionLine } from './session-line.tsx';

interface Open {
  readonly id: string;
  readonly status: ChangeStatus;
}

interface Props {
  readonly sessions: readonly Session[];
  readonly record: (session: Session, change: SessionChange) => void;
  /** Opens the record of a session; undefined for one without. */
  readonly edit: (session: Session) => (() => void) | undefined;
  readonly fieldsOf: (session: Session) => ReactNode;
}

function noteOf({ status, movedTo, movedFrom, reason }: Session): string {
  return [
    movedFrom && `dời từ ${formatDate(movedFrom)}`,
    status === 'moved' && movedTo && `sang ${formatDay(movedTo, 'sentence')}`,
    reason,
  ]
    .filter(Boolean)
    .join('; ');
}

const Edit = ({ day, open }: { readonly day: string; readonly open: (() => void) | undefined }) =>
  open && (
    <Button aria-label={`Sửa buổi ${day}`} onClick={open}>
      Sửa
    </Button>
  );

/** Opened from the first screen to decide on one of them: once, not again after each save. */
function takeAsked(): Open | undefined {
  const [address = '', query = ''] = location.hash.split('?');
  const asked = askedChange(query);
  if (asked) history.replaceState(null, '', address);
  return asked && { id: asked.session, status: asked.status };
}

export function ComingSessions({ sessions, record, edit, fieldsOf }: Props) {
  const heading = useId();
  const [open, setOpen] = useState(takeAsked);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(undefined);
    opener.current?.focus();
  };
  const decide = (session: Session, change: SessionChange): void => {
    record(session, change);
    setOpen(undefined);
    const to = change.movedTo ? ` sang ${formatDay(change.movedTo, 'sentence')}` : '';
    setSaid(
      `${SESSION_CHANGES[change.status]}: ${formatDay(session.date, 'sentence')}${to}. Nhớ lưu lại.`,
    );
  };
  return (
    <section className="mb-panel" aria-labelledby={heading}>
      <h3 id={heading}>Các buổi tới</h3>
      <p role="status" className="mb-hint">
        {said}
      </p>
      {sessions.length === 0 && <p>Chưa có buổi nào: hãy ghi “Ngày tiếp” và thời gian áp dụng.</p>}
      <ol className="mb-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionLine date={session.date} state={session.status} note={noteOf(session)} />
            <div className="mb-actions">
              {possibleChanges(session).map((status) => (
                <Button
                  key={status}
                  aria-label={`${SESSION_CHANGES[status]} buổi ${formatDay(session.date, 'sentence')}`}
                  aria-expanded={open?.id === session.id && open.status === status}
                  onClick={(event) => {
                    opener.current = event.currentTarget;
                    setOpen({ id: session.id, status });
                  }}
                >
                  {SESSION_CHANGES[status]}
                </Button>
              ))}
              <Edit day={formatDate(session.date)} open={edit(session)} />
            </div>
            {fieldsOf(session)}
            {open?.id === session.id && (
              <ChangeSession
                key={open.status}
                session={session}
                status={open.status}
                sessions={sessions}
                record={(change) => decide(session, change)}
                cancel={close}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
