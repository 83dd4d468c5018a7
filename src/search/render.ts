/** Draws hits and filter choices into the search page; text only, nothing is parsed as HTML. */
import { formatDate } from '#lib/local-date.ts';
import { SEARCH } from '#strings/search.ts';
import type { FilterCounts, Hit } from './engine.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** One result as a list item; its first link is the hit. */
export function hitItem(hit: Hit, exactNumber = false): HTMLLIElement {
  const link = element('a', 'hit-title', hit.title);
  link.href = hit.url;
  const facts = [
    hit.type || hit.kind,
    hit.number,
    hit.date && formatDate(hit.date),
    hit.agency,
    hit.validity,
  ].filter((text) => text !== '');
  const meta = element('p', 'hit-facts', facts.join(' · '));
  if (hit.sample) {
    const mark = element('span', 'hit-sample', SEARCH.sample);
    mark.dataset['sample'] = '';
    meta.append(' ', mark);
  }
  const excerpt = element(
    'p',
    'hit-excerpt',
    ...hit.excerpt.map(({ text, mark }) => (mark ? element('mark', '', text) : text)),
  );
  const item = element('li', exactNumber ? 'hit exact' : 'hit');
  if (exactNumber) item.append(element('p', 'hit-kicker', SEARCH.number));
  item.append(link, meta, excerpt);
  return item;
}

const compare = new Intl.Collator('vi', { numeric: true }).compare;

/** Fills a select with the values that have results; the chosen one stays even when it has none. */
export function fillSelect(
  select: HTMLSelectElement,
  counts: FilterCounts[string] | undefined,
  chosen: string,
  newestFirst = false,
): void {
  const values = Object.entries(counts ?? {}).filter(
    ([value, count]) => count > 0 || value === chosen,
  );
  if (chosen && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
  values.sort(([a], [b]) => (newestFirst ? compare(b, a) : compare(a, b)));
  select.replaceChildren(
    new Option(SEARCH.all, ''),
    ...values.map(
      ([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen),
    ),
  );
  select.value = chosen;
}
