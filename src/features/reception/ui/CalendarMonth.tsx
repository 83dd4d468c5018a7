/**
 * One month: a table for wide screens, the same sessions as a list for phones. Rendered by the
 * island in the browser, and at build on the month's own page.
 */
import { isOff } from '#features/reception/rules/session.ts';
import { hostText, hoursText } from '#features/reception/rules/view.ts';
import type { CalendarSession } from '#features/reception/outputs/session-json.ts';

import { formatDate, formatDay, weekday, weekdayLabel, weeksOf } from '#lib/local-date.ts';
import { CALENDAR, RECEPTION, SESSION_STATES } from '#features/reception/labels.ts';

export interface MonthProps {
  month: string;
  sessions: readonly CalendarSession[];
  /** Holidays, and worked weekend days. */
  daysOff: { off: readonly string[]; worked: readonly string[] };
  today: string;
  /** Address of the calendar page, the parent of the agencies' pages. */
  base: string;
  /** Level of the days' headings in the list. */
  heading?: 'h2' | 'h4';
}

interface EntryProps {
  session: CalendarSession;
  today: string;
  base: string;
}

/** A past session without a report is not known to have been held. */
const stateOf = ({ status, statusName, date }: CalendarSession, today: string): string =>
  date < today && (status === 'planned' || status === 'confirmed')
    ? SESSION_STATES.unreported.label
    : statusName;

function Entry({ session, today, base }: EntryProps) {
  const struck = isOff(session);
  const Text = struck ? 'del' : 'span';
  return (
    <div
      data-sample={session.sample ? '' : undefined}
      className={`entry ${session.changes ? 'changed' : ''} ${struck ? 'struck' : ''}`}
    >
      <a className="touch" href={`${base}${session.agency}/#buoi-${session.id}`}>
        <Text>{hostText({ post: session.host, name: session.hostName })}</Text>
      </a>
      <p>
        {session.agencyName}
        {session.times.length > 0 && !struck && ` · ${hoursText(session.times)}`}
      </p>
      <p>
        <strong>{stateOf(session, today)}</strong>
        {session.form !== 'in-person' && !struck && ` · ${session.formName}`}
      </p>
      {session.changes?.map((text) => (
        <p key={text} className="change">
          {text}
        </p>
      ))}
      {session.changes && (
        <p>
          {session.reason && `${RECEPTION.reason}: ${session.reason.replace(/\.$/u, '')}. `}
          {session.changePublishedOn && CALENDAR.announced(formatDate(session.changePublishedOn))}
        </p>
      )}
      {!struck && <p className="place">{session.place}</p>}
      {!struck && session.registerUntil && session.date >= today && (
        <p className="place">
          {RECEPTION.registerBy}: {formatDay(session.registerUntil, 'sentence')}
        </p>
      )}
    </div>
  );
}

export function CalendarMonth({ heading: Heading = 'h4', ...props }: MonthProps) {
  const { month, sessions, daysOff, today, base } = props;
  const days = new Map<string, CalendarSession[]>();
  for (const session of sessions)
    days.set(session.date, [...(days.get(session.date) ?? []), session]);
  const entries = (date: string) =>
    days.get(date)?.map((session) => (
      <li key={session.id}>
        <Entry session={session} today={today} base={base} />
      </li>
    ));
  const mark = (date: string) =>
    daysOff.worked.includes(date)
      ? RECEPTION.workedDay
      : daysOff.off.includes(date)
        ? RECEPTION.dayOff
        : undefined;
  const off = (date: string) =>
    !daysOff.worked.includes(date) && (daysOff.off.includes(date) || weekday(date) > 5);
  return (
    <>
      <div
        className="sheet"
        tabIndex={0}
        role="region"
        aria-label={CALENDAR.sheet(formatDate(month))}
      >
        <table>
          <caption className="visually-hidden">{CALENDAR.month(formatDate(month))}</caption>
          <thead>
            <tr>
              {[1, 2, 3, 4, 5, 6, 7].map((n) => (
                <th key={n} scope="col">
                  {weekdayLabel(n)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <td
                    key={date}
                    className={!date.startsWith(month) || off(date) ? 'off' : ''}
                    aria-current={date === today ? 'date' : undefined}
                  >
                    {date.startsWith(month) && (
                      <>
                        <p className="number">
                          <time dateTime={date}>{Number(date.slice(8))}</time>
                          {mark(date) && <span className="mark">{mark(date)}</span>}
                        </p>
                        {days.has(date) && <ul className="plain">{entries(date)}</ul>}
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="list">
        {[...days.keys()].map((date) => (
          <section key={date}>
            <Heading className="day">
              <time dateTime={date}>{formatDay(date)}</time>
            </Heading>
            <ul className="rows">{entries(date)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}
