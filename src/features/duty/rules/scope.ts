/**
 * The agencies a directive can bind, and the years. Only these are tracked: an agency without the
 * duty has neither met nor failed it.
 */
import { binds } from '#features/directive/rules/scope.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';

/** A directive that assigns duties, its issuer, and the day of judgement. */
export interface Context {
  readonly directive: DirectiveEntry;
  readonly issuer: AgencyEntry;
  readonly today: string;
}

type Owner = Pick<AgencyEntry, 'id' | 'data'>;

/**
 * Can the issuer bind the agency: is it of the same province, former province or commune? Sample
 * and real provinces are separate; a central issuer binds the province of this site.
 */
export function isInReach(issuer: Owner, { id, data }: Owner): boolean {
  const { level, territory, outside, sample } = issuer.data;
  if (outside || data.outside || data.level === 'central') return false;
  if (level === 'central') return true;
  if (Boolean(sample) !== Boolean(data.sample)) return false;
  if (level === 'province') return territory === undefined || territory === data.territory;
  return id === issuer.id || Boolean(data.parents?.some(({ agency }) => agency === issuer.id));
}

/** Returns the day the directive expired or its issuer was dissolved, whichever is first. */
export const endOf = ({ directive, issuer }: Context): string | undefined =>
  [directive.data.expiresOn, issuer.data.dissolvedOn].filter((day) => day !== undefined).sort()[0];

/** Returns the day of that year on which agencies are counted: not after today or the end. */
const countedOn = (year: number, context: Context): string =>
  [`${year}-12-31`, context.today, endOf(context) ?? context.today].sort()[0] ?? context.today;

/** Returns the years from issue until end or today, newest first; empty for other provinces. */
export function yearsOf(context: Context): number[] {
  if (context.issuer.data.outside) return [];
  const first = Number(context.directive.data.issuedOn.slice(0, 4));
  const last = Number(countedOn(9999, context).slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
}

/** Was the directive in force for the whole year, as far as is known? */
export const isWholeYear = (year: number, context: Context): boolean =>
  context.directive.data.issuedOn <= `${year}-01-01` &&
  (endOf(context) ?? '9999') >= `${year}-12-31`;

/** Did the agency exist on the counting day of that year, and did the directive bind it? */
export function isTracked(agency: AgencyEntry, year: number, context: Context): boolean {
  const { names, dissolvedOn } = agency.data;
  const day = countedOn(year, context);
  return (
    (names[0]?.from ?? '') <= day &&
    (dissolvedOn === undefined || dissolvedOn >= day) &&
    isInReach(context.issuer, agency) &&
    binds(context.directive.data, agency) !== false
  );
}
