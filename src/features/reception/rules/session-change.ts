/** "Hoãn", "Dời", "Không tổ chức": a decision about a coming session → its record in the file. */
import type { Data } from '#features/form.ts';
import { formatDate, formatDay, isLocalDate } from '#lib/local-date.ts';
import type { SessionRecord } from '#features/reception/schema.ts';
import { takesPlace, type Session } from './session.ts';
import { dayOffKind, type DaysOffCalendar } from '#features/days-off/rules/working-days.ts';

export type ChangeStatus = 'postponed' | 'moved' | 'cancelled';

export interface SessionChange {
  readonly status: ChangeStatus;
  readonly reason: string;
  readonly movedTo?: string;
}

type Decided = Pick<Session, 'date' | 'movedFrom' | 'records'>;

/**
 * The record of that session on its current day; undefined where there is none. The record that
 * moved it there belongs to the day it left.
 */
function recordOf({ date, records }: Decided): SessionRecord | undefined {
  const last = records.at(-1);
  return last?.status === 'moved' && last.movedTo === date ? undefined : last;
}

/** Its index among the records, -1 without one; a pair of day and original day occurs once. */
export function recordIndex(records: readonly Data[], session: Decided): number {
  const own = recordOf(session);
  return own
    ? records.findIndex(
        ({ on, originalOn }) => on === own.on && (originalOn || undefined) === own.originalOn,
      )
    : -1;
}

/** The fields by which a new record identifies this session, whatever else is held on its day. */
const identity = ({ date, movedFrom, records: [first] }: Decided): Data & { on: string } => ({
  on: date,
  ...(first && movedFrom !== undefined && { originalOn: first.originalOn ?? first.on }),
});

/** Chronological, as editors keep the list. */
export function inserted(records: readonly Data[], record: Data & { on: string }): Data[] {
  const later = records.findIndex(({ on }) => typeof on === 'string' && on > record.on);
  const at = later < 0 ? records.length : later;
  return [...records.slice(0, at), record, ...records.slice(at)];
}

/** The records with the decision applied; a record's host, hours and place stay. */
export function changeSession(
  records: readonly Data[],
  session: Decided,
  change: SessionChange,
  today: string,
): Data[] {
  const index = recordIndex(records, session);
  const { status: _, movedTo: __, ...details } = records[index] ?? identity(session);
  const { on = session.date, originalOn, ...rest } = details;
  const record = {
    on: String(on),
    ...(originalOn !== undefined && { originalOn }),
    status: change.status,
    ...(change.status === 'moved' && { movedTo: change.movedTo }),
    ...rest,
    reason: change.reason.trim(),
    publishedOn: today,
  };
  return index < 0
    ? inserted(records, record)
    : records.map((old, at) => (at === index ? record : old));
}

export type ChangeFaults = Partial<Record<'reason' | 'movedTo', string>>;

/** Faults of a decision; empty when it may be recorded. */
export function changeFaults(
  { status, reason, movedTo }: SessionChange,
  { date }: Pick<Session, 'date'>,
  today: string,
): ChangeFaults {
  const fault = status === 'moved' ? newDayFault(movedTo ?? '', date, today) : undefined;
  return {
    ...(!reason.trim() && { reason: 'Hãy ghi lý do; người dân sẽ đọc câu này.' }),
    ...(fault && { movedTo: fault }),
  };
}

function newDayFault(movedTo: string, date: string, today: string): string | undefined {
  if (!isLocalDate(movedTo)) return 'Hãy chọn ngày mới.';
  if (movedTo === date) return 'Ngày mới trùng ngày cũ.';
  return movedTo < today ? `Ngày ${formatDate(movedTo)} đã qua.` : undefined;
}

/** Warnings about the new day, before it is announced. */
export function newDayWarnings(
  movedTo: string,
  sessions: readonly Session[],
  daysOff: DaysOffCalendar,
): string[] {
  if (!isLocalDate(movedTo)) return [];
  const kind = dayOffKind(movedTo, daysOff);
  const taken = sessions.some((other) => takesPlace(other) && other.date === movedTo);
  return [
    ...(kind
      ? [`${formatDay(movedTo)} là ngày nghỉ ${kind === 'holiday' ? 'lễ, Tết' : 'cuối tuần'}.`]
      : []),
    ...(taken ? [`${formatDay(movedTo)} đã có một buổi tiếp.`] : []),
  ];
}

/** Statuses that a button can still set; none once the session has left its day. */
export const possibleChanges = ({ status }: Pick<Session, 'status'>): ChangeStatus[] =>
  status === 'moved' || status === 'held'
    ? []
    : (['postponed', 'moved', 'cancelled'] as const).filter((change) => change !== status);
