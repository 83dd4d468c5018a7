/** Addresses of "was the schedule kept?". */
import { pathOf } from '../concepts.ts';

/** `/lich-tiep-cong-dan/giu-lich/` (this year), `/lich-tiep-cong-dan/giu-lich/2024/`. */
export const keepingPath = (year?: number): string =>
  `${pathOf('reception')}giu-lich/${year === undefined ? '' : `${year}/`}`;

/** `/lich-tiep-cong-dan/giu-lich.csv`, or that of one agency. */
export const keepingCsvPath = (agency?: string): string =>
  `${pathOf('reception', agency)}giu-lich.csv`;
