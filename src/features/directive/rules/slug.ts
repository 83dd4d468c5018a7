/**
 * The file name, and thus the address, of a directive: `2021-08-ct-tu` for 08-CT/TU of 2021.
 * Numbers restart each year and for each issuer, so the year comes first, and the issuer is
 * appended unless it is one of the province's main bodies: 124 communes all have a 12/KH-UBND. The
 * CMS names new files with this function, and `npm run check` compares all file names with it.
 */
import { text } from '#features/form-text.ts';
import type { Directive } from '#features/directive/schema.ts';
import { slugify } from '#lib/fold-text.ts';

/** Returns the number as part of a file name: "15/2026/QĐ-UBND" → "15-2026-qd-ubnd". */
export const numberKey = (number: string): string => slugify(number);

/** That of a draft; '' while a field that it needs is missing. */
export function slugOfDraft(
  { number, issuedOn, issuer }: Readonly<Record<string, unknown>>,
  mainIssuers: readonly string[],
): string {
  const [name, day, by] = [number, issuedOn, issuer].map(text);
  // What is no date is kept as it was typed.
  return name && day && by && /^\d{4}(?:-|$)/.test(day)
    ? directiveSlug({ number: name, issuedOn: day, issuer: by }, mainIssuers)
    : '';
}

/**
 * @param mainIssuers ids of `site.yml`; slugs of their documents omit the issuer
 * @returns file name without extension
 */
export function directiveSlug(
  directive: Pick<Directive, 'number' | 'issuedOn' | 'issuer'>,
  mainIssuers: readonly string[],
): string {
  const year = directive.issuedOn.slice(0, 4);
  const name = `${year}-${numberKey(directive.number)}`;
  return mainIssuers.includes(directive.issuer) ? name : `${name}-${directive.issuer}`;
}
