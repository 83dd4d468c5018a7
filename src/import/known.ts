/** The published agencies and directives, and the issuers whose file names need no suffix. */
import type { ZodType } from 'zod';
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

const valid = <T>(schema: ZodType<T>, records: readonly RawRecord[]) =>
  records.flatMap(({ id, data }) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? [{ id, data: parsed.data }] : [];
  });

/** Parses records and leaves out invalid ones: `npm run check` reports them. */
export const knownFrom = (
  agencies: readonly RawRecord[],
  directives: readonly RawRecord[],
  mainIssuers: readonly string[],
): KnownRecords => ({
  agencies: valid(agencySchema, agencies),
  directives: valid(directiveSchema, directives),
  mainIssuers,
});
