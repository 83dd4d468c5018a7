/** The log of a reception schedule: its validity, and the sessions that differ from it. */
import { pathOf } from '#features/concepts.ts';
import type { RecordLog } from '#features/log/rules/record-log.ts';
import { ELSEWHERE } from '#features/reception/labels.ts';
import { validityText } from '#features/reception/rules/validity.ts';
import {
  SESSION_STATUSES,
  type SessionRecord,
  type ReceptionEntry,
} from '#features/reception/schema.ts';
import { formatDate } from '#lib/local-date.ts';

const sessionNote = ({ on, status, movedTo, reason }: SessionRecord): string =>
  [
    ELSEWHERE.session(formatDate(on), SESSION_STATUSES[status].toLowerCase()),
    movedTo ? ELSEWHERE.movedTo(formatDate(movedTo)) : '',
    reason ? ELSEWHERE.reason(reason) : '',
  ].join('');

/** A session held as scheduled is no event, even when it was confirmed. */
const isRoutine = ({ status, host, times, place, form }: SessionRecord): boolean =>
  status === 'planned' || (status === 'confirmed' && !host && !times && !place && !form);

export const receptionLog = ({ id, data }: ReceptionEntry): RecordLog => ({
  summary: validityText(data),
  root: `${pathOf('reception', data.agency)}${id}`,
  changes: (data.sessions ?? []).flatMap((session, index) =>
    session.publishedOn && !isRoutine(session)
      ? { on: session.publishedOn, kind: 'session', note: sessionNote(session), mark: index + 1 }
      : [],
  ),
});
