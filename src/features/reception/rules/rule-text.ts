/** A rule in the words of notices: "Ngày 15 hằng tháng; trùng ngày nghỉ thì …". */
import { formatDate, weekdayLabel } from '#lib/local-date.ts';
import { RULE, SHIFT, gapWords } from '#features/reception/rule-labels.ts';
import { weekdayNumber, type Gap } from './rule-dates.ts';
import type { Reception, ReceptionRule } from '#features/reception/schema.ts';

const dayNames = (days: readonly number[]): string => {
  const texts = [...days].sort((a, b) => a - b).map((day) => String(day).padStart(2, '0'));
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')}${RULE.and}${last}` : last;
};

/** "đầu tiên", "thứ ba", "cuối cùng". */
const nthText = (nth = 1): string =>
  nth === -1 ? RULE.last : nth === 1 ? RULE.first : RULE.nth(nth);

/**
 * The days of sessions, without the shift: "Thứ Năm hằng tuần".
 * @param at position of the text: a weekday has a capital only at the beginning of a line
 */
export function ruleText(rule: ReceptionRule, at: 'line' | 'sentence' = 'line'): string {
  const weekday = weekdayLabel(weekdayNumber(rule.weekday ?? 'mon'), at);
  const nth = nthText(rule.nth);
  switch (rule.repeat) {
    case 'weekly':
      return RULE.weekly(weekday);
    case 'monthly-weekday':
      return RULE.weekdayOf(weekday, rule.nth === -1 || rule.nth === 1 ? nth : RULE.times(nth));
    case 'monthly-row':
      return rule.nth === -1 ? RULE.weekdayOf(weekday, nth) : RULE.rowOf(weekday, nth);
    case 'monthly-day':
      return RULE.monthly(`${RULE.days[at]} ${dayNames(rule.days ?? [])}`);
    case 'dates':
      return RULE.dates[at];
  }
}

/** What happens to a session on a day off, as one sentence; empty for listed days. */
export function shiftText({
  rule,
  shift,
  holidayShift,
}: Pick<Reception, 'rule' | 'shift' | 'holidayShift'>): string | undefined {
  if (rule.repeat === 'dates') return undefined;
  if (!holidayShift || holidayShift === shift)
    return shift === 'none' ? undefined : SHIFT.onDaysOff(shift);
  return SHIFT.each(shift, holidayShift);
}

/** "Tháng 02/2026 không có ngày 30, nên không có buổi tiếp theo ngày này." */
export const gapText = ({ month, day }: Gap): string => gapWords(formatDate(month), day);
