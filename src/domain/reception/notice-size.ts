/**
 * How large the letters of a posted sheet can be while it stays one page of A4. A page without a
 * script cannot measure itself, so the lines are counted at build; `tests/e2e/reception-paper` proves
 * in Chromium that what is counted here fits.
 */
import { announcedOn, changesOf, changeText } from './changes.ts';
import type { SessionView } from './view.ts';

/** Letters of that many points; a class `pt-…` of the sheet each. */
export const SIZES = [15, 14, 13, 12, 11, 10, 9, 8] as const;
export type PointSize = (typeof SIZES)[number];

/** All that follows is in mm at 13 points, on the 170 mm that official margins leave. */
const BASE = 13;
const LINE = 6.2;
const HEIGHT = 262;
const HEAD_AND_CODE = 112;
const CHANGED_BOX = 15;
const CELL_PADDING = 2.6;
const FACT_GAP = 1.2;
/** Characters of a line across the sheet, and of the table's last column. */
const WIDE = 80;
const CELL = 42;

const linesOf = (text: string, width: number): number => Math.ceil(text.length / width);

/** What stands in the last column of a row below the host. */
export function remarkLines({ session, changed }: SessionView, tellsReason: boolean): string[] {
  if (!changed) return [];
  const on = announcedOn(session) ? 'Thông báo ngày 00/00/0000.' : '';
  const reason = session.reason ? `Lý do: ${session.reason}. ` : '';
  return [...changesOf(session).map(changeText), ...(tellsReason ? [`${reason}${on}`] : [])];
}

/** Does the row give the reason? A move within the month gives it once, on the day it left. */
export const tellsReason = ({ session }: SessionView, month: string): boolean =>
  session.movedTo !== undefined || !session.movedFrom?.startsWith(month);

/**
 * @param hosts what stands in the last column of each row before the remarks
 * @param facts the lines below the table, label included
 */
export function sizeOf(
  month: string,
  views: readonly SessionView[],
  hosts: readonly string[],
  facts: readonly string[],
): PointSize {
  const rows = views.map((view, index) => {
    const host = Math.max(linesOf(hosts[index] ?? '', CELL), view.session.times.length, 1);
    const remarks = remarkLines(view, tellsReason(view, month)).join(' ');
    return (host + linesOf(remarks, WIDE)) * LINE + CELL_PADDING;
  });
  const text =
    rows.reduce((sum, height) => sum + height, 0) +
    facts.reduce((sum, fact) => sum + linesOf(fact, WIDE) * LINE + FACT_GAP, 0);
  const fixed = HEAD_AND_CODE + (views.some(({ changed }) => changed) ? CHANGED_BOX : 0);
  const height = (size: number): number => {
    const scale = size / BASE;
    // Smaller letters are lower and more of them stand in a line, though words do not split.
    return fixed * scale + text * scale ** 1.6;
  };
  return SIZES.find((size) => height(size) <= HEIGHT) ?? 8;
}
