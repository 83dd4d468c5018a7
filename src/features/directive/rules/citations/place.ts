/** The place named before a cited number: "điểm đ khoản 2 Điều 5 Quyết định số …". */
import { slugify } from '#lib/fold-text.ts';
import { partRefs, type PartRef, type PartStep } from '#features/directive/rules/part.ts';
import { findUnit, type UnitIndex } from '#features/directive/rules/unit-index.ts';

const REACH = 150;
const JOINED = /^\s*(?:,|và|hoặc|của|,\s*và)?\s*$/u;
const BEFORE_TYPE =
  /^\s*,?\s*(?:(?:của|tại|thuộc|trong|theo)\s+)?((?:Quy định|Quy chế|Điều lệ|Nội quy|Kế hoạch|Đề án|Chương trình|Hướng dẫn|Phương án)\s+(?:được\s+)?(?:ban hành\s+)?kèm theo\s+)?$/u;

export interface CitedPlace {
  /** Units shared by all named places, the largest first. */
  readonly path: readonly PartStep[];
  /** Text issued with the cited document: "Quy chế ban hành kèm theo Quyết định số …". */
  readonly issuedWith: string | undefined;
}

/** Returns the common part of several places: "khoản 1 và khoản 2 Điều 5" → Điều 5. */
function common(refs: readonly PartRef[]): readonly PartStep[] {
  const [first, ...others] = refs;
  if (!first) return [];
  let length = first.path.length;
  for (const { path } of others) {
    const differs = first.path.findIndex(
      ({ word, number }, i) => path[i]?.word !== word || path[i]?.number !== number,
    );
    length = Math.min(length, differs === -1 ? length : differs, path.length);
  }
  return first.path.slice(0, length);
}

/**
 * @param typeStart position of the type word
 * @returns undefined if no place directly precedes it
 */
export function placeBefore(text: string, typeStart: number): CitedPlace | undefined {
  const window = text.slice(Math.max(0, typeStart - REACH), typeStart);
  const before = window.slice(Math.max(0, window.lastIndexOf('\n\n')));
  const refs = partRefs(before);
  const last = refs.at(-1);
  const joint = last && BEFORE_TYPE.exec(before.slice(last.end));
  if (!last || !joint) return undefined;
  const chain: PartRef[] = [last];
  for (const ref of refs.slice(0, -1).reverse()) {
    const next = chain.at(-1);
    if (!next || !JOINED.test(before.slice(ref.end, next.start))) break;
    chain.push(ref);
  }
  const path = common(chain.reverse());
  return path.length > 0 ? { path, issuedWith: joint[1]?.split(/\s+/, 2).join(' ') } : undefined;
}

/** Id prefix of units in a text issued with a document, used where the plain id is taken. */
const slugOf = (issuedWith: string): string => `${slugify(issuedWith)}-`;

/**
 * Returns the id of the named unit, or of the nearest unit that contains it.
 * @param index units of the cited document
 */
export function unitAt({ path, issuedWith }: CitedPlace, index: UnitIndex): string | undefined {
  const prefix = issuedWith === undefined ? '' : slugOf(issuedWith);
  const issued: UnitIndex = new Map(
    prefix === ''
      ? []
      : [...index].map(([key, units]) => [key, units.filter(({ id }) => id.startsWith(prefix))]),
  );
  for (let length = path.length; length > 0; length--) {
    const ref = { start: 0, end: 0, path: path.slice(0, length) };
    const unit = findUnit(ref, issued) ?? findUnit(ref, index);
    if (unit) return unit.id;
  }
  return undefined;
}
