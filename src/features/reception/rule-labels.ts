import type { Reception } from './schema.ts';

export const RULE = {
  weekly: (weekday: string) => `${weekday} hằng tuần`,
  /** The second Monday of a month need not be in its second week: each way has its own words. */
  weekdayOf: (weekday: string, nth: string) => `${weekday} ${nth} của tháng`,
  rowOf: (weekday: string, nth: string) =>
    `${weekday} của tuần ${nth} trong tháng (tính theo tờ lịch)`,
  days: { line: 'Ngày', sentence: 'ngày' },
  monthly: (days: string) => `${days} hằng tháng`,
  dates: { line: 'Theo danh sách ngày đã công bố', sentence: 'theo danh sách ngày đã công bố' },
  and: ' và ',
  first: 'đầu tiên',
  last: 'cuối cùng',
  nth: (nth: number) => `thứ ${['nhất', 'hai', 'ba', 'tư', 'năm'][nth - 1] ?? nth}`,
  times: (nth: string) => `lần ${nth}`,
} as const;

/** What happens to a session on a day off. */
const SHIFTS: Readonly<Record<Reception['shift'], string>> = {
  none: 'không dời ngày',
  'next-working-day': 'chuyển sang ngày làm việc kế tiếp',
  'same-weekday-next-week': 'chuyển sang cùng thứ của tuần làm việc kế tiếp',
  nearest: 'chuyển sang ngày làm việc gần nhất',
  'nearest-in-month': 'chuyển sang ngày làm việc gần nhất trong tháng đó',
};
export const SHIFT = {
  onDaysOff: (shift: Reception['shift']) => `Trùng ngày nghỉ thì ${SHIFTS[shift]}.`,
  each: (weekend: Reception['shift'], holiday: Reception['shift']) =>
    `Trùng thứ Bảy, Chủ nhật thì ${SHIFTS[weekend]}; trùng lễ, Tết thì ${SHIFTS[holiday]}.`,
} as const;

/** A month without the day of a rule; no day where the rule names a weekday. */
export const gapWords = (month: string, day: number | undefined): string =>
  `Tháng ${month} không có ${day === undefined ? 'ngày thứ như lịch quy định' : `ngày ${day}`}, nên không có buổi tiếp theo lịch này.`;

export const VALIDITY = {
  unknown: 'Thông báo không nêu thời gian áp dụng',
  open: (from: string) => `Từ ${from} cho đến khi có lịch mới`,
  period: (from: string, to: string) => `Từ ${from} đến hết ${to}`,
} as const;

export const REGISTER = {
  dayOfMonth: (day: string) => `Trước ngày ${day} trong tháng`,
  daysBefore: (days: number) => `Trước buổi tiếp ít nhất ${days} ngày`,
} as const;
