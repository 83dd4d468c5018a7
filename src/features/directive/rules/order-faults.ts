/**
 * Finds breaks in the numbering of a legal text: a gap, a duplicate, a step back, or a number that
 * is clearly misread ("c, đ, đ, e" lost its "d"). Sources: docs/domain.md 1.3 and 1.6.
 */
import type { UnitKind } from './unit-marker.ts';
import { isBorrowed, unitOrder, type UnitOrder } from './unit-order.ts';

interface OrderedUnit {
  readonly kind: UnitKind;
  readonly number: string;
  readonly items: readonly (OrderedUnit | { readonly block: unknown })[];
}
type OrderFaultKind = 'gap' | 'twice' | 'back' | 'misread' | 'borrowed';

export interface OrderFault<U extends OrderedUnit> {
  readonly kind: OrderFaultKind;
  readonly unit: U;
  /** The unit it should follow; undefined at the start of the text. */
  readonly previous: U | undefined;
}

type Item<U> = U | { readonly block: unknown };

/** These count among siblings; articles count through the whole text. */
const BY_SIBLINGS: readonly UnitKind[] = [
  ...(['annex', 'part', 'letter', 'chapter', 'section', 'subsection'] as const),
  ...(['roman', 'clause', 'point'] as const),
];
/** Kinds that may continue or restart in each larger unit. */
const EITHER: readonly UnitKind[] = ['chapter', 'section', 'roman', 'clause'];
/** Kinds that start a series independent of the one above. */
const NEW_SERIES: readonly UnitKind[] = ['annex', 'form'];
/** Parents in which text may precede a new series; elsewhere two units would share a name. */
const LOOSE: readonly (UnitKind | undefined)[] = [undefined, 'annex', 'heading'];

const isUnit = <U extends OrderedUnit>(item: Item<U>): item is U => 'kind' in item;

const orderOf = ({ kind, number }: OrderedUnit): UnitOrder | undefined => unitOrder(kind, number);

function stepFault(from: UnitOrder, to: UnitOrder): OrderFaultKind | undefined {
  if (to.value === from.value) {
    if (to.inserted === from.inserted) return 'twice';
    return to.inserted < from.inserted ? 'back' : undefined;
  }
  if (to.value < from.value) return 'back';
  return to.value - from.value > 1 ? 'gap' : undefined;
}

interface Link<U> {
  readonly unit: U;
  readonly order: UnitOrder;
}

/** Checks one series; a single number out of order is misread, not a gap and a step back. */
function seriesFaults<U extends OrderedUnit>(
  units: readonly U[],
  before: number | undefined,
): OrderFault<U>[] {
  const faults: OrderFault<U>[] = [];
  const links = units.flatMap((unit): Link<U>[] => {
    const order = orderOf(unit);
    return order ? [{ unit, order }] : [];
  });
  let previous: Link<U> | undefined;
  for (const [index, link] of links.entries()) {
    const { unit, order } = link;
    const from = previous?.order ?? { value: 0, inserted: '' };
    const continues = !previous && before !== undefined && order.value === before + 1;
    const kind = continues ? undefined : stepFault(from, order);
    const next = links[index + 1]?.order;
    const isMisread =
      kind !== undefined &&
      order.inserted === '' &&
      next?.inserted === '' &&
      next.value === from.value + 2 &&
      order.value !== from.value + 1;
    if (kind) faults.push({ kind: isMisread ? 'misread' : kind, unit, previous: previous?.unit });
    else if (unit.kind === 'point' && isBorrowed(unit.number))
      faults.push({ kind: 'borrowed', unit, previous: previous?.unit });
    previous = isMisread ? { unit, order: { value: from.value + 1, inserted: '' } } : link;
  }
  return faults;
}

/** Groups the numbered siblings of a level by kind, split where text precedes a new "1". */
function series<U extends OrderedUnit>(
  level: readonly Item<U>[],
  within: UnitKind | undefined,
): U[][] {
  const current = new Map<UnitKind, U[]>();
  const all: U[][] = [];
  let isAfterText = false;
  for (const item of level) {
    if (!isUnit(item)) {
      isAfterText = true;
      continue;
    }
    const list = current.get(item.kind);
    const isNew = isAfterText && LOOSE.includes(within) && orderOf(item)?.value === 1;
    isAfterText = false;
    if (list && !isNew) list.push(item);
    else {
      const begun = [item];
      current.set(item.kind, begun);
      all.push(begun);
    }
  }
  return all.filter(([first]) => first && BY_SIBLINGS.includes(first.kind));
}

/** Checks a text in one pass, from top to bottom. */
class OrderReader<U extends OrderedUnit> {
  readonly faults: OrderFault<U>[] = [];
  /** The last number of each kind so far, for series that continue. */
  #last = new Map<UnitKind, number>();
  #articles: U[] = [];
  readonly #startsNewText: (unit: U) => boolean;

  constructor(startsNewText: (unit: U) => boolean) {
    this.#startsNewText = startsNewText;
  }

  endText(): void {
    this.faults.push(...seriesFaults(this.#articles, undefined));
    this.#articles = [];
    this.#last = new Map();
  }

  read(level: readonly Item<U>[], within: UnitKind | undefined): void {
    for (const units of series(level, within)) {
      const kind = units[0]?.kind;
      const before = kind && EITHER.includes(kind) ? this.#last.get(kind) : undefined;
      this.faults.push(...seriesFaults(units, before));
    }
    for (const unit of level.filter(isUnit<U>)) {
      if (NEW_SERIES.includes(unit.kind) || this.#startsNewText(unit)) this.endText();
      if (unit.kind === 'article') this.#articles.push(unit);
      // Numbering in form templates is free.
      if (unit.kind !== 'form') this.read(unit.items as readonly Item<U>[], unit.kind);
      const value = orderOf(unit)?.value;
      if (value !== undefined) this.#last.set(unit.kind, value);
    }
  }
}

/**
 * Returns all numbering faults.
 * @param items tree of the text
 * @param startsNewText is this the heading of a text issued with this one, with its own Điều 1?
 */
export function orderFaults<U extends OrderedUnit>(
  items: readonly Item<U>[],
  startsNewText: (unit: U) => boolean,
): OrderFault<U>[] {
  const reader = new OrderReader(startsNewText);
  reader.read(items, undefined);
  reader.endText();
  return reader.faults;
}
