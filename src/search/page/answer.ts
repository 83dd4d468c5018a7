/** Asks for an answer and draws all of it: dates, count, notes, kinds, hits, filters. */
import { formatNumber } from '#lib/vi-number.ts';
import { SEARCH } from '#strings/search.ts';
import type { SessionReply } from '#search/sessions.ts';
import type { Answer } from '#search/types.ts';
import { writeState, type SearchState } from '#search/url-state.ts';
import type { Announce } from './announce.ts';
import { drawKinds, hasFilters } from './chips.ts';
import { find } from './dom.ts';
import type { SearchFields } from './form.ts';
import { countText, drawNotes, spokenText } from './notes.ts';
import type { OpenedIndex } from './opened-index.ts';
import { resultsList, type Turn } from './results.ts';
import { drawSessions } from './sessions-box.ts';

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
