/** What the engine made of the query: read otherwise, a better one, words nobody has written. */
import { SEARCH } from '#strings/search.ts';
import type { Answer } from '#search/types.ts';
import { writeState, type SearchState } from '#search/url-state.ts';
import { element, stateLink } from './dom.ts';

/** Draws the notes into their place; nothing where there is nothing to say. */
export function drawNotes(place: HTMLElement, answer: Answer, state: SearchState): void {
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
export const countText = (total: string, state: SearchState): string =>
  total === '0'
    ? `${SEARCH.none}${state.q ? ` ${SEARCH.noneFor} “${state.q}”` : ''}.`
    : `${total} ${SEARCH.results}`;

/** What a screen reader is told when results have come. */
export const spokenText = (count: string, { readAs }: Answer): string =>
  [count, ...(readAs ? [`${SEARCH.readAs} “${readAs}”`] : [])]
    .map((sentence) => sentence.replace(/\.?$/, '.'))
    .join(' ');
