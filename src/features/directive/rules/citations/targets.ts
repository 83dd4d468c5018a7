/** The citable records in the form the resolver needs. */
import { fullName, shortName } from '#features/agency/rules/name.ts';
import type { Agency } from '#features/agency/schema.ts';
import type { KnownDocument } from '#features/known-document/schema.ts';
import type { Directive } from '#features/directive/schema.ts';
import type { CitationTarget } from './resolve.ts';

interface Stored<Data> {
  readonly id: string;
  readonly data: Data;
}

/** Returns full and short name of the issuer on the day of issue; empty if it is unknown. */
export const issuerNamesOn = (agency: Agency | undefined, day: string): readonly string[] =>
  agency && agency.names.length > 0 ? [fullName(agency, day), shortName(agency, day)] : [];

/** A document of the site as it can be cited. */
export const directiveTarget = (
  { id, data }: Stored<Directive>,
  issuer: Agency | undefined,
): CitationTarget => ({
  id,
  isOnSite: true,
  number: data.number,
  type: data.type,
  issuedOn: data.issuedOn,
  term: data.term,
  issuerNames: issuerNamesOn(issuer, data.issuedOn),
  // Texts also cite laws by name alone.
  names: data.type === 'luat' && /^(?:Luật|Bộ luật)\s/u.test(data.title) ? [data.title] : [],
});

/** A known national document as it can be cited. */
export const knownTarget = ({ id, data }: Stored<KnownDocument>): CitationTarget => ({
  id,
  isOnSite: false,
  number: data.number,
  type: data.type,
  issuedOn: data.issuedOn,
  term: undefined,
  issuerNames: [data.issuer],
  names: data.aliases ?? [],
});
