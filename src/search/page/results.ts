/** Draws an answer: by kind, a few of each, or one list that grows. */
import { formatDate } from '#lib/local-date.ts';
import { COMMON } from '#strings/common.ts';
import { SEARCH } from '#strings/search.ts';
import type { Answer, FacetValue, Hit } from '#search/types.ts';
import { element, find, stateLink } from './dom.ts';
import { CONCEPTS } from '#domain/concepts.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { type SearchState, writeState } from '#search/url-state.ts';

/** What the title does not say already: it often is "Quyết định số 15/2026/QĐ-UBND: …". */
function factsOf(hit: Hit, withKind: boolean): HTMLElement {
  const { title, number, date, agency, validity } = hit;
  const facts = [
    title.startsWith(hit.type) ? '' : hit.type,
    withKind && !hit.type ? hit.kind : '',
    title.includes(number) ? '' : number,
    date && formatDate(date),
    agency,
  ].filter((text) => text !== '');
  // A fact is not broken in two unless it is longer than the line.
  const parts = facts.map((text) => element('span', 'hit-fact', text));
  // "Còn hiệu lực không?" is what people ask of a document first.
  if (validity) parts.push(element('strong', 'hit-fact', validity));
  const line = element('p', 'hit-facts');
  parts.forEach((part, at) => line.append(...(at > 0 ? [' · '] : []), part));
  // Where the province is invented, what is real is the exception.
  if (!hit.sample && 'demonstration' in document.documentElement.dataset)
    line.append(' ', element('span', 'hit-real', COMMON.real));
  return line;
}

/** Where in the page it was found, and the words around it. */
function foundIn({ place, excerpt }: Hit): HTMLElement | undefined {
  const box = element('div', 'hit-found');
  if (place) {
    const link = element('a', 'hit-place', place.label);
    link.href = place.url;
    box.append(link);
  }
  const text = excerpt.map((piece) => (piece.mark ? element('mark', '', piece.text) : piece.text));
  if (text.length > 0) box.append(element('p', 'hit-excerpt', ...text));
  return box.hasChildNodes() ? box : undefined;
}

interface Among {
  /** Heading of the group that the hit is the first of. */
  readonly heading?: HTMLElement | undefined;
  /** Name its kind: hits of other kinds stand in the same list. */
  readonly withKind?: boolean;
}

/** The hit as a list item; its first link is the hit. */
function hitItem(hit: Hit, { heading, withKind = false }: Among = {}): HTMLLIElement {
  const item = element('li', hit.exactNumber ? 'hit exact' : 'hit');
  if (hit.sample) item.dataset['sample'] = '';
  if (heading) item.append(heading);
  if (hit.exactNumber) item.append(element('p', 'hit-kicker', SEARCH.number));
  const link = element('a', '', hit.title);
  link.href = hit.url;
  item.append(element('h3', 'hit-title', link), factsOf(hit, withKind));
  const found = foundIn(hit);
  if (found) item.append(found);
  return item;
}

const PAGE_SIZE = 10;
/** Of the kind that answers best, and of each other one. */
const SHOWN_FIRST = 5;
const SHOWN_OTHER = 3;
/** Documents of several issuers may have the number asked for. */
const SAME_NUMBER = 5;

/** Is the answer shown by kind? A chosen kind or order is one list. */
const isGrouped = ({ kinds }: Answer, { kind, sort }: SearchState): boolean =>
  kinds.length > 1 && kind === '' && sort === '';

/** "văn bản" of "Văn bản", as in "Xem tất cả 20 văn bản". */
const singular = (kind: string): string =>
  Object.values(CONCEPTS).find(({ plural }) => plural === kind)?.singular ?? kind;

function seeAll({ value, count }: FacetValue, state: SearchState): HTMLElement {
  const link = stateLink(
    'see-all',
    writeState({ ...state, kind: value }),
    `${SEARCH.seeAll} ${formatNumber(count)} ${singular(value)}`,
  );
  return element('p', '', link);
}

/** The items of one kind; the heading stands in the first, the way to all of them in the last. */
function groupItems(
  group: FacetValue,
  hits: readonly Hit[],
  state: SearchState,
  isWhole: boolean,
): HTMLLIElement[] {
  const count = element('span', 'group-count', `(${formatNumber(group.count)})`);
  const heading = element('h2', 'group-title', `${group.value} `, count);
  const items = hits.map((hit, at) => hitItem(hit, { heading: at === 0 ? heading : undefined }));
  items[0]?.classList.add('first');
  if (!isWhole) items.at(-1)?.append(seeAll(group, state));
  return items;
}

/** The turn in which something is drawn. */
export interface Turn {
  /** False once another search has begun; then nothing more is drawn. */
  readonly isCurrent: () => boolean;
  /** Asks again, when the index has gone since the answer came. */
  readonly again: () => void;
}

export function resultsList(root: HTMLElement) {
  const list = find<HTMLOListElement>(root, '[data-results]');
  const more = find<HTMLButtonElement>(root, '[data-more]');

  async function drawGroups(answer: Answer, state: SearchState, { isCurrent }: Turn) {
    const exact = (await answer.load(0, SAME_NUMBER)).filter(({ exactNumber }) => exactNumber);
    const urls = new Set(exact.map(({ url }) => url));
    const load = async (group: FacetValue, wanted: number) => {
      const apart = exact.filter(({ kind }) => kind === group.value).length;
      const hits = await answer.load(0, wanted + apart, group.value);
      const rest = hits.filter(({ url }) => !urls.has(url)).slice(0, wanted);
      return groupItems(group, rest, state, rest.length + apart >= group.count);
    };
    const [best, ...others] = answer.kinds;
    // The best come first to the eye; their pages are not to wait for the others'.
    const first = best ? await load(best, SHOWN_FIRST) : [];
    if (!isCurrent()) return;
    list.replaceChildren(...exact.map((hit) => hitItem(hit)), ...first);
    const groups = await Promise.all(others.map((group) => load(group, SHOWN_OTHER)));
    if (isCurrent()) list.append(...groups.flat());
  }

  async function drawList(answer: Answer, state: SearchState, turn: Turn) {
    const items = async (from: number) =>
      (await answer.load(from, from + PAGE_SIZE)).map((hit) =>
        hitItem(hit, { withKind: state.kind === '' }),
      );
    let shown = PAGE_SIZE;
    const first = await items(0);
    if (!turn.isCurrent()) return;
    list.replaceChildren(...first);
    more.hidden = answer.total <= shown;
    const grow = async () => {
      const next = await items(shown);
      if (!turn.isCurrent()) return;
      list.append(...next);
      next[0]?.querySelector('a')?.focus();
      shown += PAGE_SIZE;
      more.hidden = answer.total <= shown;
    };
    more.onclick = () => void grow().catch(turn.again);
  }

  return {
    list,
    clear() {
      list.replaceChildren();
      more.hidden = true;
    },
    async draw(answer: Answer, state: SearchState, turn: Turn) {
      more.hidden = true;
      if (isGrouped(answer, state)) await drawGroups(answer, state, turn);
      else await drawList(answer, state, turn);
    },
  };
}
