/** Requests an answer and draws it: dates, count, notes, kinds, hits, filters. */
import { SEARCH } from '#search/labels.ts';
import { SESSION_SEARCH as WORDS } from '#features/reception/search-labels.ts';
import type { Answer } from '#search/types.ts';
import { type SearchState, writeState } from '#search/url-state.ts';
import { element, find, linkTo, stateLink } from './dom.ts';
import { formatDay } from '#lib/local-date.ts';
import type { SessionReply } from './session-reply.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { drawKinds, hasFilters, type SearchFields } from './form.ts';
import type { OpenedIndex } from './opened-index.ts';
import { resultsList, type Turn } from './results.ts';

/** During typing, each message to a screen reader would be cut off by the next one. */
const REST_MS = 700;

type Announce = (subject: 'results' | 'suggestions', text: string) => void;

/** Announces the latest text of each subject together; an empty text removes the subject. */
export function announcer(region: HTMLElement): Announce {
  const texts = { results: '', suggestions: '' };
  let rest: ReturnType<typeof setTimeout> | undefined;
  return (subject, text) => {
    texts[subject] = text;
    clearTimeout(rest);
    rest = setTimeout(() => {
      region.textContent = Object.values(texts)
        .filter((part) => part !== '')
        .join(' ');
      Object.assign(texts, { results: '', suggestions: '' });
    }, REST_MS);
  };
}

/** "Không có “hối lộ” trong trang này." */
const ignoredText = ({ ignored }: Answer): string =>
  `${SEARCH.without} ${ignored.map((word) => `“${word}”`).join(', ')} ${SEARCH.onThisSite}.`;

/** Draws the notes into their container, which stays empty without notes. */
function drawNotes(
  place: HTMLElement,
  answer: Answer,
  state: SearchState,
  lost: readonly string[],
): void {
  const notes: HTMLElement[] = [];
  if (answer.readAs) {
    const query = element('strong', '', `“${answer.readAs}”`);
    notes.push(element('p', 'note-read', `${SEARCH.readAs} `, query));
  }
  if (answer.numberYears.length > 0) {
    const links = answer.numberYears.map((year) =>
      stateLink('touch', writeState({ ...state, year }), year),
    );
    notes.push(element('p', 'note-years', `${SEARCH.numberYears} `, ...links));
  }
  if (answer.ignored.length > 0) notes.push(element('p', 'muted', ignoredText(answer)));
  if (lost.length > 0)
    notes.push(element('p', 'note-lost', `${SEARCH.partnersLost} ${lost.join(', ')}.`));
  place.replaceChildren(...notes);
}

/** Returns "34 kết quả", or the message for no results. */
const countText = (total: string, state: SearchState): string =>
  total === '0'
    ? `${SEARCH.none}${state.q ? ` ${SEARCH.noneFor} “${state.q}”` : ''}.`
    : `${total} ${SEARCH.results}`;

/** Returns the text that a screen reader announces when results arrive. */
const spokenText = (count: string, answer: Answer): string =>
  [
    count,
    ...(answer.readAs ? [`${SEARCH.readAs} “${answer.readAs}”`] : []),
    ...(answer.ignored.length > 0 ? [ignoredText(answer)] : []),
  ]
    .map((sentence) => sentence.replace(/\.?$/, '.'))
    .join(' ');

type Session = SessionReply['sessions'][number];

function whenOf({ date, times, url, off }: Session): HTMLElement {
  const time = element('time', '', formatDay(date));
  time.dateTime = date;
  const day = linkTo(url, 'session-day', off ? element('del', '', time) : time);
  const when = element('p', 'session-when', day);
  if (times) when.append(' ', element(off ? 'del' : 'span', 'session-times', times));
  return when;
}

function sessionItem(session: Session): HTMLLIElement {
  const host = element('p', 'label', session.host);
  const what = element('div', 'session-what', host);
  if (session.change) {
    const change = element('p', 'warning', session.change);
    if (session.off) change.classList.add('bad');
    what.append(change);
  }
  if (session.place && !session.off) what.append(element('p', 'muted', session.place));
  const item = element('li', 'session', whenOf(session), what);
  if (session.sample) item.dataset['sample'] = '';
  return item;
}

/** A link to the calendar, or to the agency's page if it has no calendar. */
function wayOn({ url, total, sessions, hasCalendar }: SessionReply): HTMLElement {
  const calendar =
    total > sessions.length ? `${SEARCH.seeAll} ${total} ${WORDS.count}` : WORDS.seeCalendar;
  return element('p', '', linkTo(url, 'touch see-all', hasCalendar ? calendar : WORDS.seeAgency));
}

/** Says which words of the question the dates do not take into account. */
function unreadNote(words: readonly string[]): HTMLElement[] {
  if (words.length === 0) return [];
  const quoted = words.map((word) => `“${word}”`).join(', ');
  return [element('p', 'sessions-unread', `${WORDS.unread} ${quoted}.`)];
}

