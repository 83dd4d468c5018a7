/** What other documents did to a document or to units of it, and since when. */
import { formatLongDate } from '#lib/local-date.ts';
import type { DirectiveEntry } from '../entry.ts';
import { partRefs } from './part.ts';
import type { IncomingEdge } from './relations.ts';
import { INVERSE_RELATION_KINDS, type RelationKind } from './relation-schema.ts';
import { findUnit, type IndexedUnit, type UnitIndex } from './unit-index.ts';
import { validityOf, withdrawalOf } from './validity.ts';

/** Kinds that change the text they lead to, with what the contents list says of a unit. */
const MARKS = {
  repeals: 'bị bãi bỏ',
  replaces: 'được thay thế',
  halts: 'bị đình chỉ thi hành',
  suspends: 'tạm ngưng hiệu lực',
  amends: 'được sửa đổi, bổ sung',
  corrects: 'được đính chính',
} as const satisfies Partial<Record<RelationKind, string>>;
type EffectKind = keyof typeof MARKS;

const isEffect = (kind: RelationKind): kind is EffectKind => kind in MARKS;
const VOIDS: readonly RelationKind[] = ['repeals', 'halts', 'suspends'];
const PASSES: readonly RelationKind[] = ['halts', 'suspends'];

export interface Effect {
  readonly kind: EffectKind;
  readonly by: DirectiveEntry;
  /** The day from which it counts, where that is known. */
  readonly since: string | undefined;
  /** That day is still to come. */
  readonly isAhead: boolean;
  /** As the document that did it words it. */
  readonly part: string | undefined;
}

/**
 * The effects of other documents, the newest day last. A document taken down from the site says
 * nothing any more, and a suspension ends with the document that ordered it.
 */
export function effectsOn(incoming: readonly IncomingEdge[], today: string): Effect[] {
  return incoming
    .flatMap(({ from, edge: { kind, part } }): Effect[] => {
      if (!isEffect(kind) || withdrawalOf(from.data)) return [];
      if (PASSES.includes(kind) && validityOf(from.data, today).applies === 'no') return [];
      const since = from.data.effectiveOn;
      return [{ kind, by: from, since, isAhead: since !== undefined && since > today, part }];
    })
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

const dayOf = ({ since, by }: Effect): string => since ?? by.data.issuedOn;

/** "Bị bãi bỏ bởi", "Sẽ bị bãi bỏ bởi"; the name of the other document follows. */
export function effectLabel({ kind, isAhead }: Effect): string {
  const label = INVERSE_RELATION_KINDS[kind];
  return isAhead ? `Sẽ ${label.slice(0, 1).toLowerCase()}${label.slice(1)}` : label;
}

/** "từ ngày 01 tháng 01 năm 2026", or when the other document was issued. */
export const effectSince = ({ since, by }: Effect): string =>
  since ? `từ ${formatLongDate(since)}` : `(ban hành ${formatLongDate(by.data.issuedOn)})`;

/** "bị bãi bỏ", for a contents list. */
export const effectMark = ({ kind, isAhead }: Effect): string =>
  isAhead ? `sẽ ${MARKS[kind]}` : MARKS[kind];

/** Do the words no longer apply? What was replaced or amended mostly has its new wording already. */
export const isVoid = ({ kind, isAhead }: Effect): boolean => !isAhead && VOIDS.includes(kind);

export interface UnitEffects {
  readonly unit: IndexedUnit;
  readonly effects: readonly Effect[];
}

/** The units of a text that effects name, by id. */
export function unitEffects(
  effects: readonly Effect[],
  index: UnitIndex,
): ReadonlyMap<string, UnitEffects> {
  const byUnit = new Map<string, { unit: IndexedUnit; effects: Effect[] }>();
  for (const effect of effects)
    for (const ref of partRefs(effect.part ?? '').slice(0, 100)) {
      const unit = findUnit(ref, index);
      if (!unit) continue;
      const known = byUnit.get(unit.id) ?? { unit, effects: [] };
      if (!known.effects.some(({ kind, by }) => kind === effect.kind && by.id === effect.by.id))
        known.effects.push(effect);
      byUnit.set(unit.id, known);
    }
  return byUnit;
}
