/**
 * Whom a directive can bind, and for how long. Its tracker counts these agencies and these years and
 * no others: who was never given a duty has neither met it nor failed it.
 */
import { binds } from '../directive/scope.ts';
import type { AgencyEntry, DirectiveEntry } from '../entry.ts';

/** A directive that lays duties on agencies, and the day as of which they are judged. */
export interface Context {
  readonly directive: DirectiveEntry;
  readonly issuer: AgencyEntry;
  readonly today: string;
}

type Owner = Pick<AgencyEntry, 'id' | 'data'>;

/**
 * Is the agency one that the issuer can bind: of the same province, former province or commune? An
 * invented province and a real one are two; a central issuer binds the province that the site is of.
 */
export function isInReach(issuer: Owner, { id, data }: Owner): boolean {
  const { level, territory, outside, sample } = issuer.data;
  if (outside || data.outside || data.level === 'central') return false;
  if (level === 'central') return true;
  if (Boolean(sample) !== Boolean(data.sample)) return false;
  if (level === 'province') return territory === undefined || territory === data.territory;
  return id === issuer.id || Boolean(data.parents?.some(({ agency }) => agency === issuer.id));
}

/** The day from which the directive binds nobody: it expired, or its issuer ended. */
export const endOf = ({ directive, issuer }: Context): string | undefined =>
  [directive.data.expiresOn, issuer.data.dissolvedOn].filter((day) => day !== undefined).sort()[0];

/** The last day of that year on which agencies are counted: not after today, nor after the end. */
const countedOn = (year: number, context: Context): string =>
  [`${year}-12-31`, context.today, endOf(context) ?? context.today].sort()[0] ?? context.today;

/** The years from its issue until its end or today, newest first; none for another province's. */
export function yearsOf(context: Context): number[] {
  if (context.issuer.data.outside) return [];
  const first = Number(context.directive.data.issuedOn.slice(0, 4));
  const last = Number(countedOn(9999, context).slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
}

/** Did the directive bind from the first to the last day of that year, as far as is known? */
export const isWholeYear = (year: number, context: Context): boolean =>
  context.directive.data.issuedOn <= `${year}-01-01` &&
  (endOf(context) ?? '9999') >= `${year}-12-31`;

/** Was the agency there on the last day counted of that year, and did the directive bind it? */
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
