/** Asks for an answer and draws all of it: dates, count, notes, kinds, hits, filters. */
import { openIndex, type SearchIndex } from '#search/engine.ts';
import { SEARCH } from '#strings/search.ts';
import type { Answer } from '#search/types.ts';
import { type SearchState, writeState } from '#search/url-state.ts';
import { element, find, stateLink } from './dom.ts';
import { formatDay } from '#lib/local-date.ts';
import type { SessionReply } from '#search/session-reply.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { drawKinds, hasFilters, type SearchFields } from './form.ts';
import { resultsList, type Turn } from './results.ts';

/** While somebody types, every message would be cut off by the next one. */
const REST_MS = 700;

type Announce = (subject: 'results' | 'suggestions', text: string) => void;

/** The last text of each subject is said together; an empty text takes the subject back. */
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

interface OpenedIndex {
  get(): Promise<SearchIndex>;
  /**
   * Does the work; when it fails, once more with a fresh index: the site may have been published
   * anew under an open page, and its old index is gone.
   */
  use<T>(work: (index: SearchIndex) => Promise<T>): Promise<T>;
}

/** @param base the site's base path */
export function openedIndex(base: string): OpenedIndex {
  let opened: Promise<SearchIndex> | undefined;
  const get = (): Promise<SearchIndex> => (opened ??= openIndex(base));
  return {
    get,
    async use(work) {
      try {
        return await work(await get());
      } catch {
        opened = undefined;
      }
      try {
        return await work(await get());
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },
  };
}

/** Draws the notes into their place; nothing where there is nothing to say. */
function drawNotes(place: HTMLElement, answer: Answer, state: SearchState): void {
  const notes: HTMLElement[] = [];
  if (answer.readAs) {
    const query = element('strong', '', `“${answer.readAs}”`);
    notes.push(element('p', 'note-read', `${SEARCH.readAs} `, query));
  }
  if (answer.suggestion) {
    const link = stateLink('', writeState({ ...state, q: answer.suggestion }), answer.suggestion);
    notes.push(element('p', 'note-suggestion', `${SEARCH.didYouMean} `, link));
  }
  if (answer.numberYears.length > 0) {
    const links = answer.numberYears.map((year) =>
      stateLink('note-year', writeState({ ...state, year }), year),
    );
    notes.push(element('p', 'note-years', `${SEARCH.numberYears} `, ...links));
  }
  if (answer.ignored.length > 0)
    notes.push(element('p', 'note-ignored', `${SEARCH.ignored} ${answer.ignored.join(', ')}`));
  place.replaceChildren(...notes);
}

/** "34 kết quả", or that there are none. */
const countText = (total: string, state: SearchState): string =>
  total === '0'
    ? `${SEARCH.none}${state.q ? ` ${SEARCH.noneFor} “${state.q}”` : ''}.`
    : `${total} ${SEARCH.results}`;

/** What a screen reader announces when results have come. */
const spokenText = (count: string, { readAs }: Answer): string =>
  [count, ...(readAs ? [`${SEARCH.readAs} “${readAs}”`] : [])]
    .map((sentence) => sentence.replace(/\.?$/, '.'))
    .join(' ');

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
    ...(reply.note ? [element('p', 'sessions-note', reply.note)] : []),
    ...(reply.sessions.length > 0
      ? [element('ul', 'sessions-list', ...reply.sessions.map(sessionItem))]
      : []),
    wayOn(reply),
  );
}

interface Means {
  readonly index: OpenedIndex;
  readonly fields: SearchFields;
  readonly announce: Announce;
  /** The dates that answer a text, if it asks for dates. */
  readonly sessions: (text: string) => Promise<SessionReply | undefined>;
}

/** @param root the element with `data-search`, whose `data-state` says how far the answer is */
export function answerPart(root: HTMLElement, { index, fields, announce, sessions }: Means) {
  const at = (name: string) => find(root, `[data-${name}]`);
  const [part, count, notes, kinds] = [at('answer'), at('result-count'), at('notes'), at('kinds')];
  const [help, clearAll, box, order] = [
    at('no-results'),
    at('clear-filters'),
    at('sessions'),
    at('sort'),
  ];
  const results = resultsList(root);
  let run = 0;

  const setState = (state: 'idle' | 'searching' | 'ready' | 'error') => {
    root.dataset['state'] = state;
    part.hidden = state === 'idle';
  };

  /** Only a plain question is answered with dates; who filters looks for pages. */
  async function datesFor(state: SearchState): Promise<SessionReply | undefined> {
    if (hasFilters({ ...state, kind: '' }) || state.sort) return undefined;
    try {
      return await sessions(state.q);
    } catch (error) {
      // The calendars have pages of their own, which the results lead to.
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
    const { facets } = await index.use((opened) => Promise.resolve(opened));
    if (isCurrent()) fields.offer(facets, state);
  }

  async function draw(answer: Answer, state: SearchState, turn: Turn): Promise<void> {
    await results.draw(answer, state, turn);
    if (!turn.isCurrent()) return;
    const isEmpty = answer.total === 0;
    count.textContent = countText(formatNumber(answer.total), state);
    drawNotes(notes, answer, state);
    drawKinds(kinds, answer.kinds, state);
    fields.offer(answer.facets, state);
    help.hidden = !isEmpty;
    order.hidden = isEmpty;
    clearAll.hidden = isEmpty || !hasFilters(state);
    setState('ready');
    announce('results', spokenText(count.textContent, answer));
  }

  async function search(state: SearchState, turn: Turn): Promise<void> {
    setState('searching');
    if (count.textContent === '') count.textContent = SEARCH.loading;
    const dates = datesFor(state);
    await index.use(async (opened) => {
      const [answer, reply] = await Promise.all([opened.search(state), dates]);
      if (!turn.isCurrent()) return;
      drawSessions(box, reply);
      await draw(answer, state, turn);
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

  /** Answers a state; an answer that comes after a later question is dropped. */
  function show(state: SearchState): void {
    const mine = ++run;
    const turn = { isCurrent: () => mine === run, again: () => show(state) };
    const work = writeState({ ...state, sort: '' }) === '' ? showNothing : search;
    work(state, turn).catch((error: unknown) => {
      if (turn.isCurrent()) fail(error);
    });
  }

  return {
    show,
    list: results.list,
    /** What was chosen may vanish when the answer is drawn; focus is not to vanish with it. */
    focus: () => count.focus({ preventScroll: true }),
    /** Shows the top of the answer, where a link further down led to another one. */
    reveal: () => part.scrollIntoView({ block: 'nearest' }),
  };
}
