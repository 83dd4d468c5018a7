/** Do the units that relations name exist in the text they name? */
import { shortCitation } from '#domain/directive/citation.ts';
import { partRefs } from '#domain/directive/part.ts';
import { findUnit, unitIndex, type UnitIndex } from '#domain/directive/unit-index.ts';
import { withdrawalOf } from '#domain/directive/validity.ts';
import { legalItems } from '#markdown/render-legal.ts';
import type { Finding, ValidRecord } from './context.ts';

type DirectiveRecord = ValidRecord<'directives'>;
const MOST_UNITS = 100;

/** Finds referenced units that other texts do not contain; each text is parsed once. */
export function partFindings(
  records: ReadonlyMap<string, DirectiveRecord>,
): (record: DirectiveRecord) => Finding[] {
  const indexes = new Map<string, UnitIndex | undefined>();
  const indexOf = (id: string): UnitIndex | undefined => {
    if (indexes.has(id)) return indexes.get(id);
    const target = records.get(id);
    const isThere = target && !target.data.summaryOnly && !withdrawalOf(target.data);
    const body = isThere ? (target.body ?? '') : '';
    const index = body.trim() ? unitIndex(legalItems(body)) : undefined;
    indexes.set(id, index);
    return index;
  };
  return ({ data }) =>
    (data.relations ?? []).flatMap(({ to, part }, index) => {
      const units = to !== undefined && part !== undefined ? indexOf(to) : undefined;
      const target = to === undefined ? undefined : records.get(to);
      if (!units || !target || part === undefined) return [];
      const missing = partRefs(part)
        .slice(0, MOST_UNITS)
        .filter((ref) => !findUnit(ref, units))
        .map(({ start, end }) => `“${part.slice(start, end)}”`);
      if (missing.length === 0) return [];
      return {
        severity: 'warning' as const,
        path: ['relations', index, 'part'],
        fault: `Không có ${missing.join(', ')} trong toàn văn của ${shortCitation(target.data)}.`,
        cure: 'Ghi đúng phần của văn bản kia (không phải của văn bản này), từ nhỏ đến lớn: “điểm b khoản 1 Điều 5”.',
      };
    });
}
