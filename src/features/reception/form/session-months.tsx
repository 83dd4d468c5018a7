/** The past sessions by month, newest first; a month and a session are drawn when they are opened. */
import { useId, useState, type ReactNode } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { RECEPTION } from '#features/reception/labels.ts';
import type { SessionMonth, SessionRow } from '#features/reception/rules/session-months.ts';
import { formatDate } from '#lib/local-date.ts';
import { SessionLine } from './session-line.tsx';

interface Props {
  readonly months: readonly SessionMonth[];
  /** Opens a record, or adds that of a session without one. */
  readonly open: (row: SessionRow) => void;
  /** The fields of a row that is open; undefined for the others. */
  readonly fieldsOf: (row: SessionRow) => ReactNode;
}

const counted = (value: unknown, unit: string) => typeof value === 'number' && `${value} ${unit}`;

function noteOf({ movedTo, reason, visits, people, cases }: SessionRow['record']): string {
  return [
    movedTo && `sang ${formatDate(movedTo)}`,
    reason,
    counted(visits, 'lượt'),
    counted(people, 'người'),
    counted(cases, 'vụ việc'),
  ]
    .filter(Boolean)
    .join('; ');
}

const key = ({ index, date }: SessionRow): string => (index === undefined ? date : String(index));

function Row({ row, open, fieldsOf }: Omit<Props, 'months'> & { readonly row: SessionRow }) {
  const fields = fieldsOf(row);
  const day = row.date ? `buổi ${formatDate(row.date)}` : 'buổi chưa ghi ngày';
  const action = row.state === 'unreported' ? 'Ghi kết quả' : 'Sửa';
  return (
    <li>
      <SessionLine date={row.date} state={row.state} note={noteOf(row.record)} />
      <Button
        aria-label={`${action} ${day}`}
        aria-expanded={Boolean(fields)}
        onClick={() => open(row)}
      >
        {action}
      </Button>
      {fields}
    </li>
  );
}

function Month({ month, rows, ...actions }: Omit<Props, 'months'> & SessionMonth) {
  const id = useId();
  const [isOpen, setOpen] = useState(month === '');
  const unreported = rows.filter(({ state }) => state === 'unreported').length;
  const isShown = isOpen || rows.some((row) => actions.fieldsOf(row));
  return (
    <section className="mb-past-month">
      <h4>
        <button
          type="button"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setOpen(!isShown)}
        >
          {month ? `Tháng ${formatDate(month)}` : 'Chưa ghi ngày'}
          <span className="mb-note-inline">{RECEPTION.sessions(rows.length)}</span>
          {unreported > 0 && (
            <span className="mb-badge mb-warn">{unreported} chưa công bố kết quả</span>
          )}
        </button>
      </h4>
      <ol id={id} className="mb-sessions" hidden={!isShown}>
        {isShown && rows.map((row) => <Row key={key(row)} row={row} {...actions} />)}
      </ol>
    </section>
  );
}

export function SessionMonths({ months, ...actions }: Props) {
  const heading = useId();
  if (months.length === 0) return null;
  return (
    <section className="mb-panel" aria-labelledby={heading}>
      <h3 id={heading}>Các buổi đã qua và đã ghi</h3>
      {months.map((one) => (
        <Month key={one.month} {...one} {...actions} />
      ))}
    </section>
  );
}
