/** Draws the reception sessions that answer a query, above all results. */
import { formatDay } from '#lib/local-date.ts';
import { SEARCH } from '#strings/search.ts';
import type { SessionReply } from '#search/sessions.ts';
import { element } from './dom.ts';

type Session = SessionReply['sessions'][number];

const WORDS = SEARCH.sessions;

function whenOf({ date, times, url, off }: Session): HTMLElement {
  const time = element('time', '', formatDay(date));
  time.dateTime = date;
  const day = element('a', 'session-day', off ? element('del', '', time) : time);
  day.href = url;
  const when = element('p', 'session-when', day);
  if (times) when.append(' ', element(off ? 'del' : 'span', 'session-times', times));
  return when;
}

function sessionItem(session: Session): HTMLLIElement {
  const host = element('p', 'session-host', session.host);
  const what = element('div', 'session-what', host);
  if (session.change) {
    const change = element('p', 'session-change', session.change);
    if (session.off) change.classList.add('off');
    what.append(change);
  }
  if (session.place && !session.off) what.append(element('p', 'session-place', session.place));
  const item = element('li', 'session', whenOf(session), what);
  if (session.sample) item.dataset['sample'] = '';
  return item;
}

/** The way to the calendar, or to the page of an agency without one. */
function wayOn({ url, total, sessions, hasCalendar }: SessionReply): HTMLElement {
  const calendar =
    total > sessions.length ? `${SEARCH.seeAll} ${total} ${WORDS.count}` : WORDS.seeCalendar;
  const link = element('a', 'see-all', hasCalendar ? calendar : WORDS.seeAgency);
  link.href = url;
  return element('p', '', link);
}

/** Fills the box, or hides it without an answer. */
export function drawSessions(box: HTMLElement, reply: SessionReply | undefined): void {
  box.hidden = reply === undefined;
  if (!reply) {
    box.replaceChildren();
    return;
  }
  const title = element('h2', 'sessions-title', reply.title);
  title.id = 'tra-loi-lich';
  box.replaceChildren(
    title,
    ...(reply.note ? [element('p', 'sessions-note', reply.note)] : []),
    ...(reply.sessions.length > 0
      ? [element('ul', 'sessions-list', ...reply.sessions.map(sessionItem))]
      : []),
    wayOn(reply),
  );
}
