/** Renders the body of a directive: HTML, contents list, and tree (for Akoma Ntoso and data). */
import { DIRECTIVE, READING } from '#features/directive/labels.ts';
import { placeInCitation } from '#features/directive/rules/citation.ts';
import { block, escapeHtml, type HtmlContext, inline, shorten, type TextHook } from './html.ts';
import { formOf, isCapitals } from './legal-form.ts';
import { isUnit, type LegalItem, legalTree, type LegalUnit } from './legal-tree.ts';
import { isLong, isLongOpening, largestUnits, openingOf } from './legal-folds.ts';
import { legalLines } from './legal-lines.ts';
import { evenDepths, tableNames } from './render.ts';
import { type Parsed, parseNormal } from './parse.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { once } from '#lib/once.ts';

export interface OutlineEntry {
  readonly id: string;
  /** "Điều 5. Phạm vi điều chỉnh" */
  readonly label: string;
  /** Its amendment: "bị bãi bỏ". */
  readonly mark?: string | undefined;
  readonly children: readonly OutlineEntry[];
}

/** A note on a unit that another document amended. */
interface UnitNote {
  /** Phrasing content: "Bị bãi bỏ bởi <a …>Nghị quyết số …</a>". */
  readonly html: string;
  /** Short form for the contents list: "bị bãi bỏ". */
  readonly mark: string;
  /** Whether its words no longer apply. */
  readonly isVoid: boolean;
}
export type NoteOf = (unit: LegalUnit) => UnitNote | undefined;

/** Level of the outermost headings: below the page's "Toàn văn". */
const TOP_LEVEL = 3;

/**
 * The style sheet draws the sign, so that copied text does not include it. `data-place` is the
 * first half of the unit's citation, for the menu that copies it.
 */
const permalink = ({ id, place }: LegalUnit): string =>
  `<a class="permalink" href="#${id}" data-place="${escapeHtml(placeInCitation(place))}" aria-label="${escapeHtml(READING.permalink(place))}"></a>`;

/** `**QUYẾT ĐỊNH:**` and the title below it are centred, as on paper. */
function looseBlock(item: Extract<LegalItem, { block: unknown }>, context: HtmlContext): string {
  const html = block(item.block, context);
  if (item.block.type !== 'paragraph') return html;
  const { isBold, text } = formOf(item.block);
  return isBold && isCapitals(text) ? html.replace('<p>', '<p class="centred">') : html;
}

interface LegalHtmlOptions {
  readonly context: HtmlContext;
  readonly noteOf?: NoteOf | undefined;
  /** Units that readers can fold: open, because only a script may close what was never seen. */
  readonly folding: ReadonlySet<LegalUnit>;
}

function unitHtml(unit: LegalUnit, level: number, options: LegalHtmlOptions): string {
  const { context, noteOf } = options;
  const note = noteOf?.(unit);
  const link = permalink(unit);
  const title = unit.titleNode ? `<br>\n${inline(unit.titleNode.children, context)}` : '';
  const words = inline(unit.node.children, context) + title;
  const name = `unit ${unit.kind}${note?.isVoid ? ' void' : ''}`;
  if (!unit.isHeading && unit.items.length === 0 && !note)
    return `<p class="${name}" id="${unit.id}">${words}${link}</p>`;
  const tag = `h${Math.min(6, level)}`;
  const head = unit.isHeading ? `<${tag}>${words}${link}</${tag}>` : `<p>${words}${link}</p>`;
  const below = itemsHtml(unit.items, unit.isHeading ? level + 1 : level, options);
  const mark = note && `<p class="unit-note">${note.html}</p>`;
  if (options.folding.has(unit)) {
    // Controls within a summary cannot be reached by every reader.
    const title = `<summary class="unfold-bar">${head.replace(link, '')}</summary>${link}`;
    const content = [title, mark, below].filter(Boolean).join('\n');
    return `<details class="${name} fold" id="${unit.id}" open>\n${content}\n</details>`;
  }
  const content = [head, mark, below].filter(Boolean).join('\n');
  return `<div class="${name}" id="${unit.id}">\n${content}\n</div>`;
}

/** @param level heading level of the outermost units */
const itemsHtml = (items: readonly LegalItem[], level: number, options: LegalHtmlOptions): string =>
  items
    .map((item) =>
      isUnit(item) ? unitHtml(item, level, options) : looseBlock(item, options.context),
    )
    .filter(Boolean)
    .join('\n');

/** A folded part without a heading in the text: its words are this site's, not the document's. */
const foldHtml = (words: string, state: string, content: string): string =>
  `<details${state}>\n<summary class="unfold-bar" data-pagefind-ignore>${escapeHtml(words)}</summary>\n${content}\n</details>`;

