/** Draws an answer: the best hits and a few of each kind, or one list that can be extended. */
import { formatDate } from '#lib/local-date.ts';
import { COMMON } from '#site/labels.ts';
import { SEARCH } from '#search/labels.ts';
import type { Answer, FacetValue, Hit } from '#search/types.ts';
import { element, find, linkTo, stateLink } from './dom.ts';
import { CONCEPTS } from '#features/concepts.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { type SearchState, writeState } from '#search/url-state.ts';

/** Facts not in the title, which often is "Quyết định số 15/2026/QĐ-UBND: …". */
function factsOf(hit: Hit, withKind: boolean): HTMLElement {
  const { title, number, date, agency, validity } = hit;
  const facts = [
    title.startsWith(hit.type) ? '' : hit.type,
    withKind && !hit.type ? hit.kind : '',
    title.includes(number) ? '' : number,
    date && formatDate(date),
    agency,
    hit.site ?? '',
  ].filter((text) => text !== '');
  // A fact only wraps if it is longer than the line.
  const parts = facts.map((text) => element('span', 'hit-fact', text));
  // "Còn hiệu lực không?" is the first question of most readers; a narrow line is cut at its end.
  if (validity) parts.unshift(element('strong', 'hit-fact', validity));
  const line = element('p', 'hit-facts');
  parts.forEach((part, at) => line.append(...(at > 0 ? [' · '] : []), part));
  // On a site with sample data, real records are the exception and are labelled.
  if (!hit.sample && 'demonstration' in document.documentElement.dataset)
    line.append(' ', element('span', 'badge real', COMMON.real));
  return line;
}

/** Where on the page the match is, and the words around it. */
function foundIn({ place, excerpt }: Hit): HTMLElement | undefined {
  const box = element('div', 'hit-found');
  if (place) box.append(linkTo(place.url, 'hit-place', place.label));
  const text = excerpt.map((piece) => (piece.mark ? element('mark', '', piece.text) : piece.text));
  if (text.length > 0) box.append(element('p', 'hit-excerpt', ...text));
  return box.hasChildNodes() ? box : undefined;
}

interface Among {
  /** Heading of the group if this hit is its first. */
  readonly heading?: HTMLElement | undefined;
  /** Show the kind, because the list mixes kinds. */
  readonly withKind?: boolean;
}

/** Returns the hit as a list item; its first link leads to the hit. */
function hitItem(hit: Hit, { heading, withKind = false }: Among = {}): HTMLLIElement {
  const item = element('li', hit.exactNumber ? 'hit exact' : 'hit');
  if (hit.sample) item.dataset['sample'] = '';
  if (heading) item.append(heading);
  if (hit.exactNumber) item.append(element('p', 'kicker', SEARCH.number));
  item.append(element('h3', 'hit-title', linkTo(hit.url, '', hit.title)), factsOf(hit, withKind));
  const found = foundIn(hit);
  if (found) item.append(found);
  return item;
}

const PAGE_SIZE = 10;
/** Best hits above the groups: as many as the first screen of a phone has room for. */
const BEST = 3;
/** Hits shown at first of each kind. */
const OF_KIND = 3;
/** Documents of several issuers may share a number. */
const SAME_NUMBER = 5;

/** Returns the best hits, of more than one kind; all documents that the query names by number. */
async function bestHits(answer: Answer): Promise<readonly Hit[]> {
  const hits = await answer.load(0, SAME_NUMBER);
  const exact = hits.filter(({ exactNumber }) => exactNumber).length;
  const best = hits.slice(0, Math.max(exact, BEST));
  const kind = best[0]?.kind;
  const other = answer.kinds.find(({ value }) => value !== kind);
  if (!other || best.some((hit) => hit.kind !== kind)) return best;
  return [...best.slice(0, Math.max(exact, BEST - 1)), ...(await answer.load(0, 1, other.value))];
}

