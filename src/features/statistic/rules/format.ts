/** Figures in the notation of the pages. */
import { formatNumber } from '#lib/vi-number.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import type { Change } from './series.ts';
import { decimalsOf } from './series.ts';

/** "79,63%", "1.536 lượt": as many decimals as the value was stated with. */
export const formatValue = (value: number, unit: string): string =>
  `${formatNumber(value, Math.min(6, decimalsOf(value)))}${unit === '%' ? '%' : ` ${unit}`}`;

/** A recomputed value, precise enough for a comparison with the stated one. */
export const formatRecomputed = (value: number, stated: number): string =>
  formatNumber(value, Math.max(2, decimalsOf(stated)));

/** "▲ 2,5 điểm %", "▼ 120 (−8,1%)", "Không đổi"; in words also "▲ tăng 2,5 điểm %". */
export function formatChange(
  { difference, percent }: Pick<Change, 'difference' | 'percent'>,
  unit: string,
  words = false,
): string {
  if (difference === 0) return STATISTIC.same;
  const word = difference > 0 ? STATISTIC.up : STATISTIC.down;
  const arrow = `${difference > 0 ? '▲' : '▼'}${words ? ` ${word}` : ''}`;
  const size = formatNumber(Math.abs(difference));
  if (unit === '%') return `${arrow} ${STATISTIC.points(size)}`;
  const sign = difference > 0 ? '+' : '−';
  return percent === undefined
    ? `${arrow} ${size}`
    : `${arrow} ${size} (${sign}${formatNumber(Math.abs(percent), 1)}%)`;
}
