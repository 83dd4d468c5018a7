/** Formats numbers for Vietnamese readers: 1.234.567,89. */
import { onceBy } from './once.ts';

/**
 * Creating a formatter costs 0.1 ms, the first one 10 ms (40 on a phone), using it nothing; wide
 * pages format thousands of numbers.
 */
const formatFor = onceBy(
  (digits: number) => digits,
  (digits) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }),
);

/** Formats with at most `digits` decimals, without trailing zeros. */
export const formatNumber = (value: number, digits = 2): string =>
  // Most counts: nothing to group, and no formatter needed.
  Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : formatFor(digits).format(value);

/** Returns figure and unit, which are styled differently; a percent sign belongs to the figure. */
export const figureAndUnit = (value: number, unit: string): { figure: string; unit?: string } =>
  unit === '%' ? { figure: `${formatNumber(value)}%` } : { figure: formatNumber(value), unit };

/** "12,5 kB", "1,2 MB". */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatNumber(bytes / 1000, 1)} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
