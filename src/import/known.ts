/** The published agencies and directives, and the issuers whose file names need no suffix. */
import { agencySchema } from '#features/agency/schema.ts';
import { directiveSchema, type Directive } from '#features/directive/schema.ts';
import type { KnownAgency } from './facts/issuer.ts';

export interface KnownDirective {
  readonly id: string;
  readonly data: Directive;
}
export interface KnownRecords {
  readonly agencies: readonly KnownAgency[];
  readonly directives: readonly KnownDirective[];
  readonly mainIssuers: readonly string[];
}

/** A record before its schema is applied. */
interface RawRecord {
  readonly id: string;
  readonly data: unknown;
}

/** Parses records and leaves out invalid ones: `npm run check` reports them. */
export const knownFrom = (
  agencies: readonly RawRecord[],
  directives: readonly RawRecord[],
  mainIssuers: readonly string[],
): KnownRecords => ({
  agencies: agencies.flatMap(({ id, data }) => {
    const agency = agencySchema.safeParse(data);
    return agency.success ? [{ id, data: agency.data }] : [];
  }),
  directives: directives.flatMap(({ id, data }) => {
    const directive = directiveSchema.safeParse(data);
    return directive.success ? [{ id, data: directive.data }] : [];
  }),
  mainIssuers,
});
