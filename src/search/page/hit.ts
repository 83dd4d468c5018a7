/** One result: what it is, and where in it the words were found. */
import { formatDate } from '#lib/local-date.ts';
import { COMMON } from '#strings/common.ts';
import { SEARCH } from '#strings/search.ts';
import type { Hit } from '#search/types.ts';
import { element } from './dom.ts';

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
export function hitItem(hit: Hit, { heading, withKind = false }: Among = {}): HTMLLIElement {
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
