/** The sessions of the next fortnight, for the first screen of the CMS. */
import { text } from '#features/form-text.ts';
import {
  recordOf,
  recordsOf,
  type AgendaItem,
  type Data,
  type LineContext,
} from '#features/form.ts';
import { DESK, SESSION_CHANGES, SESSION_STATES } from '#features/reception/labels.ts';
import { comingSessions } from '#features/reception/rules/rule-preview.ts';
import { possibleChanges, type ChangeStatus } from '#features/reception/rules/session-change.ts';
import { takesPlace, type Session } from '#features/reception/rules/session.ts';
import { addDays, formatDate, formatTime, isLocalTime } from '#lib/local-date.ts';
import { daysOff } from '#cms/kit/site-context.ts';
import { draftOf } from './draft.ts';

const DAYS_AHEAD = 14;
/** More than a fortnight can have. */
const MOST_SESSIONS = 40;

/** What the first screen asks the form to open. */
interface AskedChange {
  readonly session: string;
  readonly status: ChangeStatus;
}

const queryOf = ({ session, status }: AskedChange): string =>
  new URLSearchParams({ buoi: session, viec: status }).toString();

/** @param query of the form's address; undefined where it asks for no change of a session */
export function askedChange(query: string): AskedChange | undefined {
  const asked = new URLSearchParams(query);
  const [session, status] = [asked.get('buoi'), asked.get('viec')];
  return session && status && Object.hasOwn(SESSION_CHANGES, status)
    ? { session, status: status as ChangeStatus }
    : undefined;
}

/** @param usual the times of the schedule: a session has its own where they differ */
function noteOf(session: Session, usual: readonly Data[]): string {
  const { status, times, movedFrom, reason } = session;
  const starts = (times.length > 0 ? times : usual).map(({ from }) => String(from));
  return [
    starts.filter(isLocalTime).map(formatTime).join(', '),
    takesPlace(session) ? undefined : SESSION_STATES[status].label,
    movedFrom && DESK.movedFrom(formatDate(movedFrom)),
    reason,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function comingItems(data: Data, { today, agencyName }: LineContext): AgendaItem[] {
  const draft = draftOf(data);
  if (!draft) return [];
  const who = [agencyName(String(data['agency'])), text(recordOf(data['host'])['post'])];
  const last = addDays(today, DAYS_AHEAD);
  return comingSessions(draft, daysOff(), today, MOST_SESSIONS)
    .filter(({ date, status }) => date <= last && status !== 'moved')
    .map((session) => ({
      on: session.date,
      text: who.filter(Boolean).join(' · '),
      note: noteOf(session, recordsOf(data['times'])),
      actions: possibleChanges(session).map((status) => ({
        label: SESSION_CHANGES[status],
        query: queryOf({ session: session.id, status }),
      })),
    }));
}
