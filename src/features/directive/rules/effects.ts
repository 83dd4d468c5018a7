/** The effects of other documents on a document or its units, with dates. */
import { lowerFirst } from '#lib/fold-text.ts';
import { formatLongDate } from '#lib/local-date.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { EFFECT, EFFECT_MARKS } from '#features/directive/validity-labels.ts';
import { partRefs } from './part.ts';
import type { IncomingEdge } from './relations.ts';
import { INVERSE_RELATION_KINDS, type RelationKind } from '#features/directive/relation-schema.ts';
import { findUnit, type IndexedUnit, type UnitIndex } from './unit-index.ts';
import { validityOf, withdrawalOf } from './validity.ts';

/** Relation kinds that change the target text. */
const KINDS = ['repeals', 'replaces', 'halts', 'suspends', 'amends', 'corrects'] as const;
export type EffectKind = (typeof KINDS)[number];

const isEffect = (kind: RelationKind): kind is EffectKind =>
  (KINDS as readonly RelationKind[]).includes(kind);
const VOIDS: readonly RelationKind[] = ['repeals', 'halts', 'suspends'];
const PASSES: readonly RelationKind[] = ['halts', 'suspends'];

export interface Effect {
  readonly kind: EffectKind;
  readonly by: DirectiveEntry;
  /** Start date of the effect, if known. */
  readonly since: string | undefined;
  /** Is that date in the future? */
  readonly isAhead: boolean;
  /** The part of this text, as worded in the other document. */
  readonly part: string | undefined;
}

/**
 * Returns the effects of other documents, the latest date last. Withdrawn documents have no effect,
 * and a suspension ends when the document that ordered it does.
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

/** Returns "Bị bãi bỏ bởi" or "Sẽ bị bãi bỏ bởi", to precede the name of the other document. */
export function effectLabel({ kind, isAhead }: Effect): string {
  const label = INVERSE_RELATION_KINDS[kind];
  return isAhead ? EFFECT.ahead(lowerFirst(label)) : label;
}

/** Returns "từ ngày 01 tháng 01 năm 2026", or the issue date of the other document. */
export const effectSince = ({ since, by }: Effect): string =>
  since ? EFFECT.since(formatLongDate(since)) : EFFECT.issued(formatLongDate(by.data.issuedOn));

/** Returns the label for the table of contents: "bị bãi bỏ". */
export const effectMark = ({ kind, isAhead }: Effect): string =>
  isAhead ? EFFECT.markAhead(EFFECT_MARKS[kind]) : EFFECT_MARKS[kind];

/** Has the text ceased to apply? Replaced or amended text usually has its new wording already. */
export const isVoid = ({ kind, isAhead }: Effect): boolean => !isAhead && VOIDS.includes(kind);

export interface UnitEffects {
  readonly unit: IndexedUnit;
  readonly effects: readonly Effect[];
}

/** Groups effects by the units of the text they name, by unit id. */
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
