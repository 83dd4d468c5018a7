/** One session in the lists of the form: its day, its state and what is recorded of it. */
import { SESSION_STATES } from '#features/reception/labels.ts';
import type { SessionState } from '#features/reception/rules/session.ts';
import { formatDate, weekdayName } from '#lib/local-date.ts';

interface Props {
  /** Empty until it is entered. */
  readonly date: string;
  readonly state: SessionState | undefined;
  readonly note: string;
}

export function SessionLine({ date, state, note }: Props) {
  const shown = state && SESSION_STATES[state];
  return (
    <div className="mb-session">
      {date ? (
        <>
          <span className="mb-weekday">{weekdayName(date)}</span>{' '}
          <strong>{formatDate(date)}</strong>
        </>
      ) : (
        <strong>Chưa ghi ngày</strong>
      )}{' '}
      {shown && <span className={`mb-badge mb-${shown.tone}`}>{shown.label}</span>}
      {note && <span className="mb-note">{note}</span>}
    </div>
  );
}
