/**
 * Differences from the announced schedule, in words: the same on pages, in print and in the data.
 */
import { formatDay } from '#lib/local-date.ts';
import { CHANGES, INSTEAD_OF } from '#features/reception/labels.ts';
import { FORMS } from '#features/reception/schema.ts';
import type { Session } from './session.ts';
import { hostText, hoursText, placeText } from './view.ts';

export type ChangeKind = keyof typeof CHANGES;

export interface ChangeLine {
  readonly kind: ChangeKind;
  readonly label: string;
  /** The current value, and the one announced before. */
  readonly now?: string;
  readonly was?: string;
  /** The dates in `now` and `was`, where they are dates. */
  readonly nowDate?: string;
  readonly wasDate?: string;
}

const line = (kind: ChangeKind, rest: Omit<ChangeLine, 'kind' | 'label'> = {}): ChangeLine => ({
  kind,
  label: CHANGES[kind],
  ...rest,
});

/** Every change of a session, the most important first. */
export function changesOf(session: Session): ChangeLine[] {
  const { status, movedTo, movedFrom, plannedHost, plannedPlace, plannedForm, plannedTimes } =
    session;
  // On the day a session left, only that counts; its other changes belong to the new day.
  if (movedTo) return [line('movedTo', { now: formatDay(movedTo, 'sentence'), nowDate: movedTo })];
  const lines = [
    status === 'postponed' && line('postponed'),
    status === 'cancelled' && line('cancelled'),
    movedFrom && line('movedFrom', { was: formatDay(movedFrom, 'sentence'), wasDate: movedFrom }),
    session.extra && line('added'),
    plannedPlace && line('place', { now: placeText(session.place), was: placeText(plannedPlace) }),
    plannedTimes && line('times', { now: hoursText(session.times), was: hoursText(plannedTimes) }),
    plannedForm && line('form', { now: FORMS[session.form], was: FORMS[plannedForm] }),
    plannedHost && line('host', { now: hostText(session.host), was: hostText(plannedHost) }),
  ];
  return lines.filter((one) => typeof one === 'object');
}

/** The day the latest change was announced; the report of a held session is not a change. */
export function announcedOn({ records }: Session): string | undefined {
  const latest = (list: typeof records) =>
    list
      .flatMap(({ publishedOn }) => publishedOn ?? [])
      .sort()
      .at(-1);
  return latest(records.filter(({ status }) => status !== 'held')) ?? latest(records);
}

/** The line as plain text: "Đổi địa điểm: Nhà văn hóa thay cho Trụ sở". */
export const changeText = ({ label, now, was }: ChangeLine): string =>
  [label, now, now && was && INSTEAD_OF, was].filter(Boolean).join(' ');
