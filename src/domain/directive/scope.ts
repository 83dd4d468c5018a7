/** Whom a document binds, where it says so ("Đối tượng áp dụng"): never guessed from its text. */
import { AGENCY_KINDS, LEVELS, type Agency } from '../agency/schema.ts';
import type { Directive } from './schema.ts';

type Scope = NonNullable<Directive['appliesTo']>;

/** An agency as far as a scope asks for it. */
interface ScopedAgency {
  readonly id: string;
  readonly data: Pick<Agency, 'kind' | 'level'>;
}

/** A list that is empty leaves everything open. */
const fits = <T>(list: readonly T[], value: T): boolean =>
  list.length === 0 || list.includes(value);

const covers = (
  { levels = [], kinds = [], agencies = [] }: Scope,
  { id, data }: ScopedAgency,
): boolean =>
  agencies.includes(id) ||
  (levels.length + kinds.length > 0 && fits(levels, data.level) && fits(kinds, data.kind));

/**
 * Does the document bind that agency?
 * @returns undefined where it does not say whom it binds
 */
export const binds = (
  { appliesTo }: Pick<Directive, 'appliesTo'>,
  agency: ScopedAgency,
): boolean | undefined => appliesTo && covers(appliesTo, agency);

/** "Ủy ban nhân dân; Sở, ngành (cấp tỉnh, cấp xã); UBND xã Thí Dụ": the scope in words. */
export function scopeText(
  { levels = [], kinds = [], agencies = [] }: Scope,
  nameOf: (id: string) => string,
): string {
  const where = levels.map((level) => LEVELS[level].toLowerCase()).join(', ');
  const what = kinds.map((kind) => AGENCY_KINDS[kind]).join('; ');
  const group = what && where ? `${what} (${where})` : what || (where && `Mọi cơ quan ${where}`);
  return [group, ...agencies.map(nameOf)].filter(Boolean).join('; ');
}
