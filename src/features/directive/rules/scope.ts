/** The scope of a document ("Đối tượng áp dụng"), if declared: never inferred from its text. */
import { AGENCY_KINDS, LEVELS, type Agency } from '#features/agency/schema.ts';
import { DIRECTIVE } from '#features/directive/labels.ts';
import type { Directive } from '#features/directive/schema.ts';

type Scope = NonNullable<Directive['appliesTo']>;

/** The properties of an agency that a scope refers to. */
interface ScopedAgency {
  readonly id: string;
  readonly data: Pick<Agency, 'kind' | 'level'>;
}

/** An empty list imposes no restriction. */
const fits = <T>(list: readonly T[], value: T): boolean =>
  list.length === 0 || list.includes(value);

const covers = (
  { levels = [], kinds = [], agencies = [] }: Scope,
  { id, data }: ScopedAgency,
): boolean =>
  agencies.includes(id) ||
  (levels.length + kinds.length > 0 && fits(levels, data.level) && fits(kinds, data.kind));

/**
 * Does the document bind the agency?
 * @returns undefined if the document declares no scope
 */
export const binds = (
  { appliesTo }: Pick<Directive, 'appliesTo'>,
  agency: ScopedAgency,
): boolean | undefined => appliesTo && covers(appliesTo, agency);

/** Returns the scope in words: "Ủy ban nhân dân; Sở, ngành (cấp tỉnh, cấp xã); UBND xã Thí Dụ". */
export function scopeText(
  { levels = [], kinds = [], agencies = [] }: Scope,
  nameOf: (id: string) => string,
): string {
  const where = levels.map((level) => LEVELS[level].toLowerCase()).join(', ');
  const what = kinds.map((kind) => AGENCY_KINDS[kind]).join('; ');
  const group =
    what && where ? `${what} (${where})` : what || (where && DIRECTIVE.everyAgency(where));
  return [group, ...agencies.map(nameOf)].filter(Boolean).join('; ');
}
