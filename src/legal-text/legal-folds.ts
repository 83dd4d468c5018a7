/**
 * What of a legal text folds: its citations of law at the beginning, and in a long text its
 * opening and its largest units, so that a phone shows the structure first.
 */
import { isIssuedText, isUnit, type LegalItem, type LegalUnit } from './legal-tree.ts';
import { plainText } from './parse.ts';

type Block = Exclude<LegalItem, LegalUnit>;

/** Characters of a text that is read without folds: about three screens of a phone. */
const SHORT = 3000;
/** Characters of an opening that is worth a tap. */
const LONG_OPENING = 400;
const FEWEST_CITED = 3;
const wordsOf = ({ block }: Block): string => plainText(block).trim();
const isCited = (block: Block): boolean => /^Căn cứ\s/u.test(wordsOf(block));
const isProposal = (block: Block): boolean => /^(?:Theo đề nghị|Xét)\s/u.test(wordsOf(block));

/**
 * Splits a text: what comes before, in and after its citations of law above the first unit, and the
 * rest from that unit on.
 */
export function openingOf(tree: readonly LegalItem[]) {
  const at = tree.findIndex(isUnit);
  const blocks = (at < 0 ? tree : tree.slice(0, at)) as readonly Block[];
  const rest = at < 0 ? [] : tree.slice(at);
  const count = blocks.filter(isCited).length;
  const from = blocks.findIndex(isCited);
  const to = blocks.findLastIndex((block) => isCited(block) || isProposal(block)) + 1;
  if (count < FEWEST_CITED) return { before: blocks, basis: [], count, after: [], rest };
  const [before, basis, after] = [blocks.slice(0, from), blocks.slice(from, to), blocks.slice(to)];
  return { before, basis, count, after, rest };
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
