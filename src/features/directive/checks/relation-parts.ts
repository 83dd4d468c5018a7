/** Do the units that relations name exist in the text they name? */
import { shortCitation } from '#features/directive/rules/citation.ts';
import { partRefs } from '#features/directive/rules/part.ts';
import { findUnit, unitIndex } from '#features/directive/rules/unit-index.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import { legalItems } from '#legal-text/render-legal.ts';
import { checkEach, query } from '#check/context.ts';
import { bodyOf } from './documents.ts';

const MOST_UNITS = 100;

/** Units that a document's text does not contain, as written in the part. */
const missingUnits = query('missing units', (context, id: string, part: string) => {
  const body = bodyOf(context, id);
  if (body.trim() === '') return [];
  const units = unitIndex(legalItems(body));
  return partRefs(part)
    .slice(0, MOST_UNITS)
    .filter((ref) => !findUnit(ref, units))
    .map(({ start, end }) => `“${part.slice(start, end)}”`);
});

export const relationParts = checkEach(
  'relation-contradictions',
  'directives',
  function* ({ data }, context) {
    for (const [index, { to, part }] of (data.relations ?? []).entries()) {
      const target =
        to === undefined || part === undefined ? undefined : context.one('directives', to);
      if (!target || part === undefined || target.data.summaryOnly || withdrawalOf(target.data))
        continue;
      const missing = missingUnits(context, target.id, part);
      if (missing.length === 0) continue;
      yield {
        severity: 'warning',
        path: ['relations', index, 'part'],
        fault: `Không có ${missing.join(', ')} trong toàn văn của ${shortCitation(target.data)}.`,
        cure: 'Ghi đúng phần của văn bản kia (không phải của văn bản này), từ nhỏ đến lớn: “điểm b khoản 1 Điều 5”.',
      };
    }
  },
);
