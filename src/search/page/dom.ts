/** Creates and finds elements. Text is added as text nodes; nothing is parsed as HTML. */

/** Creates an element with a class and children. */
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

export const hiddenText = (text: string): HTMLElement => element('span', 'visually-hidden', text);

/**
 * Returns the element of the page's markup with that selector.
 * @throws when the markup lacks it: at once rather than at a later click
 */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`Trang tìm kiếm thiếu ${selector}`);
  return found;
}

export function linkTo(
  url: string,
  className: string,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const link = element('a', className, ...children);
  link.href = url;
  return link;
}

/** A link to the search page in another state; `start.ts` follows it without loading the page. */
export function stateLink(
  className: string,
  query: string,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  // An empty href would resolve to this page with its current query.
  const link = linkTo(query || './', className, ...children);
  link.dataset['go'] = '';
  return link;
}
