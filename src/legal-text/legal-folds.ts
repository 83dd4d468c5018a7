/**
 * What of a legal text folds: its citations of law at the beginning, and in a long text its
 * opening and its largest units, so that a phone shows the structure first.
 */
import { isIssuedText, isUnit, type LegalItem, type LegalUnit } from './legal-tree.ts';
import { plainText } from './parse.ts';

/** Words of the site on folded parts that have no heading of their own. */
export interface FoldWords {
  /** "Phần mở đầu" */
  readonly opening: string;
  /** "Căn cứ (12)" */
  readonly basis: (count: number) => string;
}

type Block = Exclude<LegalItem, LegalUnit>;

/** The blocks above the first unit: what comes before, in and after the citations of law. */
interface Opening {
  readonly before: readonly Block[];
  readonly basis: readonly Block[];
  readonly count: number;
  readonly after: readonly Block[];
}

/** Characters of a text that is read without folds: about three screens of a phone. */
const SHORT = 3000;
/** Characters of an opening that is worth a tap. */
const LONG_OPENING = 400;
const FEWEST_CITED = 3;
const wordsOf = ({ block }: Block): string => plainText(block).trim();
const isCited = (block: Block): boolean => /^Căn cứ\s/u.test(wordsOf(block));
const isProposal = (block: Block): boolean => /^(?:Theo đề nghị|Xét)\s/u.test(wordsOf(block));

/** Splits a text at its first unit. */
export function openingOf(tree: readonly LegalItem[]): {
  readonly opening: Opening;
  readonly rest: readonly LegalItem[];
} {
  const at = tree.findIndex(isUnit);
  const blocks = (at < 0 ? tree : tree.slice(0, at)) as readonly Block[];
  const rest = at < 0 ? [] : tree.slice(at);
  const count = blocks.filter(isCited).length;
  const from = blocks.findIndex(isCited);
  const to = blocks.findLastIndex((block) => isCited(block) || isProposal(block)) + 1;
  const opening =
    count < FEWEST_CITED
      ? { before: blocks, basis: [], count, after: [] }
      : {
          before: blocks.slice(0, from),
          basis: blocks.slice(from, to),
          count,
          after: blocks.slice(to),
        };
  return { opening, rest };
}

/** Is the text long enough to fold? @param source of the text */
export const isLong = (source: string): boolean => source.length > SHORT;

/** Is an opening without citations of law long enough to fold? */
export const isLongOpening = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, block) => sum + wordsOf(block).length, 0) > LONG_OPENING;

/** Returns the outermost units with a heading; of a text issued with a decision, its own. */
export function largestUnits(tree: readonly LegalItem[]): ReadonlySet<LegalUnit> {
  const units = tree
    .filter(isUnit)
    .flatMap((unit) => (isIssuedText(unit) ? [...largestUnits(unit.items)] : unit))
    .filter(({ isHeading, items }) => isHeading && items.length > 0);
  return new Set(units.length > 1 ? units : []);
}
