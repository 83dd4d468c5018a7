/**
 * Reads the text of a built page line by line, with element ids, and the facts in its head. Pages are
 * our own: their elements are all closed, their attributes in double quotes, signs of markup escaped.
 * A parser of any HTML takes five times as long.
 */

/** Text between two breaks, and the ids of elements that begin with it, the outermost first. */
interface Line {
  readonly text: string;
  readonly ids: readonly string[];
  /** Level of the heading that it is (1–6), or 0. */
  readonly heading: number;
}

export interface PageLines {
  readonly lines: readonly Line[];
  /** The elements `<meta>` for Pagefind. */
  readonly metas: readonly string[];
  /** Their values by their key of metadata or, of those without one, of a filter. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  /** Names of legal units by id, from their permalinks: "khoản 2 Điều 5". */
  readonly units: ReadonlyMap<string, string>;
  /** The first picture; it may be in what is not indexed. */
  readonly image: { readonly src: string; readonly alt: string } | undefined;
}

export const MARK = 'data-pagefind-body';
const TAG = /<(\/?)([a-z][a-z\d]*)([^">]*(?:"[^"]*"[^">]*)*)>|<!--[^]*?-->/g;
const META = /<meta(?:"[^"]*"|[^">])*\sdata-pagefind-(?:"[^"]*"|[^">])*>/g;
const FACT = /data-pagefind-(?:meta|filter)="([^"]+)\[content]"/;
const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
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

const plain = (escaped: string): string =>
  escaped.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof SIGNS) => SIGNS[name]);
/** The value of an attribute; empty where it is missing. */
function valueOf(tag: string, name: string): string {
  const [, rest = ''] = tag.split(` ${name}="`, 2);
  return plain(rest.slice(0, rest.indexOf('"')));
}

/**
 * @param html of a built page
 * @returns undefined for a page without `data-pagefind-body`, which is not indexed
 */
export function readLines(html: string): PageLines | undefined {
  const mark = html.indexOf(MARK);
  if (mark < 0) return undefined;
  const lines: Line[] = [];
  const units = new Map<string, string>();
  // Depth within the body, and within the outermost element that is not indexed.
  let [body, silent] = [0, 0];
  let [text, ids, heading]: [string, string[], number] = ['', [], 0];
  let image: PageLines['image'];

  const endLine = (): void => {
    const clean = plain(text)
      .replace(/\s+/g, ' ')
      .replace(/ ([),.;:!?])/g, '$1')
      .trim();
    text = '';
    if (clean === '') return;
    lines.push({ text: clean, ids, heading });
    ids = [];
  };
  const open = (name: string, tag: string): void => {
    if (name === 'br') text += ' ';
    if (name === 'img') image ??= { src: valueOf(tag, 'src'), alt: valueOf(tag, 'alt') };
    if (VOID.has(name) || tag.endsWith('/')) return;
    body += 1;
    if (silent > 0) return void (silent += 1);
    if (SILENT.has(name) || tag.includes('data-pagefind-ignore')) return void (silent = 1);
    if (!INLINE.has(name)) endLine();
    heading = Number(HEADING.exec(name)?.[1] ?? heading);
    if (tag.includes(' id="') && body > 1) ids.push(valueOf(tag, 'id'));
    if (tag.includes(' data-place="'))
      units.set(valueOf(tag, 'href').replace('#', ''), valueOf(tag, 'data-place'));
  };
  const close = (name: string): void => {
    if (silent > 0) silent -= 1;
    else if (!INLINE.has(name)) {
      endLine();
      if (HEADING.test(name)) heading = 0;
    }
    body -= 1;
  };
  let at = (TAG.lastIndex = html.lastIndexOf('<', mark));
  do {
    const tag = TAG.exec(html);
    if (!tag) break;
    if (silent === 0) text += html.slice(at, tag.index);
    at = TAG.lastIndex;
    const [, slash, name = '', attributes = ''] = tag;
    if (slash) close(name);
    else if (name) open(name, attributes);
    // Its text has no markup.
    if (!slash && (name === 'script' || name === 'style'))
      at = TAG.lastIndex = html.indexOf(`</${name}`, at);
  } while (body > 0);

  const metas = html.slice(0, mark).match(META) ?? [];
  const facts = new Map<string, string[]>();
  for (const meta of metas) {
    const key = FACT.exec(meta)?.[1];
    if (key) facts.set(key, [...(facts.get(key) ?? []), valueOf(meta, 'content')]);
  }
  return { lines, metas, facts, units, image };
}
