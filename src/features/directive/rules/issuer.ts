/** The issuer of a document: its name on the day of issue, and its successors today. */
import { fullName, isDissolved, shortName, successorsOf } from '#features/agency/rules/name.ts';
import type { Agency, AgencyEntry } from '#features/agency/schema.ts';
import { pathOf } from '#features/concepts.ts';
import { authorOf } from './author.ts';
import { agencyAbove, placeOfIssue } from './letterhead.ts';
import type { Directive } from '#features/directive/schema.ts';

export interface Issuer {
  readonly id: string;
  readonly kind: Agency['kind'];
  /** Full and short name on the day of issue. */
  readonly name: string;
  readonly shortName: string;
  /** Author of the document, as named after "của" in citations. */
  readonly author: string;
  /** Superior agency and place before the date, for the printed letterhead. */
  readonly above?: string | undefined;
  readonly place?: string | undefined;
  /** "nay là …": the successors today; empty if the issuer still exists under that name. */
  readonly today: readonly { readonly id: string; readonly name: string; readonly path: string }[];
}

/** Returns today's successors of a dissolved agency, through every merger since. */
function heirs(
  id: string,
  agencies: readonly AgencyEntry[],
  today: string,
  seen: Set<string>,
): AgencyEntry[] {
  return successorsOf(id, agencies).flatMap((successor) => {
    if (seen.has(successor.id)) return [];
    seen.add(successor.id);
    return isDissolved(successor.data, today)
      ? heirs(successor.id, agencies, today, seen)
      : [successor];
  });
}

/**
 * @param document its authority and its day, month or year of issue
 * @param agencies all agencies, former ones included
 */
export function issuerOf(
  agency: AgencyEntry,
  { issuedOn, authority }: Pick<Directive, 'issuedOn' | 'authority'>,
  agencies: readonly AgencyEntry[],
  today: string,
): Issuer {
  const name = fullName(agency.data, issuedOn);
  const now = isDissolved(agency.data, today)
    ? heirs(agency.id, agencies, today, new Set([agency.id]))
    : fullName(agency.data, today) === name
      ? []
      : [agency];
  return {
    id: agency.id,
    kind: agency.data.kind,
    name,
    shortName: shortName(agency.data, issuedOn),
    author: authorOf(agency.data, name, authority),
    above: agencyAbove(agency.data, issuedOn, agencies),
    place: placeOfIssue(agency.data, name),
    today: now.map(({ id, data }) => ({
      id,
      name: fullName(data, today),
      path: pathOf('agency', id),
    })),
  };
}
