/** A rule in the words of notices: "Ngày 15 hằng tháng; trùng ngày nghỉ thì …". */
import { formatDate, weekdayLabel } from '#lib/local-date.ts';
import { weekdayNumber, type Gap } from './rule-dates.ts';
import type { Reception, ReceptionRule } from '#features/reception/schema.ts';

const dayNames = (days: readonly number[]): string => {
  const texts = [...days].sort((a, b) => a - b).map((day) => String(day).padStart(2, '0'));
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')} và ${last}` : last;
};

const COUNT = ['nhất', 'hai', 'ba', 'tư', 'năm'];
/** "đầu tiên", "thứ ba", "cuối cùng". */
const nthText = (nth = 1): string =>
  nth === -1 ? 'cuối cùng' : nth === 1 ? 'đầu tiên' : `thứ ${COUNT[nth - 1] ?? nth}`;

/**
 * The days of sessions, without the shift: "Thứ Năm hằng tuần". The second Monday of a month need
 * not be in its second week, so each way of counting has its own words.
 * @param at position of the text: a weekday has a capital only at the beginning of a line
 */
export function ruleText(rule: ReceptionRule, at: 'line' | 'sentence' = 'line'): string {
  const weekday = weekdayLabel(weekdayNumber(rule.weekday ?? 'mon'), at);
  const line = at === 'line';
  switch (rule.repeat) {
    case 'weekly':
      return `${weekday} hằng tuần`;
    case 'monthly-weekday':
      return `${weekday} ${rule.nth === -1 || rule.nth === 1 ? '' : 'lần '}${nthText(rule.nth)} của tháng`;
    case 'monthly-row':
      return rule.nth === -1
        ? `${weekday} cuối cùng của tháng`
        : `${weekday} của tuần ${nthText(rule.nth)} trong tháng (tính theo tờ lịch)`;
    case 'monthly-day':
      return `${line ? 'Ngày' : 'ngày'} ${dayNames(rule.days ?? [])} hằng tháng`;
    case 'dates':
      return `${line ? 'Theo' : 'theo'} danh sách ngày đã công bố`;
  }
}

const SHIFT_TEXT: Record<Reception['shift'], string> = {
  none: 'không dời ngày',
  'next-working-day': 'chuyển sang ngày làm việc kế tiếp',
  'same-weekday-next-week': 'chuyển sang cùng thứ của tuần làm việc kế tiếp',
  nearest: 'chuyển sang ngày làm việc gần nhất',
  'nearest-in-month': 'chuyển sang ngày làm việc gần nhất trong tháng đó',
};

/** What happens to a session on a day off, as one sentence; empty for listed days. */
export function shiftText({
  rule,
  shift,
  holidayShift,
}: Pick<Reception, 'rule' | 'shift' | 'holidayShift'>): string | undefined {
  if (rule.repeat === 'dates') return undefined;
  if (!holidayShift || holidayShift === shift)
    return shift === 'none' ? undefined : `Trùng ngày nghỉ thì ${SHIFT_TEXT[shift]}.`;
  return `Trùng thứ Bảy, Chủ nhật thì ${SHIFT_TEXT[shift]}; trùng lễ, Tết thì ${SHIFT_TEXT[holidayShift]}.`;
}

/** "Tháng 02/2026 không có ngày 30, nên không có buổi tiếp theo ngày này." */
export const gapText = ({ month, day }: Gap): string =>
  `Tháng ${formatDate(month)} không có ${day === undefined ? 'ngày thứ như lịch quy định' : `ngày ${day}`}, nên không có buổi tiếp theo lịch này.`;
