/** Reads the text of a built page line by line, with element ids, and the facts in its head. */
import { Parser } from 'htmlparser2';

/** Text between two breaks, and the ids of elements that begin with it, the outermost first. */
interface Line {
  readonly text: string;
  readonly ids: readonly string[];
  /** Level of the heading that it is (1–6), or 0. */
  readonly heading: number;
}

export interface PageLines {
  readonly lines: readonly Line[];
  /** The `<meta>` of the head that have facts, as they are written. */
  readonly head: readonly string[];
  /** Values of `<meta>` by their key of metadata or, of those without one, of a filter. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  /** Names of legal units by id, from their permalinks: "khoản 2 Điều 5". */
  readonly units: ReadonlyMap<string, string>;
  /** The first picture; it may be in what is not indexed. */
  readonly image: { readonly src: string; readonly alt: string } | undefined;
}

/** The attribute of the element that is indexed. */
export const MARK = 'data-pagefind-body';
const META = /<meta\s(?:"[^"]*"|[^">])*>/g;
const FACT = /^(.+)\[content\]$/;
/** Elements within a line; all others begin a new one. */
const INLINE = new Set(
  'a abbr b bdi br cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements whose content is not indexed. */
const SILENT = new Set(
  'script style template svg button select option textarea noscript'.split(' '),
);
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const HEADING = /^h([1-6])$/;

/**
 * @param html of a built page
 * @returns undefined for a page without `data-pagefind-body`, which is not indexed
 */
export function readLines(html: string): PageLines | undefined {
  const mark = html.indexOf(MARK);
  if (mark < 0) return undefined;
  const marked = html.lastIndexOf('<', mark);
  const head = (html.slice(0, marked).match(META) ?? []).filter((meta) =>
    meta.includes('data-pagefind-'),
  );
  const lines: Line[] = [];
  const facts = new Map<string, string[]>();
  const units = new Map<string, string>();
  // Depth within the body, and within the outermost element that is not indexed.
  let [body, silent] = [0, 0];
  let [text, ids, heading]: [string, string[], number] = ['', [], 0];
  let image: PageLines['image'];

  const endLine = (): void => {
    const clean = text.trim();
    text = '';
    if (clean === '') return;
    const plain = clean.replace(/\s+/g, ' ').replace(/ ([),.;:!?])/g, '$1');
    lines.push({ text: plain, ids, heading });
    ids = [];
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta') {
        const keys = attributes['data-pagefind-meta'] ?? attributes['data-pagefind-filter'] ?? '';
        const key = FACT.exec(keys)?.[1];
        if (key) facts.set(key, [...(facts.get(key) ?? []), attributes['content'] ?? '']);
      }
      if (body === 0 && attributes[MARK] === undefined) return;
      if (name === 'br') text += ' ';
      if (name === 'img') image ??= { src: attributes['src'] ?? '', alt: attributes['alt'] ?? '' };
      if (VOID.has(name)) return;
      body += 1;
      if (silent > 0) return void (silent += 1);
      if (SILENT.has(name) || attributes['data-pagefind-ignore'] !== undefined)
        return void (silent = 1);
      if (!INLINE.has(name)) endLine();
      heading = Number(HEADING.exec(name)?.[1] ?? heading);
      if (attributes['id'] && body > 1) ids.push(attributes['id']);
      const unit = attributes['data-place'];
      if (unit !== undefined) units.set((attributes['href'] ?? '').replace('#', ''), unit);
    },
    ontext(data) {
      if (body > 0 && silent === 0) text += data;
    },
    onclosetag(name) {
      if (body === 0 || VOID.has(name)) return;
      if (silent > 0) silent -= 1;
      else if (!INLINE.has(name)) {
        endLine();
        if (HEADING.test(name)) heading = 0;
      }
      body -= 1;
      if (body === 0) parser.pause();
    },
  });
  // Only what is read of the page.
  parser.write(head.join(''));
  parser.end(html.slice(marked));
  return { lines, head, facts, units, image };
}
