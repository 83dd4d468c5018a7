/** Numbers as Vietnamese readers write them: 1.234.567,89. */

/** At most `digits` decimals, none that are zero. */
export const formatNumber = (value: number, digits = 2): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }).format(value);

/** "79,64%" from 79.64. */
export const formatPercent = (value: number, digits = 2): string =>
  `${formatNumber(value, digits)}%`;
