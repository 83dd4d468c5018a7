/** Markdown written by editors → HTML of a page: the one door for stories, notices and answers. */
import { slugify } from '#lib/fold-text.ts';
import { blocks, type TextHook } from './html.ts';
import { evenDepths } from './heading-levels.ts';
import { parseMarkdown } from './parse.ts';

export interface MarkdownOptions {
  /** How many levels below `<h2>` the outermost heading stands; 0 when left out. */
  readonly headingOffset?: number | undefined;
  /** What ids of headings start with; give each text its own where a page holds several. */
  readonly idPrefix?: string | undefined;
  /** Base path of the site; the build's own when left out. */
  readonly base?: string | undefined;
  /** Makes links in running text; see `TextHook`. */
  readonly text?: TextHook | undefined;
}

/** Gives each name once: a second "ket-qua" becomes "ket-qua-2". */
export function uniqueIds(): (id: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (id) => {
    let candidate = id;
    while (taken.has(candidate)) {
      const count = (counts.get(id) ?? 1) + 1;
      counts.set(id, count);
      candidate = `${id}-${count}`;
    }
    taken.add(candidate);
    return candidate;
  };
}

/** Names tables "Bảng 1", "Bảng 2" … in reading order. */
export function tableNames(): () => string {
  let count = 0;
  return () => `Bảng ${++count}`;
}

/**
 * Renders Markdown to HTML for `set:html`. Synchronous; about 0.2 ms a page of text.
 * Raw HTML never comes through, links are http(s), mail, telephone or this site, pictures are
 * uploads (`/tep/…`), lists keep the numbers they were written with.
 */
export function renderMarkdown(source: string, options: MarkdownOptions = {}): string {
  const { headingOffset = 0, idPrefix = 'muc-', base, text } = options;
  const parsed = parseMarkdown(source);
  const depths = evenDepths(parsed.root);
  for (const [heading, depth] of depths) heading.depth = depth;
  const unique = uniqueIds();
  return blocks(parsed.root.children, {
    parsed,
    base,
    topLevel: 2 + headingOffset,
    headingId: (text) => unique(idPrefix + (slugify(text, 60) || 'muc')),
    tableName: tableNames(),
    text,
  });
}