/** Fills the box, or hides it without a reply. */
function drawSessions(box: HTMLElement, reply: SessionReply | undefined): void {
  box.hidden = reply === undefined;
  if (!reply) {
    box.replaceChildren();
    return;
  }
  const title = element('h2', 'sessions-title', reply.title);
  title.id = 'tra-loi-lich';
  box.replaceChildren(
    title,
    ...unreadNote(reply.unread),
    ...(reply.note ? [element('p', 'muted', reply.note)] : []),
    ...(reply.links.length > 0
      ? [
          element(
            'ul',
            'links',
            ...reply.links.map(({ label, url }) => element('li', '', linkTo(url, '', label))),
          ),
        ]
      : []),
    ...(reply.sessions.length > 0
      ? [element('ul', 'plain', ...reply.sessions.map(sessionItem))]
      : []),
    wayOn(reply),
  );
}

/** Returns whether a reading of the question leaves fewer of its words unread. */
const isBetter = (reply: SessionReply, than: SessionReply | undefined): boolean =>
  than === undefined || reply.unread.length < than.unread.length;

interface Means {
  readonly index: OpenedIndex;
  readonly fields: SearchFields;
  readonly announce: Announce;
  /** Returns the sessions that answer a text, if it asks for any. */
  readonly sessions: (text: string) => Promise<SessionReply | undefined>;
}

/** Sets up the answer. @param root has `data-search`; its `data-state` is the loading state */
export function answerPart(root: HTMLElement, { index, fields, announce, sessions }: Means) {
  const at = (name: string) => find(root, `[data-${name}]`);
  const [part, count, notes, kinds] = [at('answer'), at('result-count'), at('notes'), at('kinds')];
  const [help, clearAll, box] = [at('no-results'), at('clear-filters'), at('sessions')];
  const results = resultsList(root);
  let run = 0;

  const setState = (state: 'idle' | 'searching' | 'ready' | 'error') => {
    root.dataset['state'] = state;
    part.hidden = state === 'idle';
  };

  /**
   * Only queries without filters are answered with sessions; filters ask for pages.
   * @param text the query as typed, or as the index read it
   */
  async function datesFor(text: string, state: SearchState): Promise<SessionReply | undefined> {
    if (hasFilters({ ...state, kind: '' })) return undefined;
    try {
      return await sessions(text);
    } catch (error) {
      // Not an error for the reader: the results link to the calendar pages.
      console.warn(error);
      return undefined;
    }
  }

  async function showNothing(state: SearchState, { isCurrent }: Turn): Promise<void> {
    results.clear();
    drawSessions(box, undefined);
    count.textContent = '';
    clearAll.hidden = true;
    announce('results', '');
    setState('idle');
    const { facets } = await index.use(false, (opened) => Promise.resolve(opened));
    if (isCurrent()) fields.offer(facets, state);
  }

  /** Draws all at once: what came later would push down what is being read. */
  async function draw(
    answer: Answer,
    reply: SessionReply | undefined,
    state: SearchState,
    turn: Turn,
    lost: readonly string[],
  ): Promise<void> {
    const drawHits = await results.load(answer, state, turn);
    if (!turn.isCurrent()) return;
    const isEmpty = answer.total === 0;
    count.textContent = countText(formatNumber(answer.total), state);
    drawNotes(notes, answer, state, lost);
    drawKinds(kinds, answer.kinds, state);
    drawSessions(box, reply);
    fields.offer(answer.facets, state);
    help.hidden = !isEmpty;
    results.list.setAttribute('aria-busy', 'true');
    const rest = drawHits();
    setState('ready');
    announce('results', spokenText(count.textContent, answer));
    await rest;
    if (turn.isCurrent()) results.list.removeAttribute('aria-busy');
  }

  async function search(state: SearchState, turn: Turn): Promise<void> {
    setState('searching');
    clearAll.hidden = !hasFilters(state);
    if (count.textContent === '') count.textContent = SEARCH.loading;
    const asTyped = datesFor(state.q, state);
    await index.use(state.partners === '1', async (opened, lost) => {
      const [answer, reply] = await Promise.all([opened.search(state), asTyped]);
      // Typed with the input method off, or with slips: the index reads it better.
      const isRead = reply?.unread.length === 0 || answer.readAs === '';
      const other = isRead ? undefined : await datesFor(answer.readAs, state);
      if (!turn.isCurrent()) return;
      await draw(answer, other && isBetter(other, reply) ? other : reply, state, turn, lost);
    });
  }

  function fail(error: unknown): void {
    console.warn(error);
    results.clear();
    setState('error');
    count.textContent = SEARCH.error;
    help.hidden = false;
    announce('results', SEARCH.error);
  }

  /** Shows the answer for a state; drops an answer that arrives after a newer request. */
  function show(state: SearchState): void {
    const mine = ++run;
    const turn = { isCurrent: () => mine === run, again: () => show(state) };
    const work = writeState({ ...state, sort: '', partners: '' }) === '' ? showNothing : search;
    work(state, turn).catch((error: unknown) => {
      if (turn.isCurrent()) fail(error);
    });
  }

  return {
    show,
    list: results.list,
    /** Moves focus to the count: drawing the answer may remove the focused element. */
    focus: () => count.focus({ preventScroll: true }),
    /** Scrolls to the top of the answer after a click on a link further down. */
    reveal: () => part.scrollIntoView({ block: 'nearest' }),
  };
}
