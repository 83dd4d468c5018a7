/** Addresses of "was the schedule kept?". */
import { slugify } from '#lib/fold-text.ts';
import { pathOf } from '../concepts.ts';

/** `/lich-tiep-cong-dan/giu-lich/` (this year), `/lich-tiep-cong-dan/giu-lich/2024/`. */
export const attendancePath = (year?: number): string =>
  `${pathOf('reception')}giu-lich/${year === undefined ? '' : `${year}/`}`;

/** `/lich-tiep-cong-dan/giu-lich.csv`, or that of one agency. */
export const attendanceCsvPath = (agency?: string): string =>
  `${pathOf('reception', agency)}giu-lich.csv`;

/** The anchor of one head's row on the page of a year, so that others can point at it. */
export const attendanceRowId = (agency: string, post: string): string =>
  `giu-lich-${agency}-${slugify(post)}`;
