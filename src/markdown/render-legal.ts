/** The body of a directive → HTML, contents list and the tree itself (for Akoma Ntoso and data). */
import {
  itemsHtml,
  outlineOf,
  type NoteOf,
  type OutlineEntry,
  type PermalinkLabel,
} from './legal-html.ts';
import { legalLines } from './legal-lines.ts';
import { legalTree, type LegalItem, type LegalUnit } from './legal-tree.ts';
import { evenDepths } from './heading-levels.ts';
import type { TextHook } from './html.ts';
import { parseMarkdown, type Parsed } from './parse.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { tableNames } from './render.ts';

export interface LegalTextOptions {
  /** Level of the outermost headings; 3 when left out, below the page's own "Toàn văn". */
  readonly headingLevel?: number | undefined;
  /** Base path of the site; the build's own when left out. */
  readonly base?: string | undefined;
  readonly permalinkLabel: PermalinkLabel;
  /** What became of a unit: stands below its first line and in the contents list. */
  readonly noteOf?: NoteOf | undefined;
  /** Makes links in running text; see `TextHook`. */
  readonly text?: TextHook | undefined;
}
export interface LegalText {
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  readonly tree: readonly LegalItem[];
  /** Source and definitions of the tree's nodes, for other formats; none without a text. */
  readonly parsed?: Parsed;
}

function parseLegal(source: string) {
  const { text, sourceLines } = legalLines(normaliseText(source));
  const parsed = parseMarkdown(text);
  for (const [heading, depth] of evenDepths(parsed.root)) heading.depth = depth;
  return { parsed, sourceLines, tree: legalTree(parsed.root.children) };
}

/** The units and blocks of a legal text, for those who need no HTML. */
export const legalItems = (source: string): readonly LegalItem[] => parseLegal(source).tree;

/** The same for those who must point at the source: the line a unit starts on, from 1. */
export function legalItemsInLines(source: string) {
  const { tree, sourceLines } = parseLegal(source);
  const lineOf = ({ node }: LegalUnit): number =>
    sourceLines[(node.position?.start.line ?? 1) - 1] ?? 1;
  return { items: tree, lineOf };
}

/**
 * Renders a legal text. Numbers stay text; each unit has the id of docs/domain.md (addresses of units)
 * (`dieu-5-khoan-2-diem-dd`, `muc-ii-3`), which no edit elsewhere in the text changes.
 * Raw HTML never comes through, as with `renderMarkdown`.
 */
export function renderLegalText(source: string, options: LegalTextOptions): LegalText {
  const { headingLevel = 3, base, permalinkLabel, noteOf, text } = options;
  const { parsed, tree } = parseLegal(source);
  const context = {
    parsed,
    base,
    topLevel: headingLevel,
    // Headings inside quotes and lists are no units; they need no address of their own.
    headingId: () => undefined,
    tableName: tableNames(),
    text,
  };
  return {
    html: itemsHtml(tree, headingLevel, { context, permalinkLabel, noteOf }),
    outline: outlineOf(tree, noteOf),
    tree,
    parsed,
  };
}
