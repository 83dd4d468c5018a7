/** Finds the units of a legal text by their official names ("khoản 2 Điều 3"). */
import { partRefs, type PartRef, type PartStep, type PartWord } from './part.ts';
import { numberId, romanValue } from './unit-id.ts';
import type { UnitKind } from './unit-marker.ts';

/** The properties of a unit needed to find it: kind, number and parents. */
export interface IndexedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly number: string;
  /** "điểm đ khoản 2 Điều 5" */
  readonly place: string;
  readonly parent: IndexedUnit | undefined;
}

/** Units by number, in text order. */
export type UnitIndex = ReadonlyMap<string, readonly IndexedUnit[]>;

interface Unit extends Omit<IndexedUnit, 'parent'> {
  readonly items: readonly Item[];
}
type Item = Unit | { readonly block: unknown };

const isUnit = (item: Item): item is Unit => 'kind' in item;

/** "V", "v" and "5" of a chapter are the same number; a point letter is never a Roman number. */
function numberKey(kind: UnitKind | PartWord, number: string): string {
  const roman = ['point', 'điểm'].includes(kind) ? 0 : romanValue(number);
  return roman > 0 ? String(roman) : numberId(number);
}

/** @param items the tree of the text (`legalTree` in src/markdown) */
export function unitIndex(items: readonly Item[]): UnitIndex {
  const index = new Map<string, IndexedUnit[]>();
  const add = (level: readonly Item[], parent: IndexedUnit | undefined): void => {
    for (const { id, kind, number, place, items: below } of level.filter(isUnit)) {
      const unit = { id, kind, number, place, parent };
      const key = numberKey(kind, number);
      const same = index.get(key);
      if (same) same.push(unit);
      else index.set(key, [unit]);
      add(below, unit);
    }
  };
  add(items, undefined);
  return index;
}

/** Possible kinds of each word: party texts call numbered paragraphs "mục", "khoản" or "điểm". */
const MEANS: Readonly<Record<PartWord, readonly UnitKind[]>> = {
  'phụ lục': ['annex'],
  phần: ['part', 'letter', 'roman'],
  chương: ['chapter'],
  mục: ['section', 'roman', 'letter', 'clause', 'subclause'],
  'tiểu mục': ['subsection', 'subclause', 'clause'],
  điều: ['article'],
  khoản: ['clause', 'subclause'],
  điểm: ['point', 'subclause', 'clause'],
};

const isMeant = ({ kind, number }: IndexedUnit, step: PartStep): boolean =>
  MEANS[step.word].includes(kind) && numberKey(kind, number) === numberKey(step.word, step.number);

/** Does the unit match the last step of the path, and its ancestors all larger steps? */
function matches(unit: IndexedUnit, path: readonly PartStep[]): boolean {
  const steps = [...path];
  let step = steps.pop();
  if (!step || !isMeant(unit, step)) return false;
  step = steps.pop();
  for (let around = unit.parent; around && step; around = around.parent)
    if (isMeant(around, step)) step = steps.pop();
  return step === undefined;
}

/** Returns the first matching unit, since a text issued with a decision follows it. */
export function findUnit({ path }: PartRef, index: UnitIndex): IndexedUnit | undefined {
  const last = path.at(-1);
  if (!last) return undefined;
  const found = (index.get(numberKey(last.word, last.number)) ?? []).filter((unit) =>
    matches(unit, path),
  );
  // "mục II" means the larger unit if both exist.
  return MEANS[last.word].flatMap((kind) => found.find((unit) => unit.kind === kind) ?? [])[0];
}

export interface PartSegment {
  readonly text: string;
  /** The named unit, if the text contains it. */
  readonly unit: IndexedUnit | undefined;
}

/** No real line of a form names more units than this. */
const MOST_UNITS = 100;

/** Splits the words of a part at the units they name, so that each can be linked. */
export function partSegments(part: string, index: UnitIndex | undefined): PartSegment[] {
  const segments: PartSegment[] = [];
  let at = 0;
  for (const ref of index ? partRefs(part).slice(0, MOST_UNITS) : []) {
    const unit = index && findUnit(ref, index);
    if (!unit) continue;
    if (ref.start > at) segments.push({ text: part.slice(at, ref.start), unit: undefined });
    segments.push({ text: part.slice(ref.start, ref.end), unit });
    at = ref.end;
  }
  if (at < part.length) segments.push({ text: part.slice(at), unit: undefined });
  return segments;
}
