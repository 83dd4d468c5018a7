/** Links that add a session to a web calendar; plain links, no third-party script is loaded. */
import { TIME_ZONE, addDays, instantOf } from '#lib/local-date.ts';
import { pathOf } from '#features/concepts.ts';
import { spanOf, summaryOf } from './calendar-text.ts';
import type { Session } from '#features/reception/rules/session.ts';
import { hoursText, placeText, type SessionView } from '#features/reception/rules/view.ts';

/** `%20` and never `+`, which Outlook shows literally. */
const query = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');

/** Lists the hours when there are two spans; the calendar shows one, from first minute to last. */
const details = ({ session }: Pick<SessionView, 'session'>, url: string): string =>
  [...(session.times.length > 1 ? [hoursText(session.times)] : []), url].join('\n');

/** Google reads local times in the zone of `ctz`; without an end, the start is passed twice. */
function googleDates(session: Session): string {
  const { from, to } = spanOf(session);
  const days = [session.date, addDays(session.date, 1)].map((date) => date.replaceAll('-', ''));
  if (!from) return days.join('/');
  return [from, to ?? from].map((time) => `${days[0]}T${time.replace(':', '')}00`).join('/');
}

/** @param url absolute address of the page that shows the session */
export const googleLink = (view: SessionView, url: string): string =>
  `https://calendar.google.com/calendar/render?${query({
    action: 'TEMPLATE',
    text: summaryOf(view),
    dates: googleDates(view.session),
    ctz: TIME_ZONE,
    location: placeText(view.session.place),
    details: details(view, url),
  })}`;

function outlookDates(session: Session): Record<string, string> {
  const { from, to } = spanOf(session);
  const at = (time: string) => instantOf(session.date, time).toISOString().replace('.000', '');
  return from
    ? { startdt: at(from), enddt: at(to ?? from) }
    : { startdt: session.date, enddt: addDays(session.date, 1), allday: 'true' };
}

/** @param url absolute address of the page that shows the session */
export const outlookLink = (view: SessionView, url: string): string =>
  `https://outlook.live.com/calendar/0/action/compose?${query({
    rru: 'addevent',
    subject: summaryOf(view),
    ...outlookDates(view.session),
    location: placeText(view.session.place),
    body: details(view, url),
  })}`;

/** Site path of the session's own calendar file, for the device's calendar. */
export const sessionFilePath = ({ agency, id }: Session): string =>
  `${pathOf('reception', agency)}${id}.ics`;
