/** Making and finding elements. Text goes in as text nodes; nothing is ever parsed as HTML. */

/** An element with its class and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** Text for screen readers only. */
export const hiddenText = (text: string): HTMLElement => element('span', 'visually-hidden', text);

/**
 * The element of the page's markup with that selector.
 * @throws when the markup lacks it: better at once than at some later click
 */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`Trang tìm kiếm thiếu ${selector}`);
  return found;
}

/** A link to the search page in another state; `page.ts` follows it without loading the page. */
export function stateLink(
  className: string,
  query: string,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const link = element('a', className, ...children);
  // An empty address would be this very page with its query.
  link.href = query || './';
  link.dataset['go'] = '';
  return link;
}