/** The text with folds: see legal-folds.ts. */
function foldedHtml(tree: readonly LegalItem[], options: LegalHtmlOptions): string {
  const { before, basis, count, after, rest } = openingOf(tree);
  const html = (items: readonly LegalItem[]) => itemsHtml(items, TOP_LEVEL, options);
  const words = DIRECTIVE.fold;
  const parts =
    basis.length > 0
      ? [html(before), foldHtml(words.basis(count), '', html(basis)), html(after)]
      : [
          options.folding.size > 0 && rest.length > 0 && isLongOpening(before)
            ? foldHtml(words.opening, ' class="fold" open', html(before))
            : html(before),
        ];
  return [...parts, html(rest)].filter(Boolean).join('\n');
}

const LONGEST_LABEL = 110;

function labelOf(unit: LegalUnit): string {
  if (unit.kind === 'heading') return unit.text;
  const isNamed = !['roman', 'letter', 'clause', 'subclause', 'point'].includes(unit.kind);
  const number = isNamed
    ? unit.place
        .split(' ')
        .slice(0, ['subsection', 'annex', 'form'].includes(unit.kind) ? 3 : 2)
        .join(' ')
    : unit.number;
  return shorten(unit.text ? `${number}. ${unit.text}` : number, LONGEST_LABEL);
}

const entries = (
  items: readonly LegalItem[],
  wants: (unit: LegalUnit) => boolean,
  noteOf: NoteOf | undefined,
): OutlineEntry[] =>
  items.filter(isUnit).flatMap((unit) => {
    const children = entries(unit.items, wants, noteOf);
    const mark = noteOf?.(unit)?.mark;
    const entry = { id: unit.id, label: labelOf(unit), ...(mark && { mark }), children };
    return wants(unit) ? [entry] : children;
  });

/** Returns the contents list: headings and articles, else the numbered clauses of the text. */
function outlineOf(items: readonly LegalItem[], noteOf?: NoteOf): OutlineEntry[] {
  const large = entries(
    items,
    ({ kind, isHeading }) => isHeading || !['clause', 'subclause', 'point'].includes(kind),
    noteOf,
  );
  return large.length > 0 ? large : entries(items, ({ kind }) => kind === 'clause', noteOf);
}

interface LegalTextOptions {
  /** Base path of the site; that of the build if left out. */
  readonly base?: string | undefined;
  /** Returns the note on an amended unit, shown below its first line and in the contents list. */
  readonly noteOf?: NoteOf | undefined;
  /** Links running text; see `TextHook`. */
  readonly text?: TextHook | undefined;
  /** Do the parts of legal-folds.ts fold? */
  readonly fold?: boolean;
}
export interface LegalText {
  readonly html: string;
  readonly outline: readonly OutlineEntry[];
  readonly tree: readonly LegalItem[];
  /** Source of the tree's nodes, for other formats; undefined without a text. */
  readonly parsed?: Parsed;
}

function parseLegal(source: string, position = true) {
  const { text, sourceLines } = legalLines(normaliseText(source));
  const parsed = parseNormal(text, position);
  evenDepths(parsed.root);
  return { parsed, sourceLines, tree: legalTree(parsed.root.children) };
}

/** Returns the units and blocks of a legal text without rendering HTML. */
export const legalItems = (source: string): readonly LegalItem[] => parseLegal(source, false).tree;

/** Units in text order. */
export const unitsIn = (items: readonly LegalItem[]): LegalUnit[] =>
  items.filter(isUnit).flatMap((unit) => [unit, ...unitsIn(unit.items)]);

/** Returns the units and blocks, and a function for the source line of a unit, from 1. */
export function legalItemsInLines(source: string) {
  // Few texts have a fault whose line is asked for.
  const lines = once(() => {
    const { tree, sourceLines } = parseLegal(source);
    const lineOf = ({ node }: LegalUnit) => sourceLines[(node.position?.start.line ?? 1) - 1];
    return new Map(unitsIn(tree).map((unit) => [unit.id, lineOf(unit)]));
  });
  return { items: legalItems(source), lineOf: ({ id }: LegalUnit): number => lines().get(id) ?? 1 };
}

/**
 * Renders a legal text. Numbers stay text; each unit has an id by docs/domain.md (addresses of
 * units) (`dieu-5-khoan-2-diem-dd`, `muc-ii-3`), which edits elsewhere in the text do not change.
 * Raw HTML is left out, as in `renderMarkdown`.
 */
export function renderLegalText(source: string, options: LegalTextOptions = {}): LegalText {
  const { base, noteOf, text, fold = false } = options;
  const { parsed, tree } = parseLegal(source);
  const context = {
    parsed,
    base,
    topLevel: TOP_LEVEL,
    // Headings inside quotes and lists are no units and need no id.
    headingId: () => undefined,
    tableName: tableNames(),
    text,
  };
  const folding = fold && isLong(parsed.source) ? largestUnits(tree) : new Set<LegalUnit>();
  const html = { context, noteOf, folding };
  return {
    html: fold ? foldedHtml(tree, html) : itemsHtml(tree, TOP_LEVEL, html),
    outline: outlineOf(tree, noteOf),
    tree,
    parsed,
  };
}
