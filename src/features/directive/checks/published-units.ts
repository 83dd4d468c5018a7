/**
 * Does every unit that was ever published still have its address? People cite and link
 * "#dieu-5-khoan-2"; a repealed unit keeps its number.
 */
import { shownVersions, type Version } from '#features/versions.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import { dateAt, formatDate } from '#lib/local-date.ts';
import { removals, type GoneUnit, type Removal } from '#legal-text/gone-units.ts';
import { checkOf, problem, type ValidRecord } from '#check/context.ts';
import { historyOf } from '#check/histories.ts';

/** Number of units that are named; the others are only counted. */
const MOST = 6;

const count = (version: Version): number => {
  const changes = version.field('changes');
  return Array.isArray(changes) ? changes.length : 0;
};

/** An entry explains the change if it was added with it, or is dated on its day or later. */
const isExplained = (
  { before, after }: Removal,
  { changes = [] }: ValidRecord<'directives'>['data'],
): boolean => count(after) > count(before) || changes.some(({ on }) => on >= dateAt(after.at));

const named = ({ id, place, now }: GoneUnit): string =>
  now === undefined ? `${place} (#${id})` : `${place} (#${id} nay là ${now})`;

function faultOf({ after, units }: Removal): string {
  const names = units.slice(0, MOST).map(named).join('; ');
  const more = units.length > MOST ? ` và ${units.length - MOST} phần khác` : '';
  return `Đã đăng nhưng không còn từ bản ngày ${formatDate(dateAt(after.at))}: ${names}${more}. Đường dẫn đến các phần này không còn đúng.`;
}

export const publishedUnits = checkOf(['directives'], (record, context) => {
  if (withdrawalOf(record.data)) return [];
  const { versions, moment } = historyOf(context, record);
  const shown = shownVersions(versions, moment).filter(
    (version) => version.field('summaryOnly') !== true,
  );
  return removals(shown)
    .filter((removal) => !isExplained(removal, record.data))
    .map((removal) =>
      problem(record, {
        check: 'published-units',
        severity: 'warning',
        line: record.bodyLine,
        fault: faultOf(removal),
        cure: `Đặt lại số cũ, ghi “(được bãi bỏ)” hoặc “(bỏ trống)” thay cho lời văn; nếu bỏ là đúng thì thêm một dòng vào “Nhật ký thay đổi” (changes), ngày ${formatDate(dateAt(removal.after.at))} hoặc sau đó.`,
      }),
    );
});
