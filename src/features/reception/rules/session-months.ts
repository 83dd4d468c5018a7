/** Sessions of a schedule as an editor looks for them: the past by month, newest first. */
import type { Data } from '#features/form.ts';
import { isLocalDate } from '#lib/local-date.ts';
import type { SessionRecord } from '#features/reception/schema.ts';
import { stateOf, type Session, type SessionState } from './session.ts';

export interface SessionRow {
  /** Its record; undefined for a past session that nothing is recorded of. */
  readonly index: number | undefined;
  /** Empty until a day is entered. */
  readonly date: string;
  /** Undefined until one is chosen. */
  readonly state: SessionState | undefined;
  readonly record: Readonly<Partial<SessionRecord>>;
}

export interface SessionMonth {
  /** `2026-11`; empty for records without a day. */
  readonly month: string;
  readonly rows: readonly SessionRow[];
}

/** "unreported" also of a record: its day is past, and it says nothing of its outcome. */
function recordState(status: unknown, date: string, today: string): SessionState | undefined {
  if (typeof status !== 'string' || status === '') return undefined;
  const isOpen = status === 'planned' || status === 'confirmed';
  return isOpen && date && date < today ? 'unreported' : (status as SessionState);
}

interface Listed {
  readonly records: readonly Data[];
  readonly past: readonly Session[];
  /** Indexes of records that are shown elsewhere. */
  readonly hidden: ReadonlySet<number>;
  /** The record that is being edited stays where it was, whatever day is typed. */
  readonly held?: Pick<SessionRow, 'index' | 'date'> | undefined;
}

const dayOf = ({ on }: Data): string => (typeof on === 'string' && isLocalDate(on) ? on : '');

/** Every record that is not hidden, and the past sessions without a record. */
export function sessionMonths(
  { records, past, hidden, held }: Listed,
  today: string,
): SessionMonth[] {
  const recorded = records.flatMap((record, index): SessionRow[] => {
    if (hidden.has(index)) return [];
    const date = held?.index === index ? held.date : dayOf(record);
    return [{ index, date, state: recordState(record['status'], date, today), record }];
  });
  const silent = past
    .filter((session) => session.records.length === 0)
    .map((session): SessionRow => ({
      index: undefined,
      date: session.date,
      state: stateOf(session, today),
      record: {},
    }));
  const months = Map.groupBy([...recorded, ...silent], ({ date }) => date.slice(0, 7));
  return [...months]
    .map(([month, rows]) => ({
      month,
      rows: rows.toSorted((a, b) => b.date.localeCompare(a.date)),
    }))
    .sort(
      (a, b) => Number(b.month === '') - Number(a.month === '') || (a.month < b.month ? 1 : -1),
    );
}
