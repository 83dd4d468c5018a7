/**
 * The file name, and so the address, of a directive: `2021-08-ct-tu` for 08-CT/TU of 2021.
 * The number restarts each year and each issuer, so the year comes first, and the issuer follows
 * where it is none of the province's own main bodies: 124 communes all have a 12/KH-UBND.
 * The CMS names new files with this, `npm run check` compares the names of all files with it.
 */
import { slugify } from '#lib/fold-text.ts';

/** What the slug is made of; the rest of a directive does not matter. */
interface DirectiveName {
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
}

/** Any separator is a hyphen, đ is d: "15/2026/QĐ-UBND" → "15-2026-qd-ubnd". */
export const numberKey = (number: string): string => slugify(number);

/**
 * @param mainIssuers ids of `site.yml`; their documents go without the issuer's name
 * @returns file name without extension
 */
export function directiveSlug(directive: DirectiveName, mainIssuers: readonly string[]): string {
  const year = directive.issuedOn.slice(0, 4);
  const name = `${year}-${numberKey(directive.number)}`;
  return mainIssuers.includes(directive.issuer) ? name : `${name}-${directive.issuer}`;
}