/** Returns whether the answer is grouped by kind; a chosen kind or order gives one list. */
const isGrouped = ({ kinds }: Answer, { kind, sort }: SearchState): boolean =>
  kinds.length > 1 && kind === '' && sort === '';

/** "văn bản" of "Văn bản", as in "Xem tất cả 20 văn bản". */
const singular = (kind: string): string =>
  Object.values(CONCEPTS).find(({ plural }) => plural === kind)?.singular ?? kind;

function seeAll({ value, count }: FacetValue, state: SearchState): HTMLElement {
  const link = stateLink(
    'touch see-all',
    writeState({ ...state, kind: value }),
    `${SEARCH.seeAll} ${formatNumber(count)} ${singular(value)}`,
  );
  return element('p', '', link);
}

/** Returns the items of one kind: the first has the heading, the last the link to all of them. */
function groupItems(
  group: FacetValue,
  hits: readonly Hit[],
  state: SearchState,
  isWhole: boolean,
): HTMLLIElement[] {
  const count = element('span', 'muted', `(${formatNumber(group.count)})`);
  const heading = element('h2', 'group-title', `${group.value} `, count);
  const items = hits.map((hit, at) => hitItem(hit, { heading: at === 0 ? heading : undefined }));
  items[0]?.classList.add('first');
  if (!isWhole) items.at(-1)?.append(seeAll(group, state));
  return items;
}

export interface Turn {
  /** False once another search has begun; nothing more is drawn then. */
  readonly isCurrent: () => boolean;
  /** Repeats the search, for when the index was replaced after the answer arrived. */
  readonly again: () => void;
}

export function resultsList(root: HTMLElement) {
  const list = find<HTMLOListElement>(root, '[data-results]');
  const more = find<HTMLButtonElement>(root, '[data-more]');

  /** Loads the best hits; the groups follow, because they take longer and are further down. */
  async function loadGroups(answer: Answer, state: SearchState, { isCurrent }: Turn) {
    const best = await bestHits(answer);
    const urls = new Set(best.map(({ url }) => url));
    const load = async (group: FacetValue) => {
      const above = best.filter(({ kind }) => kind === group.value).length;
      const hits = await answer.load(0, OF_KIND + above, group.value);
      const rest = hits.filter(({ url }) => !urls.has(url)).slice(0, OF_KIND);
      return groupItems(group, rest, state, rest.length + above >= group.count);
    };
    return async () => {
      list.replaceChildren(...best.map((hit) => hitItem(hit, { withKind: true })));
      const groups = await Promise.all(answer.kinds.map(load));
      if (isCurrent()) list.append(...groups.flat());
    };
  }

  async function loadList(answer: Answer, state: SearchState, turn: Turn) {
    const items = async (from: number) =>
      (await answer.load(from, from + PAGE_SIZE)).map((hit) =>
        hitItem(hit, { withKind: state.kind === '' }),
      );
    let shown = PAGE_SIZE;
    const first = await items(0);
    const grow = async () => {
      const next = await items(shown);
      if (!turn.isCurrent()) return;
      list.append(...next);
      next[0]?.querySelector('a')?.focus();
      shown += PAGE_SIZE;
      more.hidden = answer.total <= shown;
    };
    return () => {
      list.replaceChildren(...first);
      more.hidden = answer.total <= shown;
      more.onclick = () => void grow().catch(turn.again);
    };
  }

  return {
    list,
    clear() {
      list.replaceChildren();
      more.hidden = true;
    },
    /**
     * Loads the first hits.
     * @returns draws them; called together with what is above them, which would move them
     */
    async load(
      answer: Answer,
      state: SearchState,
      turn: Turn,
    ): Promise<() => Promise<void> | void> {
      const draw = await (isGrouped(answer, state) ? loadGroups : loadList)(answer, state, turn);
      return () => {
        more.hidden = true;
        return draw();
      };
    },
  };
}
