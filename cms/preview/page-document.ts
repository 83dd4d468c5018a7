/** The page of the service as it is shown: without anything that runs, loads or leads away. */
import type { MissingUpload } from '#features/editor-service.ts';

/** What is left of the head: the rest are addresses for machines, and a policy for a real page. */
const KEPT = 'link[rel="stylesheet"], meta[charset], meta[name="viewport"], title';

/**
 * @param html of the service
 * @param missing uploads that the site does not have
 * @param uploadOf their address in this browser; undefined while it loads
 */
export function pageDocument(
  html: string,
  missing: readonly MissingUpload[],
  uploadOf: (path: string) => string | undefined,
): Document {
  // The policy of the CMS refuses inline styles aloud, also in a document that is only parsed.
  const plain = html.replaceAll(/<style[\s>][^]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(plain, 'text/html');
  for (const element of page.querySelectorAll('script, noscript, iframe, object, embed'))
    element.remove();
  for (const element of [...page.head.children]) if (!element.matches(KEPT)) element.remove();
  for (const link of page.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
  for (const upload of missing) showUpload(page, upload, uploadOf(upload.path));
  return page;
}

/** Where the page shows or links an upload, its address is the one in this browser. */
function showUpload(page: Document, { path, digest }: MissingUpload, address = ''): void {
  const set = (element: Element, name: string) =>
    address ? element.setAttribute(name, address) : element.removeAttribute(name);
  for (const link of page.querySelectorAll(`a[href$="${path}"]`)) set(link, 'href');
  if (!digest) return;
  const shown = `/hinh/${digest}-`;
  for (const source of page.querySelectorAll(`source[srcset*="${shown}"]`)) source.remove();
  for (const image of page.querySelectorAll(`img[src*="${shown}"], img[srcset*="${shown}"]`)) {
    image.removeAttribute('srcset');
    set(image, 'src');
  }
}

const hasSameTag = (one: Element, other: Element): boolean =>
  one.cloneNode(false).isEqualNode(other.cloneNode(false));

/** Changes only what differs, so that the rest keeps its place, its pictures and what was opened. */
function update(shown: Element, next: Element): void {
  if (shown.isEqualNode(next)) return;
  const [before, after] = [[...shown.childNodes], [...next.childNodes]];
  if (!hasSameTag(shown, next) || before.length !== after.length) {
    shown.replaceWith(shown.ownerDocument.adoptNode(next));
    return;
  }
  for (const [at, child] of before.entries()) {
    const other = after[at];
    if (!other || child.isEqualNode(other)) continue;
    if (child instanceof Object && 'tagName' in child && 'tagName' in other)
      update(child as Element, other as Element);
    else child.replaceWith(shown.ownerDocument.adoptNode(other));
  }
}

const sheetsOf = (document: Document): string[] =>
  [...document.querySelectorAll('link[rel="stylesheet"]')].map(
    (link) => link.getAttribute('href') ?? '',
  );

async function loadSheets(frame: Document, page: Document): Promise<void> {
  const known = new Set(sheetsOf(frame));
  const added = sheetsOf(page).filter((href) => !known.has(href));
  await Promise.all(
    added.map(
      (href) =>
        new Promise((done) => {
          const link = frame.createElement('link');
          link.rel = 'stylesheet';
          link.href = href;
          // A page without one of its style sheets is better than none.
          link.addEventListener('load', done);
          link.addEventListener('error', done);
          frame.head.append(link);
        }),
    ),
  );
}

/** Shows a page in the frame, at the place to which it was scrolled. */
export async function showPage(frame: Document, page: Document): Promise<void> {
  await loadSheets(frame, page);
  const { scrollX = 0, scrollY = 0 } = frame.defaultView ?? {};
  for (const { name, value } of page.documentElement.attributes)
    frame.documentElement.setAttribute(name, value);
  update(frame.body, page.body);
  frame.defaultView?.scrollTo(scrollX, scrollY);
}
