/** A rule in the words notices use: "Ngày 15 hằng tháng; trùng ngày nghỉ thì …". */
import { formatDate, weekdayLabel } from '#lib/local-date.ts';
import { weekdayNumber, type Gap } from './rule-dates.ts';
import type { Reception, ReceptionRule } from './schema.ts';

const dayNames = (days: readonly number[]): string => {
  const texts = [...days].sort((a, b) => a - b).map((day) => String(day).padStart(2, '0'));
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')} và ${last}` : last;
};

const nthText = (nth: number | undefined): string =>
  nth === -1 ? 'cuối cùng' : nth === 1 ? 'đầu tiên' : `lần thứ ${nth ?? 1}`;

/** When sessions are, without the shift: "Thứ Năm hằng tuần". */
export function ruleText(rule: ReceptionRule): string {
  const weekday = weekdayLabel(weekdayNumber(rule.weekday ?? 'mon'));
  switch (rule.repeat) {
    case 'weekly':
      return `${weekday} hằng tuần`;
    case 'monthly-weekday':
      return `${weekday} ${nthText(rule.nth)} hằng tháng`;
    case 'monthly-row':
      return rule.nth === -1
        ? `${weekday} cuối cùng hằng tháng`
        : `${weekday}, tuần thứ ${rule.nth ?? 1} hằng tháng (hàng thứ ${rule.nth ?? 1} trên tờ lịch)`;
    case 'monthly-day':
      return `Ngày ${dayNames(rule.days ?? [])} hằng tháng`;
    case 'dates':
      return 'Theo danh sách ngày đã công bố';
  }
}

const SHIFT_TEXT: Record<Reception['shift'], string> = {
  none: 'không dời ngày',
  'next-working-day': 'chuyển sang ngày làm việc kế tiếp',
  'same-weekday-next-week': 'chuyển sang cùng thứ của tuần làm việc kế tiếp',
  nearest: 'chuyển sang ngày làm việc gần nhất',
  'nearest-in-month': 'chuyển sang ngày làm việc gần nhất trong tháng đó',
};

/** Where a session goes that falls on a day off, as one sentence; none for listed days. */
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
